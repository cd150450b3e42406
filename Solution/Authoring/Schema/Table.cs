using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;

namespace CrmOnboarding.Authoring.Schema;

/// <summary>A table by its names in code: what of it is ours.</summary>
internal sealed class Table
{
    private readonly TableModel table;
    private readonly SolutionModel model;
    private readonly IReadOnlyList<Choice> choices;

    public Table(TableModel table, SolutionModel model, IReadOnlyList<Choice> choices)
    {
        this.table = table;
        this.model = model;
        this.choices = choices;
        ClassName = Names.WithoutPrefix(table.SchemaName, model.Prefix) + "Table";
        Columns = [.. table.Columns.Where(IsOurs).OrderByDescending(column => column.Type == "primarykey").Select(ReadColumn)];
        Keys = [.. table.Keys.Select(ReadKey)];
        Relationships = [.. OwnRelationships().OrderBy(relationship => relationship.ConstantName, StringComparer.Ordinal)];
    }

    /// <summary>PlanTable for onb_Plan, OpportunityTable for Opportunity.</summary>
    public string ClassName { get; }

    public string SchemaName => table.SchemaName;

    public string LogicalName => table.LogicalName;

    /// <summary>Whether the solution makes the table. Of a table of others only what we add has names here.</summary>
    public bool IsOwn => table.IsOwn;

    public bool HasNames => IsOwn || Columns.Count > 0;

    /// <summary>Name of the table in the Web API; null for tables of others.</summary>
    public string? EntitySetName => (string?)table.Definition?.Element("EntitySetName");

    public string Description => Labels.English(table.Definition?.Element("Descriptions"), "Description");

    public string Ownership => table.Ownership == "OrgOwned" ? "Owned by the organization." : "User-owned.";

    public IReadOnlyList<NamedColumn> Columns { get; }

    public IReadOnlyList<NamedPart> Keys { get; }

    public IReadOnlyList<NamedPart> Relationships { get; }

    private bool IsOurs(ColumnModel column) =>
        column.LogicalName.StartsWith(model.Prefix, StringComparison.Ordinal) && column.Text("CalculationOf") is null;

    private NamedColumn ReadColumn(ColumnModel column) => new(
        column.Type == "primarykey" ? "Id" : Names.WithoutPrefix(column.SchemaName, model.Prefix),
        column.LogicalName,
        string.Join(
            ' ',
            new[]
            {
                Labels.English(column.Element.Element("Descriptions"), "Description"),
                ColumnWords.Of(column, Parents(column), choices),
            }.Where(text => text.Length > 0)),
        column.Type is "nvarchar" or "ntext" ? (int?)column.Number("MaxLength") : null);

    private IEnumerable<string> Parents(ColumnModel column) => model.Relationships
        .Where(relationship => relationship.IsOneToMany
            && relationship.ChildTable.Equals(table.SchemaName, StringComparison.OrdinalIgnoreCase)
            && relationship.LookupColumn.Equals(column.SchemaName, StringComparison.OrdinalIgnoreCase))
        .Select(relationship => relationship.ParentTable.ToLowerInvariant());

    // onb_PlanKey_Key is PlanKeyName, onb_Version_Key VersionKeyName.
    private NamedPart ReadKey(XElement key)
    {
        var name = Names.WithoutEnding(Names.WithoutPrefix((string?)key.Element("Name") ?? string.Empty, model.Prefix), "_Key");
        var columns = key.Descendants("AttributeName").Select(column => column.Value);
        return new NamedPart(
            name.EndsWith("Key", StringComparison.Ordinal) ? name + "Name" : name + "KeyName",
            (string?)key.Element("LogicalName") ?? string.Empty,
            $"Alternate key over {string.Join(" and ", columns)}.");
    }

    private IEnumerable<NamedPart> OwnRelationships()
    {
        var lookups = model.Relationships
            .Where(relationship => relationship.IsOneToMany
                && relationship.Name.StartsWith(model.Prefix, StringComparison.Ordinal)
                && relationship.ChildTable.Equals(table.SchemaName, StringComparison.OrdinalIgnoreCase))
            .GroupBy(relationship => relationship.LookupColumn, StringComparer.OrdinalIgnoreCase);
        foreach (var lookup in lookups)
        {
            var column = Names.WithoutEnding(Names.WithoutPrefix(lookup.Key, model.Prefix), "Id");
            foreach (var relationship in lookup)
            {
                var target = lookup.Count() > 1 ? Names.WithoutPrefix(relationship.ParentTable, model.Prefix) : string.Empty;
                yield return new NamedPart(
                    $"{column}{target}Relationship",
                    relationship.Name,
                    $"{lookup.Key.ToLowerInvariant()} to {relationship.ParentTable.ToLowerInvariant()}. {OnDelete(relationship)}");
            }
        }
    }

    private static string OnDelete(RelationshipModel relationship) => relationship.Text("CascadeDelete") switch
    {
        "Cascade" => "Deleted with it.",
        "Restrict" => "Keeps it from being deleted.",
        _ => "Left without the link when it is deleted.",
    };
}

/// <summary>A key or a relationship.</summary>
/// <param name="ConstantName">Its name in code.</param>
/// <param name="Name">Its name in the solution.</param>
/// <param name="Summary">What it is.</param>
internal record NamedPart(string ConstantName, string Name, string Summary);

/// <summary>A column.</summary>
/// <param name="ConstantName">Its name in code.</param>
/// <param name="Name">Its name in the solution.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Length">How many UTF-16 units of text it holds at most; null for other kinds.</param>
internal sealed record NamedColumn(string ConstantName, string Name, string Summary, int? Length) : NamedPart(ConstantName, Name, Summary);
