using System.Globalization;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Demo;

/// <summary>
/// The customers of the published data after the last win that is read: an organization whose night evaluates only the plans that are due,
/// slice by slice and killed between any two of them, has on every day the rows of one that evaluates every plan every night. The variable
/// CRM_SWEEP_DAYS says for how many days; the usual number keeps the run short.
/// </summary>
[TestFixture]
internal sealed class PublishedSweepTests
{
    private const int UsualDays = 20;
    private const string LastWin = "2017-03-07";
    private const int PlansPerSlice = 7;

    private static readonly DateTime FirstNight = new(2017, 3, 8, 18, 0, 0, DateTimeKind.Utc);

    // When an evaluation ran is not what it computes.
    private static readonly HashSet<string> s_left = new(StringComparer.Ordinal)
    {
        PlanTable.EvaluationRequestedOn, PlanTable.EvaluationAnsweredOn, PlanTable.EvaluatedOn, PlanTable.NextEvaluationOn,
        SystemColumns.CreatedOn, SystemColumns.ModifiedOn, SystemColumns.VersionNumber,
    };

    private static int Days =>
        int.TryParse(Environment.GetEnvironmentVariable("CRM_SWEEP_DAYS"), CultureInfo.InvariantCulture, out var days) ? days : UsualDays;

    [Test]
    public void PlansEvaluatedWhenDue_InKilledSlices_HaveEveryDayTheRowsOfPlansEvaluatedEveryNight()
    {
        using var folder = new TemporaryFolder();
        var (nightlyFile, dueFile) = (folder.PathOf("nightly.db"), folder.PathOf("due.db"));
        var outcome = DemoBench.Run(
            folder, "--data", PublishedData.Folder(), "--team", "perfect", "--until", LastWin, "--db", nightlyFile);
        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.Success), outcome.Errors + outcome.Output);
        File.Copy(nightlyFile, dueFile);
        using var nightly = EarlierDemo.Open(nightlyFile);
        using var due = EarlierDemo.Open(dueFile);
        var random = new Random(1);
        int evaluatedNightly = 0, evaluatedWhenDue = 0;
        for (var day = 0; day < Days; day++)
        {
            var night = FirstNight.AddDays(day);
            foreach (var organization in new[] { nightly, due })
            {
                organization.Clock.AdvanceTo(night);
                Work(organization.SystemService, night.Date);
                organization.DrainQueue();
            }

            MakeAllDue(nightly.SystemService);
            evaluatedNightly += Night(nightly, isKilled: () => false);
            evaluatedWhenDue += Night(due, isKilled: () => random.Next(3) == 0);
            Assert.That(Rows(due.SystemService), Is.EqualTo(Rows(nightly.SystemService)), $"day {day}");
        }

        TestContext.Out.WriteLine($"{Days} days, {outcome.Count("plans")} plans: {evaluatedNightly} and {evaluatedWhenDue} evaluations.");
        Assert.That(evaluatedWhenDue, Is.LessThan(evaluatedNightly), "nights on which nothing can change are left out");
    }

    // Of three customers one is served on the day, one a week late, and one not at all.
    private static void Work(IOrganizationService service, DateTime today)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(MilestoneTable.PlanId, MilestoneTable.DueOn),
        };
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Open));
        query.Criteria.AddCondition(MilestoneTable.DueOn, ConditionOperator.LessEqual, today);
        query.AddOrder(MilestoneTable.DueOn, OrderType.Ascending);
        query.AddOrder(MilestoneTable.Id, OrderType.Ascending);
        foreach (var item in service.RetrieveMultiple(query).Entities)
        {
            int? late = (item.GetAttributeValue<EntityReference>(MilestoneTable.PlanId).Id.ToByteArray()[0] % 3) switch
            {
                0 => 0,
                1 => 7,
                _ => null,
            };
            if (late is { } days && item.GetAttributeValue<DateTime>(MilestoneTable.DueOn).AddDays(days) <= today)
            {
                service.Update(new Entity(MilestoneTable.LogicalName, item.Id)
                {
                    [MilestoneTable.Status] = ChoiceValues.Write<MilestoneStatus>(MilestoneStatus.Done),
                    [MilestoneTable.CompletedOn] = today,
                });
            }
        }
    }

    private static void MakeAllDue(IOrganizationService service)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(PlanTable.Id) };
        query.Criteria.AddCondition(PlanTable.NextEvaluationOn, ConditionOperator.NotNull);
        foreach (var plan in service.RetrieveMultiple(query).Entities)
        {
            service.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.NextEvaluationOn] = null });
        }
    }

    private static int Night(SandboxOrganization organization, Func<bool> isKilled)
    {
        var evaluated = 0;
        string? after = null;
        bool isOver;
        do
        {
            var answer = organization.SystemService.Execute(new OrganizationRequest("onb_EvaluateDuePlans")
            {
                ["After"] = after,
                ["Seconds"] = 0,
                ["PlansPerBatch"] = PlansPerSlice,
            }).Results;
            evaluated += (int)answer["Evaluated"];
            Assert.That(answer["PassedOver"], Is.Zero);
            isOver = !answer.TryGetValue("Next", out var next) || string.IsNullOrEmpty(next as string);
            // Whoever sends slices may be killed between any two; the next one knows nothing of how far they came.
            after = isKilled() ? null : next as string;
        }
        while (!isOver);

        organization.DrainQueue();
        return evaluated;
    }

    private static IReadOnlyList<string> Rows(IOrganizationService service) =>
        [.. Rows(service, PlanTable.LogicalName), .. Rows(service, RiskTable.LogicalName), .. Rows(service, MilestoneTable.LogicalName)];

    private static IEnumerable<string> Rows(IOrganizationService service, string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.AddOrder(table + "id", OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.Select(row => RowText.Of(row, column => !s_left.Contains(column.Key)));
    }
}
