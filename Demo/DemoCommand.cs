using System.CommandLine;
using System.Globalization;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Demo.Serving;
using CrmOnboarding.Demo.Simulation;
using CrmOnboarding.Sandbox.Store;
using Spectre.Console;

namespace CrmOnboarding.Demo;

/// <summary>The command <c>demo</c> and its options.</summary>
internal static class DemoCommand
{
    /// <summary>Everything went well.</summary>
    public const int Success = 0;

    /// <summary>Something failed on the way, or no deal could be won.</summary>
    public const int Failure = 1;

    /// <summary>The input or an option is wrong; nothing was done.</summary>
    public const int BadInput = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">Command line.</param>
    /// <param name="console">Where the demo prints.</param>
    /// <param name="errors">Where the one sentence of an error goes.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, IAnsiConsole console, TextWriter errors)
    {
        var solution = new Option<string>("--solution") { Description = "Managed solution zip to import", Required = true };
        var data = new Option<string?>("--data")
        {
            Description = "Folder with accounts.csv, products.csv, sales_pipeline.csv, sales_teams.csv",
        };
        var deals = new Option<string?>("--deals") { Description = "One CSV file of deals, in place of a folder" };
        var team = new Option<string?>("--team") { Description = "Who works the plans: perfect, realistic (default) or absent" };
        var until = new Option<string?>("--until") { Description = "Last simulated day, YYYY-MM-DD" };
        var report = new Option<string?>("--report") { Description = "Write a report to this file, as JSON" };
        var database = new Option<string?>("--db") { Description = "Keep the organization in this file; by default it lives in memory" };
        var serve = new Option<bool>("--serve") { Description = "Then show the app in a browser, until Ctrl+C" };
        var port = new Option<int>("--port") { Description = "Port of the preview", DefaultValueFactory = _ => AppPreview.UsualPort };
        var demo = new Command("demo", "Wins a book of business and shows the onboarding plans it leads to")
        {
            solution, data, deals, team, until, report, database, serve, port,
        };
        demo.SetAction(parsed =>
        {
            var preview = parsed.GetValue(serve) ? new AppPreview(console, parsed.GetValue(port)) : null;
            return new DemoRun(SettingsOf(parsed), console, errors).Execute(preview is null ? null : preview.Show);
        });
        var app = new Command("serve", "Shows the app in a browser, on the book of business, until Ctrl+C")
        {
            solution, data, deals, team, database, port,
        };
        app.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data);
            var settings = SettingsOf(parsed) with { Prints = false };
            var preview = new AppPreview(console, parsed.GetValue(port));
            return settings.Database is { } file && File.Exists(file) && folder is null && settings.Deals is null
                ? preview.ShowFile(settings.Solution, file)
                : new DemoRun(settings, console, errors).Execute(preview.Show);
        });

        DemoSettings SettingsOf(ParseResult parsed)
        {
            var folder = parsed.GetValue(data);
            var settings = new DemoSettings
            {
                Deals = parsed.GetValue(deals),
                Solution = parsed.GetValue(solution)!,
                Team = TeamOf(parsed.GetValue(team)),
                Until = DateOf("--until", parsed.GetValue(until)),
                Report = parsed.GetValue(report),
                Database = parsed.GetValue(database),
            };
            return folder is null ? settings
                : settings.Deals is null ? settings with { Data = folder }
                : throw new InputException("Name a folder with --data or a file with --deals, not both.");
        }

        var parsed = new RootCommand("CRM Onboarding: the demo")
        {
            demo, app, HolidayCommand.Create(console), SweepCommand.Create(console, errors), ReconcileCommand.Create(console, errors),
        }.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            errors.WriteLine(parsed.Errors[0].Message);
            return BadInput;
        }

        return Guarded(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }), errors);
    }

    private static int Guarded(Func<int> run, TextWriter errors)
    {
        // Dates and numbers are printed alike everywhere, whatever calendar and digits the machine's language has.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return run();
        }
        catch (InputException wrong)
        {
            errors.WriteLine(wrong.Message);
            return BadInput;
        }
        catch (StoreFileException file)
        {
            // A full disk shows on the way; everything else about the file shows before anything was done.
            errors.WriteLine(file.Message);
            return file.Problem == StoreFileProblem.DiskFull ? Failure : BadInput;
        }
        catch (Exception failure)
        {
            errors.WriteLine($"The demo stopped: {failure.Message}");
            return Failure;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static TeamKind TeamOf(string? text) => text switch
    {
        null => TeamKind.Realistic,
        "perfect" => TeamKind.Perfect,
        "realistic" => TeamKind.Realistic,
        "absent" => TeamKind.Absent,
        _ => throw new InputException($"There is no team '{text}'; choose perfect, realistic or absent with --team."),
    };

    /// <summary>The date that an option names; null where it is not given.</summary>
    /// <exception cref="InputException">It is no date.</exception>
    public static DateOnly? DateOf(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new InputException($"'{text}' is not a date; write {option} as YYYY-MM-DD.");
    }
}
