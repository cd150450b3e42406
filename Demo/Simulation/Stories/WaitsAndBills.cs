using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>What holds work up, and the first bill.</summary>
internal static class WaitsAndBills
{
    /// <summary>What is entered.</summary>
    public static IEnumerable<StoryEvent> Of(StoryPlan plan) => [.. Wait(plan), .. Bill(plan)];

    private static IEnumerable<StoryEvent> Wait(StoryPlan plan)
    {
        if (!plan.Happens(Throw.CustomerIsLate, 45))
        {
            yield break;
        }

        yield return new StoryEvent(plan.Day(8), service =>
        {
            if (NextOpen(service, plan) is not { } item)
            {
                return;
            }

            var row = plan.Row(WaitTable.LogicalName, "data", "Their list of users is not complete");
            row[WaitTable.MilestoneId] = item;
            row[WaitTable.Party] = ChoiceValues.Write<WaitParty>(WaitParty.Customer);
            row[WaitTable.Reason] = ChoiceValues.Write<WaitReason>(WaitReason.Data);
            row[WaitTable.FromOn] = plan.On(8);
            service.Create(row);
        });
        yield return new StoryEvent(plan.Day(14), service =>
        {
            var id = plan.IdOf(WaitTable.LogicalName, "data");
            if (service.IsThere(WaitTable.LogicalName, id))
            {
                service.Update(new Entity(WaitTable.LogicalName, id) { [WaitTable.UntilOn] = plan.On(14) });
            }
        });
    }

    private static IEnumerable<StoryEvent> Bill(StoryPlan plan)
    {
        var monthly = plan.One(Throw.Amount, 480m, 950m, 1_900m, 4_200m);
        const string What = "first bill";
        var row = plan.Row(BillTable.LogicalName, What, "First bill");
        row[BillTable.Monthly] = new Money(monthly);
        row[BillTable.Regular] = new Money(monthly);
        row[BillTable.Total] = new Money(monthly + 1_200m);
        yield return plan.Entered(20, row);
        yield return Changed(31, (BillTable.IssuedOn, plan.On(31)));
        if (plan.IsDigital && !IsQuestioned(plan))
        {
            yield return Changed(29, (BillTable.ExplainedOn, plan.On(29)));
        }

        // Who was shown it beforehand does not wonder.
        if (IsQuestioned(plan))
        {
            yield return Changed(
                35, (BillTable.QueryStatus, ChoiceValues.Write<BillQueryStatus>(BillQueryStatus.Open)),
                (BillTable.QueryOn, plan.On(35)), (BillTable.QueryText, "Why is the set-up on it? We thought it was included."));
            yield return Changed(
                41, (BillTable.QueryStatus, ChoiceValues.Write<BillQueryStatus>(BillQueryStatus.Closed)),
                (BillTable.QuerySettledOn, plan.On(41)), (BillTable.ExplainedOn, plan.On(41)),
                (BillTable.Understood, ChoiceValues.Write(BillUnderstood.Understood)));
        }

        yield return Changed(52, (BillTable.PaidOn, plan.On(52)));

        StoryEvent Changed(int day, params (string Column, object Value)[] columns) =>
            plan.Changed(day, BillTable.LogicalName, What, columns);
    }

    /// <summary>Whether this customer asks about the first bill.</summary>
    public static bool IsQuestioned(StoryPlan plan) => plan.Happens(Throw.QuestionsTheBill, 30);

    private static EntityReference? NextOpen(IOrganizationService service, StoryPlan plan)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(), TopCount = 1 };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan.Plan.Id);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, Choice.ItemOpen);
        query.AddOrder(MilestoneTable.DueOn, OrderType.Ascending);
        query.AddOrder(MilestoneTable.Id, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntityReference();
    }
}
