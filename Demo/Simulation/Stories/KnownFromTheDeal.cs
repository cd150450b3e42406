using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Health;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>What Sales knows of the customer: with whom one speaks, what they want to reach, and what was promised.</summary>
internal sealed class KnownFromTheDeal(PeopleLoader people)
{
    private const int GoalReached = 0;
    private const int PromiseKept = 1;
    private const int PromiseMoved = 2;
    private const int WhichGoal = 3;

    private static readonly (string Name, string Metric, string Unit, decimal From, decimal To)[] Goals =
    [
        ("Close the month faster", "Working days to close", "days", 9, 4),
        ("Answer customers the same day", "Requests answered on the day", "%", 55, 85),
        ("Fewer errors in orders", "Orders corrected afterwards", "%", 12, 4),
        ("Less typing for the field", "Hours of paperwork a week", "h", 6, 2),
    ];

    /// <summary>With whom one speaks: a contact of the customer, or the customer where that is a person.</summary>
    public EntityReference ContactOf(StoryPlan plan) => plan.Customer.LogicalName == ContactTable.LogicalName
        ? plan.Customer
        : people.EnsureContact(plan.Person, plan.Customer);

    /// <summary>What is entered, and what becomes of it.</summary>
    public static IEnumerable<StoryEvent> Of(StoryPlan plan) => [.. Goal(plan), .. Promises(plan)];

    private static IEnumerable<StoryEvent> Goal(StoryPlan plan)
    {
        var (name, metric, unit, from, to) = plan.One(WhichGoal, Goals);
        var row = plan.Row(GoalTable.LogicalName, "goal", name);
        row[GoalTable.Metric] = metric;
        row[GoalTable.Unit] = unit;
        row[GoalTable.Baseline] = from;
        row[GoalTable.Current] = from;
        row[GoalTable.Target] = to;
        row[GoalTable.TargetOn] = Moment(plan.Day(60));
        row[GoalTable.Source] = ChoiceValues.Write<GoalSource>(GoalSource.SharedByCustomer);
        yield return StoryEvent.Entered(plan.Day(1), row);
        yield return Changed(7, (GoalTable.AgreedByCustomerOn, Moment(plan.Day(7))), (GoalTable.AgreedByVendorOn, Moment(plan.Day(7))));
        yield return Changed(30, (GoalTable.Current, (from + to) / 2));
        if (plan.Happens(GoalReached, 65))
        {
            yield return Changed(
                58, (GoalTable.Current, to), (GoalTable.Outcome, ChoiceValues.Write<GoalOutcome>(GoalOutcome.Achieved)),
                (GoalTable.OutcomeOn, Moment(plan.Day(58))),
                (GoalTable.Evidence, $"{metric}: {to:0.#} {unit}, read from their own report."));
        }

        StoryEvent Changed(int day, params (string Column, object Value)[] columns)
        {
            var change = new Entity(GoalTable.LogicalName, row.Id);
            foreach (var (column, value) in columns)
            {
                change[column] = value;
            }

            return StoryEvent.Changed(plan.Day(day), change);
        }
    }

    private static IEnumerable<StoryEvent> Promises(StoryPlan plan)
    {
        yield return Made("guide", "A guide for moving the old data", dueOn: plan.Day(10));
        yield return Settled("guide", plan.Day(9), PromiseStatus.Kept);
        yield return Made("support", "A named person in support", dueOn: plan.Day(25));
        if (plan.Happens(PromiseKept, 60))
        {
            yield return Settled("support", plan.Day(24), PromiseStatus.Kept);
        }
        else if (plan.Happens(PromiseMoved, 50))
        {
            var moved = new Entity(PromiseTable.LogicalName, plan.IdOf(PromiseTable.LogicalName, "support"))
            {
                [PromiseTable.Status] = ChoiceValues.Write<PromiseStatus>(PromiseStatus.Renegotiated),
                [PromiseTable.RenegotiatedTo] = Moment(plan.Day(40)),
            };
            yield return StoryEvent.Changed(plan.Day(23), moved);
        }

        StoryEvent Made(string what, string name, DateOnly dueOn)
        {
            var row = plan.Row(PromiseTable.LogicalName, what, name);
            row[PromiseTable.DueOn] = Moment(dueOn);
            return StoryEvent.Entered(plan.Day(1), row);
        }

        StoryEvent Settled(string what, DateOnly on, PromiseStatus how) =>
            StoryEvent.Changed(on, new Entity(PromiseTable.LogicalName, plan.IdOf(PromiseTable.LogicalName, what))
            {
                [PromiseTable.Status] = ChoiceValues.Write<PromiseStatus>(how),
                [PromiseTable.SettledOn] = Moment(on),
            });
    }

    private static DateTime Moment(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);
}
