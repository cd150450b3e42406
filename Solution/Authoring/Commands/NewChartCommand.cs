using System.CommandLine;
using CrmOnboarding.Authoring.Components;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>new chart</c>.</summary>
internal static class NewChartCommand
{
    public static Command Create()
    {
        var table = new Argument<string>("table") { Description = "Schema name of the table, for example onb_Plan" };
        var label = TextOptions.Label();
        var description = TextOptions.Description(what: "What it shows");
        var type = new Option<string>("--type") { Description = "column, bar, line, area, pie or funnel", Required = true };
        type.AcceptOnlyFromAmong("column", "bar", "line", "area", "pie", "funnel");
        var group = new Option<string>("--group") { Description = "Column that rows are grouped by", Required = true };
        var by = new Option<string?>("--by") { Description = "How a date is grouped: day, week, month, quarter or year" };
        var measure = new Option<string?>("--measure") { Description = "Column that is measured; without it, rows are counted" };
        var aggregate = new Option<string>("--aggregate")
        {
            Description = "count, sum, avg, min or max",
            DefaultValueFactory = _ => "count",
        };
        var command = new Command("chart", "A chart of a table's rows") { table, label, description, type, group, by, measure, aggregate };
        command.Adds((draft, parsed) => new NewChart
        {
            Table = parsed.GetRequiredValue(table),
            Label = parsed.Label(label),
            Description = parsed.Sentence(description),
            Type = parsed.GetRequiredValue(type),
            Group = parsed.GetRequiredValue(group),
            DateGrouping = parsed.GetValue(by),
            Measure = parsed.GetValue(measure),
            Aggregate = parsed.GetRequiredValue(aggregate),
        }.AddTo(draft));
        return command;
    }
}
