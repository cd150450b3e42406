using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>A column on a table of ours, or of ours on a table of others; with its relationship where it is a lookup.</summary>
internal sealed partial record NewColumn
{
    private const int LongestName = 50;
    private static readonly string[] Customers = ["Account", "Contact"];

    /// <summary>Schema name of the table, for example onb_Plan or Opportunity.</summary>
    public required string Table { get; init; }

    /// <summary>Schema name, for example onb_DueOn.</summary>
    public required string SchemaName { get; init; }

    public required ColumnKind Kind { get; init; }

    public required BilingualText Label { get; init; }

    public required BilingualText Description { get; init; }

    /// <summary>Whether a form asks for it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether code alone writes it: locked on forms, not customizable, not audited.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether the usual views show it.</summary>
    public bool IsInViews { get; init; }

    /// <summary>Whether the quick create form asks for it.</summary>
    public bool IsInQuickCreate { get; init; }

    /// <summary>Most characters of a text.</summary>
    public int? Length { get; init; }

    /// <summary>Lowest number, included.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Highest number, included.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Digits after the point.</summary>
    public int? Digits { get; init; }

    /// <summary>Name of the global choice.</summary>
    public string? Choice { get; init; }

    /// <summary>English label of the option that a new row gets, or yes or no; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>Schema name of the table that a lookup leads to.</summary>
    public string? Target { get; init; }

    /// <summary>What deleting the row that a lookup leads to does with this one: cascade, restrict or unlink.</summary>
    public string OnDelete { get; init; } = "unlink";

    /// <summary>How the platform numbers rows, for example RS-{SEQNUM:5}.</summary>
    public string? AutoNumber { get; init; }

    /// <summary>Largest file, in KB.</summary>
    public int? Size { get; init; }

    public string LogicalName => SchemaName.ToLowerInvariant();

    private string Folder => $"Entities/{Table}";

    /// <exception cref="InputException">A value is not possible, the table does not exist, or the column does.</exception>
    public void AddTo(Draft draft)
    {
        CheckNames(draft);
        var column = Definition(draft);
        var definition = draft.Open($"{Folder}/Entity.xml");
        Insert(definition, column);
        if (Kind == ColumnKind.Money)
        {
            AddCurrency(draft, definition);
        }

        if (Kind is ColumnKind.Lookup or ColumnKind.Customer)
        {
            Relationships.Add(draft, Lookups(draft));
        }

        ShowOnForms(draft);
        if (IsInViews)
        {
            View.ShowColumn(draft, Folder, LogicalName);
        }
    }

    private void CheckNames(Draft draft)
    {
        var table = TableColumns.FindTable(draft, Table);
        if (!Name().IsMatch(SchemaName) || !SchemaName.StartsWith(draft.Prefix, StringComparison.Ordinal))
        {
            throw new InputException(
                $"The column's name is '{SchemaName}'. Write {draft.Prefix} and a name with a capital letter, for example onb_DueOn.");
        }

        if (SchemaName.Length > LongestName)
        {
            throw new InputException($"The column's name '{SchemaName}' has more than {LongestName} characters. Shorten it.");
        }

        if (table.FindColumn(SchemaName) is not null)
        {
            throw new InputException(
                $"The table {Table} has a column {LogicalName} already. Change its XML in {Folder}, or choose another name.");
        }
    }

    private XElement Definition(Draft draft)
    {
        var customizable = !IsComputed;
        var column = Template.Fill("Column", $"{Table}/{SchemaName}", [
            .. Template.Gaps("label", Label), .. Template.Gaps("description", Description),
            ("schema", SchemaName), ("logical", LogicalName), ("type", ColumnType.NameOf(Kind)),
            ("required", IsRequired ? "required" : "none"),
            ("ime", Kind is ColumnKind.Integer or ColumnKind.Decimal or ColumnKind.File ? "disabled" : "auto"),
            ("writable", Kind == ColumnKind.File ? "0" : "1"),
            ("audited", IsComputed ? "0" : "1"), ("customizable", customizable ? "1" : "0"),
            ("autonumber", NumberFormat()),
        ]);
        if (Kind == ColumnKind.File)
        {
            column.Element("CanModifySearchSettings")!.Value = "0";
            column.Element("CanModifyRequirementLevelSettings")!.Value = "0";
        }

        column.Element("displaynames")!.AddBeforeSelf(ColumnType.PartOf(this, draft));
        return column;
    }

    private string NumberFormat() => Kind != ColumnKind.AutoNumber
        ? string.Empty
        : AutoNumber is { } format && format.Contains("{SEQNUM:", StringComparison.Ordinal)
            ? format
            : throw new InputException($"--format is '{AutoNumber}'. Write how rows are numbered, with {{SEQNUM:n}} for n digits.");

    private static void Insert(XElement definition, XElement column)
    {
        var columns = definition.Descendants("attributes").Single();
        var name = (string)column.Attribute("PhysicalName")!;
        var later = columns.Elements().FirstOrDefault(
            other => string.Compare((string?)other.Attribute("PhysicalName"), name, StringComparison.OrdinalIgnoreCase) > 0);
        if (later is null)
        {
            columns.Add(column);
        }
        else
        {
            later.AddBeforeSelf(column);
        }
    }

    // The amount in the base currency beside each amount; currency and rate once a table of ours, as others have their own.
    private void AddCurrency(Draft draft, XElement definition)
    {
        var isOwn = SchemaNameIsOurs(draft);
        var columns = Template.Fill("MoneyColumns", $"{Table}/{SchemaName}", [
            .. Template.Gaps("label", Label), ("schema", SchemaName), ("logical", LogicalName),
        ]);
        foreach (var column in columns.Elements().ToList())
        {
            var name = (string)column.Attribute("PhysicalName")!;
            var isPresent = definition.Descendants("attribute").Any(other => (string?)other.Attribute("PhysicalName") == name);
            if (!isPresent && (isOwn || column.Element("CalculationOf") is not null))
            {
                column.Remove();
                Insert(definition, column);
                if (name == "TransactionCurrencyId")
                {
                    Relationships.Add(draft, [Template.Fill("CurrencyRelationship", Table, ("schema", Table))]);
                }
            }
        }
    }

    private bool SchemaNameIsOurs(Draft draft) => Table.StartsWith(draft.Prefix, StringComparison.Ordinal);

    private IEnumerable<XElement> Lookups(Draft draft)
    {
        var targets = Kind == ColumnKind.Customer
            ? Customers
            : [Target ?? throw new InputException($"{SchemaName} is a lookup. Name the table that it leads to with --target.")];
        foreach (var target in targets)
        {
            if (!draft.Model.HasTable(target))
            {
                throw new InputException(
                    $"--target is '{target}', which is no table that is known. Write its schema name, for example onb_Plan or SystemUser.");
            }

            var parent = draft.Model.FindTable(target)?.SchemaName ?? target;
            if (parent != target)
            {
                throw new InputException($"--target is '{target}'. Write {parent}.");
            }

            var (delete, archive) = OnDelete switch
            {
                "cascade" => ("Cascade", "RemoveLink"),
                "restrict" => ("Restrict", "Restrict"),
                "unlink" => ("RemoveLink", "RemoveLink"),
                _ => throw new InputException($"--on-delete is '{OnDelete}'. Write cascade, restrict or unlink."),
            };
            var name = $"{draft.Prefix}{Plain(Table, draft)}_{Plain(SchemaName, draft)}_{Plain(target, draft)}";
            var relationship = Template.Fill("Lookup", name, [
                .. Template.Gaps("description", Description),
                ("name", name), ("child", Table), ("parent", target), ("lookup", SchemaName), ("delete", delete), ("archive", archive),
                ("navigation", Kind == ColumnKind.Customer ? $"{SchemaName}_{target.ToLowerInvariant()}" : SchemaName),
            ]);
            RootComponents.RequireTable(draft, target, Dependent(draft, name));
            yield return relationship;
        }
    }

    private XElement Dependent(Draft draft, string name) => new(
        "Dependent",
        new XAttribute("type", "10"),
        new XAttribute("schemaName", name),
        new XAttribute("displayName", name),
        new XAttribute("parentSchemaName", Table.ToLowerInvariant()),
        new XAttribute(
            "parentDisplayName",
            (string?)draft.Look($"{Folder}/Entity.xml").Element("Name")?.Attribute("LocalizedName") ?? Table));

    private static string Plain(string name, Draft draft) =>
        name.StartsWith(draft.Prefix, StringComparison.OrdinalIgnoreCase)
            ? name[draft.Prefix.Length..].ToLowerInvariant()
            : name.ToLowerInvariant();

    private void ShowOnForms(Draft draft)
    {
        if (ColumnType.ControlOf(Kind) is not { } control)
        {
            draft.LeftToDecide.Add($"Where {SchemaName} stands on the form: the form designer makes the control of a file.");
            return;
        }

        foreach (var (type, isShown) in new[] { ("main", true), ("quickCreate", IsInQuickCreate || IsRequired) })
        {
            foreach (var path in draft.FilesIn($"{Folder}/FormXml/{type}").Where(_ => isShown))
            {
                var form = draft.Open(path);
                var id = form.Descendants("formid").Single().Value;
                LastSectionOfFields(form).Add(Template.Fill("FormCell", id, [
                    .. Template.Gaps("label", Label), ("id", ComponentId.Braced($"{id}/{LogicalName}")), ("column", LogicalName),
                    ("class", control), ("locked", IsComputed ? "true" : "false"),
                ]));
            }
        }
    }

    // A section of a grid is no place for fields; a form of grids alone takes them in its last one.
    private static XElement LastSectionOfFields(XElement form)
    {
        var sections = form.Descendants("section").Elements("rows").ToList();
        return sections.LastOrDefault(rows => !rows.Descendants("control").Attributes("indicationOfSubgrid").Any()) ?? sections[^1];
    }

    [GeneratedRegex("^[a-z]+_[A-Z][A-Za-z0-9]*$")]
    private static partial Regex Name();
}
