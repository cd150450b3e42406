using Spectre.Console;

namespace CrmOnboarding.Demo.Printing;

/// <summary>Where the demo prints: a terminal with colours, or a file or pipe with plain text.</summary>
internal static class Screen
{
    /// <summary>Width of plain text, in characters.</summary>
    private const int PlainWidth = 120;

    /// <summary>The screen of this process.</summary>
    public static IAnsiConsole Open() => Console.IsOutputRedirected ? Plain(Console.Out) : AnsiConsole.Console;

    /// <summary>Plain text to a writer.</summary>
    public static IAnsiConsole Plain(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = PlainWidth;
        return console;
    }

    /// <summary>Prints one line as it is; it is not broken where the screen ends.</summary>
    public static void Line(this IAnsiConsole console, string text) => console.Profile.Out.Writer.WriteLine(text);
}
