using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Demo;

/// <summary>The realistic team leaves what a customer success manager would find in the CRM after half a year.</summary>
[TestFixture, Parallelizable]
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
            foreach (var table in whole.Keys.Except([MilestoneTable.LogicalName, TouchpointTable.LogicalName]))
            {
                Assert.That(stopped[table].Select(row => row.Id), Is.EqualTo(whole[table].Select(row => row.Id)), table);
            }
        });
    }

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
            DiscoveryTable.LogicalName, MilestoneTable.LogicalName,
        }.ToDictionary(table => table, table => All(organization.SystemService, table));
    }

    private static IReadOnlyList<Entity> All(IOrganizationService service, string table) =>
        [.. service.All(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).OrderBy(row => row.Id)];

    private static bool IsCompleted(Entity activity) =>
        activity.GetAttributeValue<OptionSetValue>(SystemColumns.StateCode)?.Value == ActivityTables.StateCompleted;
}
