using System.Globalization;
using CrmOnboarding.Demo.Report;
using Spectre.Console;

namespace CrmOnboarding.Demo.Printing;

/// <summary>One plan, so that a reader sees at a glance what was made, why, and how it stands.</summary>
internal sealed class PlanPicture(IAnsiConsole console, DateOnly today)
{
    private const int BarWidth = 20;

    /// <summary>More items than this do not fit a picture.</summary>
    private const int MostItems = 30;

    private static readonly string[] TemplatesByInterest = ["LAUNCH90", "HIGH60", "MEDIUM60", "DIGITAL60"];

    /// <summary>The plan to show: of the richest template, with as many items as a picture holds. -1 when there is no plan.</summary>
    public static int Choose(IReadOnlyList<ReportPlan> plans) => Enumerable.Range(0, plans.Count)
        .OrderBy(index => plans[index].Items.Count > MostItems)
        .ThenBy(index => Array.IndexOf(TemplatesByInterest, plans[index].Template) is >= 0 and var rank ? rank : int.MaxValue)
        .ThenByDescending(index => plans[index].Items.Count)
        .FirstOrDefault(-1);

    /// <summary>Prints it.</summary>
    public void Print(ReportPlan plan, PlanDetails details)
    {
        var title = $"{plan.Customer}, onboarding {plan.Cycle.ToString(CultureInfo.InvariantCulture)}";
        console.Write(new Panel(new Rows(Facts(plan, details), new Text(string.Empty), Items(plan, details)))
        {
            Header = new PanelHeader($" {Markup.Escape(title)} "),
            Border = BoxBorder.Rounded,
            Padding = new Padding(2, 1),
        });
    }

    private Grid Facts(ReportPlan plan, PlanDetails details)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        Add(grid, "Plan", $"{plan.Segment}, {plan.Template}, Day 0 on {plan.Day0:yyyy-MM-dd}");
        Add(grid, "Why", plan.Why);
        Add(grid, "Status", plan.CompletedOn is { } done ? $"{plan.Status}, onboarding complete on {done:yyyy-MM-dd}" : plan.Status);
        foreach (var workstream in plan.Workstreams)
        {
            var label = workstream == plan.Workstreams[0] ? "Sold" : string.Empty;
            Add(grid, label, $"{workstream.Product} ({workstream.Opportunity}), {workstream.Status}");
        }

        Add(grid, "Handoff", plan.HandoffCompleteness is { } handoff ? $"{Bar(handoff)} {Number(handoff)} of 100" : "not evaluated");
        AddLines(grid, details.HandoffMissing);
        var band = $"{plan.Health.Band}, confidence {plan.Health.Confidence.ToString(CultureInfo.InvariantCulture)} %";
        Add(grid, "Health", plan.Health.Score is { } score ? $"{Bar(score)} {Number(score)}, {band}" : band);
        AddLines(grid, details.HealthExplanation);
        AddBlock(grid, "Ways to green", details.WaysToGreen);
        AddBlock(grid, "Forecast", details.Forecast);
        AddBlock(grid, "Adoption curve", details.Curve);
        Add(
            grid,
            "Next contact",
            plan.NextContactOn is { } contact ? $"{contact:yyyy-MM-dd}  {details.NextContactReason}".TrimEnd() : "none planned");
        AddBlock(grid, "Open risks", details.OpenRisks.Count == 0 ? ["none"] : details.OpenRisks);
        return grid;
    }

    private Table Items(ReportPlan plan, PlanDetails details)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Due", "Day", string.Empty, "Item", "Kind", "Who", "Done");
        table.Columns[1].RightAligned();
        foreach (var item in details.Items)
        {
            table.AddRow(
                new Text($"{item.DueOn:yyyy-MM-dd}"),
                new Text((item.DueOn.DayNumber - plan.Day0.DayNumber).ToString(CultureInfo.InvariantCulture)),
                new Markup(Mark(item)),
                new Text(item.Name),
                new Text(item.Kind),
                new Text(item.Role),
                new Text(item.CompletedOn is { } done ? $"{done:yyyy-MM-dd}" : string.Empty));
        }

        return table;
    }

    private string Mark(PlanItem item)
    {
        var unicode = console.Profile.Capabilities.Unicode;
        return item switch
        {
            { IsOpen: true } when item.DueOn < today => "[red]![/]",
            { IsOpen: true } => unicode ? "[grey]○[/]" : "o",
            { CompletedOn: not null } => unicode ? "[green]●[/]" : "x",
            _ => "-",
        };
    }

    private string Bar(decimal percent)
    {
        var filled = (int)Math.Round(Math.Clamp(percent, 0, 100) / 100 * BarWidth, MidpointRounding.AwayFromZero);
        return console.Profile.Capabilities.Unicode
            ? new string('█', filled) + new string('░', BarWidth - filled)
            : new string('#', filled) + new string('.', BarWidth - filled);
    }

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Add(Grid grid, string label, string text) => grid.AddRow(new Markup($"[bold]{label}[/]"), new Text(text));

    private static void AddBlock(Grid grid, string label, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            Add(grid, label, lines[0]);
            AddLines(grid, [.. lines.Skip(1)]);
        }
    }

    private static void AddLines(Grid grid, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            Add(grid, string.Empty, line);
        }
    }
}
