using System.Globalization;
using CrmOnboarding.Demo.Report;
using Spectre.Console;

namespace CrmOnboarding.Demo.Printing;

/// <summary>The portfolio by segment and template.</summary>
internal static class PortfolioTable
{
    private static readonly string[] Bands = ["Green", "Yellow", "Red", "Unknown"];

    /// <summary>Prints it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="report">What was reported.</param>
    /// <param name="today">Last simulated day.</param>
    public static void Print(IAnsiConsole console, DemoReport report, DateOnly today)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle($"Portfolio on {today:yyyy-MM-dd}") };
        table.AddColumns("Segment", "Template");
        foreach (var column in (string[])["Plans", "Complete", .. Bands, "Contact due", "Next 7 days"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        var groups = report.Plans
            .GroupBy(plan => (plan.Segment, plan.Template))
            .OrderBy(group => Rank(group.Key.Segment))
            .ThenBy(group => group.Key.Template, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            AddRow(table, group.Key.Segment, group.Key.Template, [.. group], today);
        }

        if (table.Rows.Count > 1)
        {
            table.AddEmptyRow();
            AddRow(table, "All", string.Empty, report.Plans, today);
        }

        console.Write(table);
    }

    private static void AddRow(Table table, string segment, string template, IReadOnlyList<ReportPlan> plans, DateOnly today)
    {
        var cells = new List<string>
        {
            segment,
            template,
            Number(plans.Count),
            Number(plans.Count(plan => plan.CompletedOn is not null)),
        };
        cells.AddRange(Bands.Select(band => Colored(band, plans.Count(plan => plan.Health.Band == band))));
        cells.Add(Number(plans.Count(plan => plan.NextContactOn <= today)));
        cells.Add(Number(plans.Count(plan => plan.NextContactOn > today && plan.NextContactOn <= today.AddDays(7))));
        table.AddRow([.. cells.Select(cell => new Markup(cell))]);
    }

    private static string Colored(string band, int count) =>
        count == 0 || band == "Unknown" ? Number(count) : $"[{band.ToLowerInvariant()}]{Number(count)}[/]";

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static int Rank(string segment) => segment switch
    {
        "High" => 0,
        "Medium" => 1,
        _ => 2,
    };
}
