using System.Data.Common;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Demo.Printing;
using CrmOnboarding.Demo.Report;
using CrmOnboarding.Demo.Simulation;
using CrmOnboarding.Demo.Simulation.Stories;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Import;
using CrmOnboarding.Sandbox.Store;
using Spectre.Console;

namespace CrmOnboarding.Demo;

/// <summary>One run of the demo: read and check, import, simulate, report, print.</summary>
internal sealed class DemoRun(DemoSettings settings, IAnsiConsole console, TextWriter errors)
{
    /// <summary>
    /// Every day costs an evaluation of the plans that wait for something, so a wrong digit must not mean a thousand years.
    /// </summary>
    private const int MostYearsAfter = 10;

    /// <summary>Runs it.</summary>
    /// <param name="afterwards">What happens to the organization before it is closed; null for nothing.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">The input is wrong; nothing was written.</exception>
    public int Execute(Action<SandboxOrganization>? afterwards = null)
    {
        var book = ReadInput();
        if (!book.HasWonDeals)
        {
            return NothingToWin(book);
        }

        using var organization = OpenOrganization(book);
        Import(organization);
        var limits = new BookLimits(organization.Metadata);
        book = limits.Fit(book);
        if (!book.HasWonDeals)
        {
            return NothingToWin(book);
        }

        var watch = new ExecutionWatch();
        organization.Executions.Added += watch.Note;

        var mark = RunMark.Read(organization.SystemService);
        mark = RunProgress.Show(console, progress => Simulate(organization, book, limits, mark, watch, progress));

        var (report, planIds) = new ReportReader(organization.SystemService, book).Read(mark.MostServiceCalls);
        if (settings.Report is { } path)
        {
            ReportFile.Write(path, report);
        }

        if (settings.Prints)
        {
            Print(organization, report, planIds, mark.LastDay ?? book.LastDate);
        }

        organization.Executions.Added -= watch.Note;
        afterwards?.Invoke(organization);
        if (watch.Failures == 0)
        {
            return DemoCommand.Success;
        }

        console.Line($"{watch.Failures} pieces of background work failed. The first: {watch.FirstFailure}");
        return DemoCommand.Failure;
    }

    /// <summary>Reports that nothing can be won and what was wrong with the rows.</summary>
    private int NothingToWin(BookOfBusiness book)
    {
        if (settings.Report is { } path)
        {
            ReportFile.Write(path, DemoReport.Of(book.Problems));
        }

        PrintProblems(book.Problems.Skipped, book.Problems.Warnings);
        errors.WriteLine("There is nothing to win: the data has no won opportunity that could be taken.");
        return DemoCommand.Failure;
    }

    private BookOfBusiness ReadInput()
    {
        if (!File.Exists(settings.Solution))
        {
            throw new InputException($"There is no solution zip '{settings.Solution}'; pack it first.");
        }

        var book = settings.Deals is { } deals ? BookReader.ReadDeals(deals) : BookReader.Read(settings.Data);
        if (book.HasWonDeals && settings.Until > book.LastDate.AddYears(MostYearsAfter))
        {
            throw new InputException(
                $"--until lies more than {MostYearsAfter} years after {book.LastDate:yyyy-MM-dd}, the last date of the data; "
                + "name an earlier day.");
        }

        if (settings.Report is { } path)
        {
            ReportFile.Prepare(path);
        }

        return book;
    }

    private SandboxOrganization OpenOrganization(BookOfBusiness book)
    {
        try
        {
            return SandboxOrganization.Open(new SandboxOptions
            {
                DatabasePath = settings.Database,
                StartOn = book.FirstDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
                BaseCurrency = book.Currency ?? new SandboxOptions().BaseCurrency,
            });
        }
        catch (Exception refused) when (refused is StoreException or DbException)
        {
            throw new InputException(
                $"The database '{settings.Database}' cannot be opened; name a new file, or one of an earlier run, with --db.");
        }
    }

    private void Import(SandboxOrganization organization)
    {
        try
        {
            organization.ImportSolution(settings.Solution);
        }
        catch (SolutionImportException refused)
        {
            throw new InputException($"'{settings.Solution}' cannot be imported: {refused.Message}");
        }
    }

    private RunMark Simulate(
        SandboxOrganization organization,
        BookOfBusiness book,
        BookLimits limits,
        RunMark mark,
        ExecutionWatch watch,
        ISimulationProgress progress)
    {
        var service = organization.SystemService;
        var people = new PeopleLoader(service);
        new BookLoader(service, people).Load(book);

        var team = new Team(settings.Team);
        IItemCompletion completion = new StatusCompletion(service);
        StoryDesk? story = null;
        // A perfect team is the test of the templates, and an absent one enters nothing.
        if (settings.Team == TeamKind.Realistic)
        {
            var colleagues = new Colleagues(service, people);
            var roster = new Roster(people, colleagues);
            story = new StoryDesk(organization, roster, colleagues, book.FirstWin);
            completion = new PeopleCompletion(organization, team, story, new Meetings(service, roster), roster, colleagues);
        }

        var desk = new TeamDesk(service, organization.Clock, team, completion);
        var sales = new SalesDesk(service, book, new OpportunityRow(book, people, limits.OpportunityName));
        var first = mark.LastDay?.AddDays(1) ?? book.FirstDate;
        var last = new DayLoop(organization, book, desk, story, sales, watch, progress).Run(first, settings.Until);
        var reached = new RunMark(last, Math.Max(mark.MostServiceCalls, watch.MostServiceCalls));
        reached.Write(service);
        return reached;
    }

    private void Print(SandboxOrganization organization, DemoReport report, IReadOnlyList<Guid> planIds, DateOnly today)
    {
        var shown = PlanPicture.Choose(report.Plans);
        if (shown >= 0)
        {
            PortfolioTable.Print(console, report, today);
            new PlanPicture(console, today).Print(report.Plans[shown], PlanDetails.Read(organization.SystemService, planIds[shown]));
        }

        SummaryLines.Print(console, report.Summary);
        PrintProblems(report.Skipped, report.Warnings);
        if (settings.Report is not null)
        {
            console.Line($"The report is in {settings.Report}.");
        }
    }

    private void PrintProblems(IReadOnlyList<Problem> skipped, IReadOnlyList<Problem> warnings)
    {
        SummaryLines.Print(console, "Rows left out", skipped);
        SummaryLines.Print(console, "Rows taken with a change, and what had to be guessed", warnings);
    }
}
