using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>
/// A table with everything that the platform would make: inherited columns, forms, views, relationships; and its privileges.
/// </summary>
internal sealed partial record NewTable
{
    private const int LongestName = 50;
    private const int LongestText = 4000;

    /// <summary>Schema name, for example onb_Ruleset.</summary>
    public required string SchemaName { get; init; }

    public required BilingualText Label { get; init; }

    public required BilingualText Plural { get; init; }

    public required BilingualText Description { get; init; }

    /// <summary>What its name column holds.</summary>
    public required BilingualText NameDescription { get; init; }

    /// <summary>Most characters of its name, 1 to 4000.</summary>
    public required int NameLength { get; init; }

    /// <summary>Whether users and teams own its rows; otherwise the organization does.</summary>
    public required bool IsUserOwned { get; init; }

    /// <summary>The table whose privileges it gets.</summary>
    public required string RolesLike { get; init; }

    /// <summary>The group of the site map that it stands in.</summary>
    public required string Area { get; init; }

    private string LogicalName => SchemaName.ToLowerInvariant();

    private string Folder => $"Entities/{SchemaName}";

    private string Ownership => IsUserOwned ? "UserOwned" : "OrgOwned";

    /// <exception cref="InputException">A value is not possible, or the table exists.</exception>
    public void AddTo(Draft draft)
    {
        if (!Name().IsMatch(SchemaName) || !SchemaName.StartsWith(draft.Prefix, StringComparison.Ordinal))
        {
            throw new InputException(
                $"The table's name is '{SchemaName}'. Write {draft.Prefix} and a name with a capital letter, for example onb_Ruleset.");
        }

        if (SchemaName.Length > LongestName)
        {
            throw new InputException($"The table's name '{SchemaName}' has more than {LongestName} characters. Shorten it.");
        }

        if (draft.Model.HasTable(SchemaName))
        {
            throw new InputException($"The table {SchemaName} exists already. Change its XML in {Folder}, or choose another name.");
        }

        if (NameLength is < 1 or > LongestText)
        {
            throw new InputException($"--name-length is {NameLength}. Write 1 to {LongestText}.");
        }

        AddDefinition(draft);
        AddForms(draft);
        View.AddUsual(draft, this);
        Relationships.Add(draft, PlatformRelationships());
        RootComponents.AddNamed(draft, RootComponents.TableType, LogicalName);
        App.AddTable(draft, LogicalName, Area);
        Roles.Copy(draft, SchemaName, Ownership, RolesLike);
        draft.LeftToDecide.Add($"Its columns: ./crm new column {SchemaName} ...");
        draft.LeftToDecide.Add(
            $"Who may do what: every role has the privileges it has for {RolesLike}; change them in Solution/src/Roles.");
        draft.LeftToDecide.Add("An alternate key, if the table is filled from outside: ./crm new key.");
    }

    private void AddDefinition(Draft draft)
    {
        var table = Template.Fill("Table", SchemaName, [
            .. Template.Gaps("label", Label), .. Template.Gaps("plural", Plural), .. Template.Gaps("description", Description),
            .. Template.Gaps("name-description", NameDescription),
            ("schema", SchemaName), ("logical", LogicalName), ("ownership", Ownership),
            ("name-length", NameLength.ToString(CultureInfo.InvariantCulture)),
            ("name-storage", (2 * NameLength).ToString(CultureInfo.InvariantCulture)),
        ]);
        string[] others = IsUserOwned ? ["OrganizationId"] : ["OwnerId", "OwningBusinessUnit", "OwningTeam", "OwningUser"];
        table.Descendants("attribute").Where(column => others.Contains((string?)column.Attribute("PhysicalName"))).Remove();
        var columns = table.Descendants("attributes").Single();
        columns.ReplaceNodes(
            columns.Elements().OrderBy(column => (string?)column.Attribute("PhysicalName"), StringComparer.OrdinalIgnoreCase));
        draft.Add($"{Folder}/Entity.xml", table);
        draft.Add($"{Folder}/RibbonDiff.xml", Template.Fill("Ribbon", SchemaName));
    }

    private void AddForms(Draft draft)
    {
        (string Gap, string Value)[] values = [.. Template.Gaps("label", Label), .. Template.Gaps("description", Description)];
        var main = Template.Fill("MainForm", SchemaName + "/main", values);
        if (!IsUserOwned)
        {
            main.Descendants("header").Elements("rows").Elements().Remove();
        }

        AddForm(draft, "main", main);
        AddForm(draft, "quickCreate", Template.Fill("QuickCreateForm", SchemaName + "/quickCreate", values));
    }

    private void AddForm(Draft draft, string type, XElement form) =>
        draft.Add($"{Folder}/FormXml/{type}/{form.Descendants("formid").Single().Value}.xml", form);

    private IEnumerable<XElement> PlatformRelationships() => Template
        .Fill("PlatformRelationships", SchemaName, ("schema", SchemaName), ("logical", LogicalName))
        .Elements()
        .Where(relationship => (string?)relationship.Element("ReferencingAttributeName") switch
        {
            "OrganizationId" => !IsUserOwned,
            "CreatedBy" or "ModifiedBy" => true,
            _ => IsUserOwned,
        })
        .ToList();

    [GeneratedRegex("^[a-z]+_[A-Z][A-Za-z0-9]*$")]
    private static partial Regex Name();
}
