using CrmOnboarding.Demo.Input;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Demo;

/// <summary>docs/demo.md lists the columns that the demo reads and the names it knows them by: all of them, and no other.</summary>
public sealed class ColumnNamesPageTests
{
    private static readonly Dictionary<string, FileLayout> Sections = new(StringComparer.Ordinal)
    {
        ["A file of deals"] = Layouts.Deals,
        ["accounts.csv"] = Layouts.Accounts,
        ["products.csv"] = Layouts.Products,
        ["sales_teams.csv"] = Layouts.Teams,
    };

    private static IEnumerable<string> Names => Sections.Keys;

    [TestCaseSource(nameof(Names))]
    public void Page_ListsTheColumnsOfTheFile(string section)
    {
        var expected = Sections[section].Columns.Select(column => Row(column, Sections[section].Required.Contains(column.Name)));

        Assert.That(RowsOf(section), Is.EqualTo(expected));
    }

    private static string Row(Column column, bool isRequired) =>
        $"| {column.Name}{(isRequired ? " (needed)" : string.Empty)} | {Kind(column.Kind)} | {string.Join(", ", column.OtherNames)} |";

    private static string Kind(ValueKind kind) => kind switch
    {
        ValueKind.Text => "text",
        ValueKind.Date => "date",
        ValueKind.Money => "amount",
        ValueKind.Number => "number",
        ValueKind.Count => "whole number",
        _ => "yes or no",
    };

    private static IEnumerable<string> RowsOf(string section) => File.ReadLines(Repository.PathOf("docs/demo.md"))
        .SkipWhile(line => line != $"### {section}")
        .Skip(1)
        .TakeWhile(line => !line.StartsWith('#'))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| column", StringComparison.Ordinal));
}
