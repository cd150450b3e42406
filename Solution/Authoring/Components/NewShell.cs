using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>
/// A table of others, so that it can get columns and views of ours; with a form of ours, because a solution must not carry forms of
/// others.
/// </summary>
internal sealed record NewShell
{
    /// <summary>Schema name of the table, for example Contact.</summary>
    public required string SchemaName { get; init; }

    public required BilingualText Label { get; init; }

    /// <summary>Logical name of its name column.</summary>
    public required string NameColumn { get; init; }

    /// <summary>The group of the site map that it stands in.</summary>
    public required string Area { get; init; }

    private string LogicalName => SchemaName.ToLowerInvariant();

    private string Folder => $"Entities/{SchemaName}";

    /// <exception cref="InputException">It is no table of others that is known, or the solution has it already.</exception>
    public void AddTo(Draft draft)
    {
        if (draft.Model.FindTable(SchemaName) is not null)
        {
            throw new InputException($"The solution has the table {SchemaName} already. Add to it: ./crm new column {SchemaName} ...");
        }

        if (!FirstParty.Tables.Contains(SchemaName) || !char.IsUpper(SchemaName[0]))
        {
            throw new InputException(
                $"The table is '{SchemaName}'. Write the schema name of a table of the platform or of Sales, for example Contact.");
        }

        draft.Add($"{Folder}/Entity.xml", Template.Fill("Shell", SchemaName, ("label", Label.English), ("schema", SchemaName)));
        draft.Add($"{Folder}/RibbonDiff.xml", Template.Fill("Ribbon", SchemaName));
        var form = Form(draft);
        var formId = form.Descendants("formid").Single().Value;
        draft.Add($"{Folder}/FormXml/main/{formId}.xml", form);
        RootComponents.AddNamed(draft, RootComponents.TableType, LogicalName, behavior: "2");
        RootComponents.RequireTable(draft, SchemaName, new XElement(
            "Dependent",
            new XAttribute("type", RootComponents.TableType),
            new XAttribute("schemaName", LogicalName),
            new XAttribute("displayName", SchemaName)));
        App.AddTable(draft, LogicalName, Area);
        App.AddForm(draft, formId);
        draft.LeftToDecide.Add($"Its columns: ./crm new column {SchemaName} ...");
        draft.LeftToDecide.Add($"Which roles may read and write {LogicalName}; its privileges are those of the platform.");
        draft.LeftToDecide.Add($"Columns of others that code reads: the other half of {SchemaName}Table in Core/Dataverse/Schema.");
    }

    private XElement Form(Draft draft)
    {
        var solution = (string?)draft.Look(RootComponents.ManifestPath).Descendants("LocalizedName").First().Attribute("description");
        var form = Template.Fill("MainForm", SchemaName + "/main", [
            .. Template.Gaps("label", new BilingualText($"{Label.English} ({solution})", $"{Label.German} ({solution})")),
            .. Template.Gaps("description", new BilingualText(
                $"What {solution} keeps of a record.", $"Was {solution} zu einem Datensatz führt.")),
        ]);
        form.Descendants("header").Elements("rows").Elements().Remove();
        var name = form.Descendants("control").Single();
        name.SetAttributeValue("id", NameColumn);
        name.SetAttributeValue("datafieldname", NameColumn);
        var conditions = form.Descendants("DisplayConditions").Single();
        conditions.SetAttributeValue("Order", "50");
        conditions.SetAttributeValue("FallbackForm", "false");
        return form;
    }
}
