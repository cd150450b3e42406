using System.Globalization;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Demo;

/// <summary>The realistic team leaves what a customer success manager would find in the CRM after half a year.</summary>
[TestFixture]
internal sealed class StoryTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void RealisticTeam_LeavesCallsPromisesWaitsUseStoriesAndBills_TheSameWhenStoppedOnTheWay()
    {
        var whole = Rows("whole.db", []);
        var stopped = Rows("stopped.db", ["--until", "2026-02-18"]);

        Assert.Multiple(() =>
        {
            Assert.That(whole[ActivityTables.PhoneCall], Is.Not.Empty.And.All.Matches<Entity>(IsCompleted), "calls");
            Assert.That(whole[ActivityTables.Email], Is.Not.Empty.And.All.Matches<Entity>(IsCompleted), "e-mails");
            Assert.That(
                whole[TouchpointTable.LogicalName].Select(row => row.GetAttributeValue<OptionSetValue>(TouchpointTable.Direction)),
                Does.Contain(ChoiceValues.Write<ContactDirection>(ContactDirection.TwoWay))
                    .And.Contains(ChoiceValues.Write<ContactDirection>(ContactDirection.Inbound)), "they are the contacts of the plans");
            Assert.That(
                whole[PromiseTable.LogicalName].Select(row => row.GetAttributeValue<OptionSetValue>(PromiseTable.Status)),
                Does.Contain(ChoiceValues.Write<PromiseStatus>(PromiseStatus.Kept))
                    .And.Contains(ChoiceValues.Write<PromiseStatus>(PromiseStatus.Open)), "kept, and open past its day: broken");
            Assert.That(
                whole[PromiseTable.LogicalName].Select(row => row.GetAttributeValue<EntityReference>(PromiseTable.KeptById)?.Name),
                Has.Some.StartsWith("First material"), "the item that keeps it");
            Assert.That(
                whole[WaitTable.LogicalName],
                Has.Some.Matches<Entity>(row => row.Contains(WaitTable.Party) && row.Contains(WaitTable.UntilOn)));
            Assert.That(
                whole[MeasurementTable.LogicalName].Select(row => row.GetAttributeValue<OptionSetValue>(MeasurementTable.Kind)),
                Does.Contain(ChoiceValues.Write<MeasurementKind>(MeasurementKind.Use))
                    .And.Contains(ChoiceValues.Write<MeasurementKind>(MeasurementKind.Pulse)));
            Assert.That(
                whole[AdvocacyTable.LogicalName].Select(row => row.GetAttributeValue<OptionSetValue>(AdvocacyTable.Answer)),
                Does.Contain(ChoiceValues.Write<AdvocacyAnswer>(AdvocacyAnswer.Yes)), "a story");
            Assert.That(
                whole[BillTable.LogicalName].Select(row => row.GetAttributeValue<OptionSetValue>(BillTable.QueryStatus)),
                Does.Contain(ChoiceValues.Write<BillQueryStatus>(BillQueryStatus.Closed)), "a question about a bill");
            Assert.That(
                whole[MilestoneTable.LogicalName].Select(row => row.GetAttributeValue<string>(MilestoneTable.DateReason) ?? string.Empty),
                Has.Some.Contains("is closed (Company day)"), "a holiday moved a date");
            foreach (var table in whole.Keys.Except([MilestoneTable.LogicalName, TouchpointTable.LogicalName, RiskTable.LogicalName]))
            {
                Assert.That(stopped[table].Select(Told), Is.EqualTo(whole[table].Select(Told)), table);
            }

            Assert.That(stopped[MilestoneTable.LogicalName].Select(Done), Is.EqualTo(whole[MilestoneTable.LogicalName].Select(Done)));
        });
    }

    [Test]
    public void RealisticTeam_KeepsARosterOfPeople_AndHoldsKickoffsAsTheirGateAsks()
    {
        var rows = Rows("people.db", []);
        var people = rows[StakeholderTable.LogicalName].ToDictionary(row => row.Id, row => new Row(row));
        var kickoffs = rows[MilestoneTable.LogicalName].Select(row => new Row(row))
            .Where(row => row.Text(MilestoneTable.Code) == ItemCodes.Kickoff && row.Date(MilestoneTable.CompletedOn) is not null
                && row.Choice<OwnerRole>(MilestoneTable.OwnerRole) != OwnerRole.Automation)
            .ToList();
        var agreed = Plans(rows[GoalTable.LogicalName], row => row.Contains(GoalTable.AgreedByCustomerOn));
        var moods = Plans(rows[MeasurementTable.LogicalName], row => row.Contains(MeasurementTable.Note));
        Assert.Multiple(() =>
        {
            Assert.That(
                people.Values.Select(person => person.Choice<StakeholderRole>(StakeholderTable.Role)).Distinct(),
                Is.EquivalentTo(Enum.GetValues<StakeholderRole>().Cast<StakeholderRole?>()));
            Assert.That(
                people.Values.Where(person => person.Choice<StakeholderRole>(StakeholderTable.Role) == StakeholderRole.Champion)
                    .GroupBy(person => person.Reference(StakeholderTable.PlanId)!.Id),
                Has.Some.Matches<IEnumerable<Row>>(champions =>
                    champions.Any(person => person.Date(StakeholderTable.LeftOn) is not null)
                    && champions.Any(person => person.Date(StakeholderTable.LeftOn) is null)), "a champion who left, and a successor");
            Assert.That(
                rows[RiskTable.LogicalName].Select(risk => new Row(risk))
                    .Where(risk => risk.Text(RiskTable.RuleCode) == RiskCodes.ChampionLeft)
                    .Select(risk => risk.Choice<RiskStatus>(RiskTable.Status)),
                Is.Not.Empty.And.All.EqualTo(RiskStatus.Closed), "the departure is seen, and over");
            Assert.That(kickoffs, Has.Count.GreaterThanOrEqualTo(6));
            foreach (var kickoff in kickoffs)
            {
                var plan = kickoff.Reference(MilestoneTable.PlanId)!.Id;
                var present = rows[AttendanceTable.LogicalName].Select(row => new Row(row))
                    .Where(row => row.Reference(AttendanceTable.MilestoneId)!.Id == kickoff.Id
                        && row.Choice<Participation>(AttendanceTable.Participation) == Participation.TookPart)
                    .Select(row => people[row.Reference(AttendanceTable.StakeholderId)!.Id].Choice<StakeholderRole>(StakeholderTable.Role));
                Assert.That(present, Does.Contain(StakeholderRole.Champion));
                Assert.That(kickoff.Whole(MilestoneTable.Attendees), Is.GreaterThan(0), "the gate was asked and counted them");
                Assert.That(
                    kickoff.Date(MilestoneTable.ConfirmedOn), Is.LessThanOrEqualTo(kickoff.Date(MilestoneTable.CompletedOn)!.Value));
                Assert.That(kickoff.Reference(MilestoneTable.CompletedById), Is.EqualTo(kickoff.Reference(SystemColumns.OwnerId)));
                Assert.That(agreed, Does.Contain(plan), "a goal of both sides");
                Assert.That(moods, Does.Contain(plan), "how they felt");
                Assert.That(
                    rows[MilestoneTable.LogicalName].Select(row => new Row(row))
                        .Where(row => row.Reference(MilestoneTable.PlanId)!.Id == plan && row.Yes(MilestoneTable.IsNextStep))
                        .Select(row => row.Choice<ResponsibleParty>(MilestoneTable.ResponsibleParty) == ResponsibleParty.Customer),
                    Does.Contain(true).And.Contain(false), "a next step of each side");
            }

            Assert.That(
                rows[MilestoneTable.LogicalName].Select(row => new Row(row))
                    .Where(row => row.Text(MilestoneTable.Code) == ItemCodes.Completion && row.Date(MilestoneTable.CompletedOn) is not null)
                    .Select(row => row.Reference(MilestoneTable.AcceptedById)),
                Is.Not.Empty.And.All.Not.Null, "who signed off");
        });
    }

    [Test]
    public void RealisticTeam_HandsDealsOver_AsSellerAndCsmDo_SomeOnlyAfterAReturn()
    {
        var handoffs = Rows("handoffs.db", [])[HandoffTable.LogicalName].Select(row => new Row(row)).ToList();
        var accepted = handoffs.Where(row => row.Choice<HandoffStage>(HandoffTable.Stage) == HandoffStage.Accepted).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(accepted, Is.Not.Empty);
            Assert.That(accepted.Select(row => row.Decimal(HandoffTable.Score)), Is.All.EqualTo(100m));
            Assert.That(
                accepted.Select(row => row.Whole(HandoffTable.Returns)), Does.Contain(0).And.Contain(1), "one came back, and was mended");
            Assert.That(
                accepted.Select(row => row.Reference(HandoffTable.SubmittedById)!.Id == row.Reference(HandoffTable.DecidedById)!.Id),
                Is.All.False, "a seller hands over, a customer success manager accepts");
            Assert.That(
                accepted.Select(row => row.Moment(HandoffTable.SubmittedOn) < row.Moment(HandoffTable.DecidedOn)), Is.All.True);
            Assert.That(
                handoffs.Select(row => row.Choice<HandoffStage>(HandoffTable.Stage)), Does.Contain(HandoffStage.Preparing), "some wait");
        });
    }

    private static HashSet<Guid> Plans(IEnumerable<Entity> rows, Func<Entity, bool> which) =>
        [.. rows.Where(which).Select(row => row.GetAttributeValue<EntityReference>("onb_planid").Id)];

    // What the product makes itself has another id in every file.
    private static string Told(Entity row) => row.LogicalName switch
    {
        MeasurementTable.LogicalName =>
            $"{row.GetAttributeValue<string>(MeasurementTable.Name)} {row.GetAttributeValue<DateTime>(MeasurementTable.TakenOn):d} "
            + row.GetAttributeValue<decimal>(MeasurementTable.Value),
        HandoffTable.LogicalName =>
            $"{row.Id} {row.GetAttributeValue<OptionSetValue>(HandoffTable.Stage).Value} "
            + $"{row.GetAttributeValue<DateTime?>(HandoffTable.DecidedOn):u}",
        _ => row.Id.ToString(),
    };

    private static string Done(Entity row) =>
        $"{row.GetAttributeValue<EntityReference>(MilestoneTable.PlanId).Name} {row.GetAttributeValue<string>(MilestoneTable.Name)} "
        + row.GetAttributeValue<DateTime?>(MilestoneTable.CompletedOn)?.ToString("d", CultureInfo.InvariantCulture);

    private Dictionary<string, IReadOnlyList<Entity>> Rows(string file, string[] firstRun)
    {
        var path = _folder.PathOf(file);
        if (firstRun.Length > 0)
        {
            Assert.That(DemoBench.Run(_folder, ["--db", path, .. firstRun]).ExitCode, Is.EqualTo(DemoCommand.Success));
        }

        var run = DemoBench.Run(_folder, "--db", path);
        Assert.That(run.ExitCode, Is.EqualTo(DemoCommand.Success), run.Errors + run.Output);
        using var organization = SandboxOrganization.Open(new SandboxOptions { DatabasePath = path });
        return new[]
        {
            ActivityTables.PhoneCall, ActivityTables.Email, TouchpointTable.LogicalName, PromiseTable.LogicalName, WaitTable.LogicalName,
            MeasurementTable.LogicalName, AdvocacyTable.LogicalName, BillTable.LogicalName, GoalTable.LogicalName,
            DiscoveryTable.LogicalName, MilestoneTable.LogicalName, StakeholderTable.LogicalName, AttendanceTable.LogicalName,
            RiskTable.LogicalName, HandoffTable.LogicalName,
        }.ToDictionary(table => table, table => All(organization.SystemService, table));
    }

    private static IReadOnlyList<Entity> All(IOrganizationService service, string table) =>
        [.. service.All(new QueryExpression(table) { ColumnSet = new ColumnSet(true) })
            .OrderBy(row => table == MilestoneTable.LogicalName ? Done(row) : Told(row), StringComparer.Ordinal)];

    private static bool IsCompleted(Entity activity) =>
        activity.GetAttributeValue<OptionSetValue>(SystemColumns.StateCode)?.Value == ActivityTables.StateCompleted;
}
