using System.Globalization;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Demo.Report;
using Spectre.Console;

namespace CrmOnboarding.Demo.Printing;

/// <summary>The counts of a run and what was wrong with the data.</summary>
internal static class SummaryLines
{
    /// <summary>Problems of one kind shown before the rest is only counted.</summary>
    private const int MostShown = 5;

    /// <summary>Characters of a value shown before it is cut.</summary>
    private const int LongestValue = 60;

    /// <summary>Prints the counts.</summary>
    public static void Print(IAnsiConsole console, ReportSummary summary)
    {
        console.Line(Invariant($"{summary.Won:N0} of {summary.Opportunities:N0} opportunities won, ")
            + Invariant($"{summary.Plans:N0} plans with {summary.Workstreams:N0} workstreams."));
        console.Line(Invariant($"{summary.Items:N0} items: {summary.Milestones:N0} milestones, {summary.Activities:N0} activities, ")
            + Invariant($"{summary.Deliverables:N0} deliverables; {summary.HandoffItems:N0} handoff items, {summary.Risks:N0} risks."));
        console.Line(Invariant($"A new plan took at most {summary.ServiceCallsMax} service calls."));
    }

    /// <summary>Prints the problems: the first few of each column and reason, then how many more there are.</summary>
    public static void Print(IAnsiConsole console, string title, IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
        {
            return;
        }

        console.Line(Invariant($"{title}: {problems.Count:N0}"));
        foreach (var group in problems.GroupBy(problem => (problem.File, problem.Column, problem.Reason)))
        {
            foreach (var problem in group.Take(MostShown))
            {
                var place = Invariant($"{problem.File} line {problem.Line},{Named(problem.Column)}");
                console.Line($"  {place} '{Shortened(problem.Value)}': {problem.Reason}");
            }

            if (group.Count() > MostShown)
            {
                console.Line(Invariant($"  and {group.Count() - MostShown:N0} more of this kind"));
            }
        }
    }

    private static string Named(string column) => column.Length == 0 ? string.Empty : $" {column}";

    private static string Shortened(string value)
    {
        var line = value.ReplaceLineEndings(" ");
        return line.Length <= LongestValue ? line : $"{line[..LongestValue]}...";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
