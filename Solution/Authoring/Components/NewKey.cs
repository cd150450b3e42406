using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>An alternate key of a table of ours.</summary>
internal sealed partial record NewKey
{
    /// <summary>Schema name of the table.</summary>
    public required string Table { get; init; }

    /// <summary>Name, for example onb_Version_Key.</summary>
    public required string Name { get; init; }

    public required BilingualText Label { get; init; }

    /// <summary>Logical names of its columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <exception cref="InputException">A value is not possible, or the key exists.</exception>
    public void AddTo(Draft draft)
    {
        if (draft.Model.FindTable(Table) is not { IsOwn: true } table || table.SchemaName != Table)
        {
            throw new InputException($"The table is '{Table}', which is no table of the solution.");
        }

        if (!Shape().IsMatch(Name) || !Name.StartsWith(draft.Prefix, StringComparison.Ordinal))
        {
            throw new InputException($"The key's name is '{Name}'. Write {draft.Prefix}, a name and _Key, for example onb_Version_Key.");
        }

        if (table.Keys.Any(key => (string?)key.Element("Name") == Name))
        {
            throw new InputException($"The table {Table} has a key {Name} already. Choose another name.");
        }

        if (Columns.FirstOrDefault(column => table.FindColumn(column) is null) is { } unknown)
        {
            throw new InputException($"--columns names '{unknown}', which {Table} does not have. Write logical names of its columns.");
        }

        var definition = draft.Open($"Entities/{Table}/Entity.xml");
        var attributes = definition.Descendants("attributes").Single();
        if (attributes.Parent!.Element("EntityKeys") is not { } keys)
        {
            keys = new XElement("EntityKeys");
            attributes.AddAfterSelf(keys);
        }

        var element = Template.Fill(
            "Key", $"{Table}/{Name}", [.. Template.Gaps("label", Label), ("schema", Name), ("logical", Name.ToLowerInvariant())]);
        element.Element("EntityKeyAttributes")!.Add(Columns.Select(column => new XElement("AttributeName", column.ToLowerInvariant())));
        keys.Add(element);

        // A column of a key stays as it is: a maker who changed it would break the key.
        foreach (var column in attributes.Elements().Where(column => Columns.Contains(
            (string?)column.Element("LogicalName"), StringComparer.OrdinalIgnoreCase)))
        {
            column.Element("IsCustomizable")!.Value = "0";
        }
    }

    [GeneratedRegex("^[a-z]+_[A-Z][A-Za-z0-9]*_Key$")]
    private static partial Regex Shape();
}
