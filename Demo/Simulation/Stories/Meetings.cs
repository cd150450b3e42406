using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>What people write down of a meeting before they say that it is done: who was there, and what was agreed.</summary>
/// <param name="service">Who enters it.</param>
/// <param name="roster">The people.</param>
internal sealed class Meetings(IOrganizationService service, Roster roster)
{
    private const int CustomersStepDays = 14;

    private static readonly Dictionary<string, StakeholderRole[]> s_attendees = new(StringComparer.Ordinal)
    {
        [ItemCodes.Kickoff] = [.. KickoffStory.Invited],
        [ItemCodes.Training] = [StakeholderRole.DailyUser, StakeholderRole.IT, StakeholderRole.Trainer],
        [ItemCodes.FirstBill] = [StakeholderRole.BillRecipient, StakeholderRole.Finance],
        [ItemCodes.Executive] = [StakeholderRole.Executive, StakeholderRole.ExecutiveSponsor],
        [ItemCodes.ImpactReview] = [StakeholderRole.Executive, StakeholderRole.ExecutiveSponsor],
    };

    /// <summary>Enters it; again, it changes nothing.</summary>
    public void Record(StoryPlan plan, OpenItem item, DateOnly day)
    {
        var meeting = new EntityReference(MilestoneTable.LogicalName, item.Id);
        foreach (var role in s_attendees.GetValueOrDefault(item.Code, []))
        {
            service.Enter(KickoffStory.Attendance(plan, item.Code, meeting, role, ParticipationOf(plan, item.Code, role)));
        }

        switch (item.Code)
        {
            case ItemCodes.Kickoff:
                Agree(plan, day);
                break;
            case ItemCodes.FirstValue:
                ShowResult(plan, day);
                break;
            case ItemCodes.ImpactReview:
                service.Update(new Entity(MilestoneTable.LogicalName, item.Id)
                {
                    [MilestoneTable.NextYear] = "Two more sites, and the reports in the board's quarterly pack.",
                });
                break;
        }
    }

    /// <summary>Where only one department comes to the kick-off, those who will work with it later are missing.</summary>
    private static Participation ParticipationOf(StoryPlan plan, string code, StakeholderRole role) =>
        code == ItemCodes.Kickoff && role == StakeholderRole.DailyUser && plan.Happens(Throw.OneDepartmentOnly, 25)
            ? Participation.Absent
            : Participation.TookPart;

    /// <summary>The goal of both sides, and a next step of each.</summary>
    private void Agree(StoryPlan plan, DateOnly day)
    {
        var on = day.ToDateTime(TimeOnly.MinValue);
        var goal = plan.IdOf(GoalTable.LogicalName, KnownFromTheDeal.JointGoal);
        if (service.IsThere(GoalTable.LogicalName, goal))
        {
            service.Update(new Entity(GoalTable.LogicalName, goal)
            {
                [GoalTable.AgreedByCustomerOn] = on,
                [GoalTable.AgreedByVendorOn] = on,
            });
        }

        if (NextOpen(plan) is { } ours)
        {
            service.Update(new Entity(MilestoneTable.LogicalName, ours) { [MilestoneTable.IsNextStep] = true });
        }

        if (service.IsThere(MilestoneTable.LogicalName, plan.IdOf(MilestoneTable.LogicalName, KickoffStory.CustomersStep)))
        {
            return;
        }

        var step = plan.Row(MilestoneTable.LogicalName, KickoffStory.CustomersStep, "Name everybody who will work with it");
        step[MilestoneTable.Kind] = ChoiceValues.Write(ItemKind.Activity);
        step[MilestoneTable.Phase] = ChoiceValues.Write(Phase.Launch);
        step[MilestoneTable.DueOn] = on.AddDays(CustomersStepDays);
        step[MilestoneTable.Status] = new OptionSetValue(Choice.ItemOpen);
        step[MilestoneTable.IsNextStep] = true;
        step[MilestoneTable.IsRequired] = false;
        step[MilestoneTable.ResponsibleParty] = ChoiceValues.Write(ResponsibleParty.Customer);
        step[MilestoneTable.ContactId] = roster.ContactOf(plan, StakeholderRole.DailyUser);
        service.Create(step);
    }

    private void ShowResult(StoryPlan plan, DateOnly day)
    {
        var on = day.ToDateTime(TimeOnly.MinValue);
        var row = plan.Row(MeasurementTable.LogicalName, "result", "Hours saved a week, shown to them");
        row[MeasurementTable.Kind] = ChoiceValues.Write(MeasurementKind.Result);
        row[MeasurementTable.TakenOn] = on;
        row[MeasurementTable.Value] = 11m;
        row[MeasurementTable.ShownToCustomerOn] = on;
        service.Enter(row);
    }

    private Guid? NextOpen(StoryPlan plan)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(), TopCount = 1 };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan.Plan.Id);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, Choice.ItemOpen);
        query.Criteria.AddCondition(MilestoneTable.Code, ConditionOperator.NotEqual, ItemCodes.Kickoff);
        query.Criteria.AddCondition(MilestoneTable.IsRequired, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(MilestoneTable.Phase, ConditionOperator.NotEqual, ChoiceValues.Number(Phase.Handoff));
        query.AddOrder(MilestoneTable.DueOn, OrderType.Ascending);
        query.AddOrder(MilestoneTable.Sequence, OrderType.Ascending);
        query.AddOrder(MilestoneTable.Name, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.Id;
    }
}
