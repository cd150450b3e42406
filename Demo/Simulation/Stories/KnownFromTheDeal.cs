using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Health;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>What Sales knows of the customer: what they want to reach, and what was promised.</summary>
internal static class KnownFromTheDeal
{
    /// <summary>What tells the goal of the first year, on which both sides agree at the kick-off, from the others.</summary>
    public const string JointGoal = "joint goal";

    private const string FirstMaterial = "MATERIAL_1";
    private const string ProactiveSupport = "PROACTIVE_SUPPORT";

    private static readonly (string Name, string Metric, string Unit, decimal From, decimal To)[] Goals =
    [
        ("Close the month faster", "Working days to close", "days", 9, 4),
        ("Answer customers the same day", "Requests answered on the day", "%", 55, 85),
        ("Fewer errors in orders", "Orders corrected afterwards", "%", 12, 4),
        ("Less typing for the field", "Hours of paperwork a week", "h", 6, 2),
    ];

    /// <summary>What is entered, and what becomes of it.</summary>
    public static IEnumerable<StoryEvent> Of(StoryPlan plan) => [.. Goal(plan), .. FirstYear(plan), .. Promises(plan)];

    private static IEnumerable<StoryEvent> Goal(StoryPlan plan)
    {
        const string What = "goal";
        var (name, metric, unit, from, to) = plan.One(Throw.WhichGoal, Goals);
        var row = plan.Row(GoalTable.LogicalName, What, name);
        row[GoalTable.Metric] = metric;
        row[GoalTable.Unit] = unit;
        row[GoalTable.Baseline] = from;
        row[GoalTable.Current] = from;
        row[GoalTable.Target] = to;
        row[GoalTable.TargetOn] = plan.On(60);
        row[GoalTable.Source] = ChoiceValues.Write<GoalSource>(GoalSource.SharedByCustomer);
        yield return plan.Entered(1, row);
        yield return Changed(7, (GoalTable.AgreedByCustomerOn, plan.On(7)), (GoalTable.AgreedByVendorOn, plan.On(7)));
        yield return Changed(30, (GoalTable.Current, (from + to) / 2));
        if (plan.Happens(Throw.GoalReached, 65))
        {
            yield return Changed(
                58, (GoalTable.Current, to), (GoalTable.Outcome, ChoiceValues.Write<GoalOutcome>(GoalOutcome.Achieved)),
                (GoalTable.OutcomeOn, plan.On(58)), (GoalTable.Evidence, $"{metric}: {to:0.#} {unit}, read from their own report."));
        }

        StoryEvent Changed(int day, params (string Column, object Value)[] columns) =>
            plan.Changed(day, GoalTable.LogicalName, What, columns);
    }

    private static IEnumerable<StoryEvent> FirstYear(StoryPlan plan)
    {
        if (plan.IsDigital)
        {
            yield break;
        }

        var row = plan.Row(GoalTable.LogicalName, JointGoal, "Everybody works with it");
        row[GoalTable.Metric] = "People who work with it every day";
        row[GoalTable.Unit] = "%";
        row[GoalTable.Baseline] = 0m;
        row[GoalTable.Current] = 0m;
        row[GoalTable.Target] = 90m;
        row[GoalTable.TargetOn] = plan.On(240);
        row[GoalTable.Source] = ChoiceValues.Write<GoalSource>(GoalSource.Product);
        yield return plan.Entered(1, row);
        yield return plan.Changed(45, GoalTable.LogicalName, JointGoal, (GoalTable.Current, 30m));
        yield return plan.Changed(75, GoalTable.LogicalName, JointGoal, (GoalTable.Current, 55m));
    }

    private static IEnumerable<StoryEvent> Promises(StoryPlan plan)
    {
        yield return Made("guide", "A guide for moving the old data", dueDay: 10);
        yield return KeptBy("guide", FirstMaterial);
        yield return Settled("guide", 9);
        yield return Made("support", "A named person in support", dueDay: 25);
        yield return KeptBy("support", ProactiveSupport);
        if (plan.Happens(Throw.PromiseKept, 60))
        {
            yield return Settled("support", 24);
        }
        else if (plan.Happens(Throw.PromiseMoved, 50))
        {
            yield return plan.Changed(
                23, PromiseTable.LogicalName, "support",
                (PromiseTable.Status, ChoiceValues.Write<PromiseStatus>(PromiseStatus.Renegotiated)),
                (PromiseTable.RenegotiatedTo, plan.On(40)));
        }

        StoryEvent Made(string what, string name, int dueDay)
        {
            var row = plan.Row(PromiseTable.LogicalName, what, name);
            row[PromiseTable.DueOn] = plan.On(dueDay);
            return plan.Entered(1, row);
        }

        // Whoever reads the handoff chooses which item of the plan keeps it; not every plan has one that does.
        StoryEvent KeptBy(string what, string code) => new(plan.Day(2), service =>
        {
            var query = new QueryExpression(MilestoneTable.LogicalName) { TopCount = 1 };
            query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan.Plan.Id);
            query.Criteria.AddCondition(MilestoneTable.Code, ConditionOperator.Equal, code);
            query.AddOrder(MilestoneTable.DueOn, OrderType.Ascending);
            query.AddOrder(MilestoneTable.Id, OrderType.Ascending);
            if (service.RetrieveMultiple(query).Entities.FirstOrDefault() is { } item)
            {
                service.Update(new Entity(PromiseTable.LogicalName, plan.IdOf(PromiseTable.LogicalName, what))
                {
                    [PromiseTable.KeptById] = item.ToEntityReference(),
                });
            }
        });

        StoryEvent Settled(string what, int day) => plan.Changed(
            day, PromiseTable.LogicalName, what,
            (PromiseTable.Status, ChoiceValues.Write<PromiseStatus>(PromiseStatus.Kept)), (PromiseTable.SettledOn, plan.On(day)));
    }
}
