using System.Globalization;
using Spectre.Console;

namespace CrmOnboarding.Packer.Commands;

/// <summary>Standard output and error stream. Lines are wrapped on a terminal only, so that a log keeps one sentence a line.</summary>
internal static class Screen
{
    private const int LogWidth = 2000;

    private static IAnsiConsole Out => Create(Console.Out, Console.IsOutputRedirected);

    private static IAnsiConsole Error => Create(Console.Error, Console.IsErrorRedirected);

    public static void Write(FormattableString line) => Out.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);

    public static void WriteError(string sentence) => Error.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[red]{sentence}[/]");

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
