using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>What leads up to a kick-off, and what the customer does of what was agreed there.</summary>
internal static class KickoffStory
{
    /// <summary>The day of the story on which the customer confirms the time; nobody holds a kick-off before.</summary>
    public const int ConfirmedDay = 4;

    /// <summary>What tells the customer's next step from the other items.</summary>
    public const string CustomersStep = "customer's next step";

    /// <summary>Who is invited to the kick-off.</summary>
    public static readonly IReadOnlyList<StakeholderRole> Invited =
        [StakeholderRole.Champion, StakeholderRole.DailyUser, StakeholderRole.IT, StakeholderRole.Trainer];

    private static readonly (string Onboarding, string FirstYear)[] s_intents =
    [
        ("The first team works with it before the quarter ends.", "All teams, and the old tool switched off."),
        ("No spreadsheet between order and delivery.", "Reports that nobody has to check."),
        ("Everybody trained, nobody on two systems.", "One more department every quarter."),
    ];

    /// <summary>The invitation, what they want, and the step that is theirs.</summary>
    public static IEnumerable<StoryEvent> Of(StoryPlan plan)
    {
        if (plan.IsDigital)
        {
            yield break;
        }

        yield return new StoryEvent(plan.Day(2), service => Invite(service, plan));
        yield return plan.Entered(3, GoalNote(plan));
        yield return new StoryEvent(plan.Day(3), service => Intend(service, plan));
        yield return new StoryEvent(
            plan.Day(ConfirmedDay),
            service => WriteOnKickoff(service, plan, MilestoneTable.ConfirmedOn, plan.On(ConfirmedDay)));
        yield return new StoryEvent(plan.Day(32), service => DoCustomersStep(service, plan));
    }

    /// <summary>The attendance of a person at a meeting.</summary>
    public static Entity Attendance(StoryPlan plan, string code, EntityReference meeting, StakeholderRole role, Participation participation)
    {
        var row = new Entity(AttendanceTable.LogicalName, plan.IdOf(AttendanceTable.LogicalName, $"{code} {role}"))
        {
            [AttendanceTable.MilestoneId] = meeting,
            [AttendanceTable.StakeholderId] = Roster.StakeholderOf(plan, role),
            [AttendanceTable.Participation] = ChoiceValues.Write(participation),
        };
        if (plan.Owner is not null)
        {
            row[SystemColumns.OwnerId] = plan.Owner;
        }

        return row;
    }

    private static void Invite(IOrganizationService service, StoryPlan plan)
    {
        if (OpenKickoff(service, plan) is not { } kickoff)
        {
            return;
        }

        WriteOnKickoff(service, plan, MilestoneTable.InvitedOn, plan.On(2));
        foreach (var role in Invited)
        {
            service.Enter(Attendance(plan, ItemCodes.Kickoff, kickoff, role, Participation.Invited));
        }
    }

    private static Entity GoalNote(StoryPlan plan)
    {
        var row = plan.Row(DiscoveryTable.LogicalName, "goal or dream", "To be the one that customers recommend");
        row[DiscoveryTable.Kind] = ChoiceValues.Write(DiscoveryKind.GoalOrDream);
        row[DiscoveryTable.HeardOn] = plan.On(3);
        return row;
    }

    private static void Intend(IOrganizationService service, StoryPlan plan)
    {
        var (onboarding, firstYear) = plan.One(Throw.WhichGoal, s_intents);
        var query = new QueryExpression(HandoffTable.LogicalName) { ColumnSet = new ColumnSet() };
        query.Criteria.AddCondition(HandoffTable.PlanId, ConditionOperator.Equal, plan.Plan.Id);
        foreach (var handoff in service.RetrieveMultiple(query).Entities)
        {
            service.Update(new Entity(HandoffTable.LogicalName, handoff.Id)
            {
                [HandoffTable.OnboardingIntent] = onboarding,
                [HandoffTable.FirstYearIntent] = firstYear,
            });
        }
    }

    private static void WriteOnKickoff(IOrganizationService service, StoryPlan plan, string column, object value)
    {
        if (OpenKickoff(service, plan) is { } kickoff)
        {
            service.Update(new Entity(MilestoneTable.LogicalName, kickoff.Id) { [column] = value });
        }
    }

    private static void DoCustomersStep(IOrganizationService service, StoryPlan plan)
    {
        var id = plan.IdOf(MilestoneTable.LogicalName, CustomersStep);
        if (service.IsThere(MilestoneTable.LogicalName, id))
        {
            service.Update(new Entity(MilestoneTable.LogicalName, id)
            {
                [MilestoneTable.Status] = new OptionSetValue(Choice.ItemDone),
                [MilestoneTable.CompletedOn] = plan.On(32),
            });
        }
    }

    private static EntityReference? OpenKickoff(IOrganizationService service, StoryPlan plan)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(), TopCount = 1 };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan.Plan.Id);
        query.Criteria.AddCondition(MilestoneTable.Code, ConditionOperator.Equal, ItemCodes.Kickoff);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, Choice.ItemOpen);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntityReference();
    }
}
