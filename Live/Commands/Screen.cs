using System;
using System.Globalization;
using System.IO;
using Spectre.Console;

namespace CrmOnboarding.Live.Commands;

/// <summary>Standard output and error stream. Lines are wrapped on a terminal only, so that a log keeps one sentence a line.</summary>
internal static class Screen
{
    private const int LogWidth = 2000;
    private static readonly IAnsiConsole Out = Create(Console.Out, Console.IsOutputRedirected);
    private static readonly IAnsiConsole Error = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>One sentence.</summary>
    public static void Say(string sentence) => Out.WriteLine(sentence);

    /// <summary>The sentence of an error.</summary>
    public static void Fail(string sentence) => Error.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{sentence}[/]");

    /// <summary>A table.</summary>
    public static void Show(Table table) => Out.Write(table);

    /// <summary>Runs work with a progress bar, which only a terminal shows.</summary>
    /// <param name="what">What is done.</param>
    /// <param name="work">The work; gets the task that moves the bar.</param>
    public static T WithProgress<T>(string what, Func<ProgressTask, T> work) => Out.Progress().HideCompleted(true).Start(context =>
    {
        var task = context.AddTask(what);
        task.IsIndeterminate = true;
        return work(task);
    });

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (redirected)
        {
            console.Profile.Width = LogWidth;
        }

        return console;
    }
}
