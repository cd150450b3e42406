using System.Globalization;
using CrmOnboarding.Demo.Simulation;
using Spectre.Console;

namespace CrmOnboarding.Demo.Printing;

/// <summary>Shows the progress of a run: a bar on a terminal, elsewhere a line a month from the first win.</summary>
internal static class RunProgress
{
    /// <summary>Does the work and shows its progress.</summary>
    public static T Show<T>(IAnsiConsole console, Func<ISimulationProgress, T> work)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            return work(new MonthLines(console));
        }

        return console.Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn())
            .Start(context => work(new Bar(context.AddTask("Loading"))));
    }

    private static string Counts(int won, int completed) =>
        string.Format(CultureInfo.InvariantCulture, "{0:N0} won, {1:N0} items done", won, completed);

    private sealed class Bar(ProgressTask task) : ISimulationProgress
    {
        private DateOnly? _first;

        public void DayOver(DateOnly day, DateOnly last, int won, int completed)
        {
            _first ??= day;
            task.Description = $"{day:yyyy-MM-dd}  {Counts(won, completed)}";
            task.MaxValue = last.DayNumber - _first.Value.DayNumber + 1;
            task.Value = day.DayNumber - _first.Value.DayNumber + 1;
        }
    }

    private sealed class MonthLines(IAnsiConsole console) : ISimulationProgress
    {
        public void DayOver(DateOnly day, DateOnly last, int won, int completed)
        {
            if (won > 0 && (day.AddDays(1).Day == 1 || day == last))
            {
                console.Line($"{day:yyyy-MM-dd}  {Counts(won, completed)}");
            }
        }
    }
}
