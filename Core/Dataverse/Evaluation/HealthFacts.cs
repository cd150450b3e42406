using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>What the rows of a plan say about its health. What no row holds yet is not tracked: pulse, use, goals, bills, promises.</summary>
internal static class HealthFacts
{
    /// <summary>The input of the health model.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="items">All its items.</param>
    /// <param name="asOf">The day as of which the answer is to hold.</param>
    public static HealthInput Of(EvaluatedPlan plan, IReadOnlyList<Milestone> items, Date asOf) => new()
    {
        AsOf = asOf,
        Segment = plan.Segment,
        Day0 = plan.Plan.Anchors.WonOn,
        IsAdopting = plan.Plan.Status == PlanStatus.Adopting,
        Milestones = [.. items.Where(item => item.TakesPart)],
        Contacts = [.. items.Select(item => item.Contact).OfType<Contact>()],
        OpenRisks = plan.OpenRisks,
        TracksPulse = false,
        KickoffHeldOn = plan.Plan.Anchors[Anchor.KickoffHeld],
        ExpectsKickoff = items.Expect(ItemCodes.Kickoff),
        DeployedOn = plan.Plan.Anchors[Anchor.Delivery],
        PlannedDeliveryOn = Delivery(plan, items).On,
        ExpectsFirstValue = items.Expect(ItemCodes.FirstValue),
        FirstValueOn = items.DoneOn(ItemCodes.FirstValue),
    };

    /// <summary>
    /// The day for which delivery is planned, and Day 0 of the deal that is delivered last. A template that plans none is measured from the
    /// default day (formulas.md section 6).
    /// </summary>
    public static PlannedDelivery Delivery(EvaluatedPlan plan, IEnumerable<Milestone> items)
    {
        var source = plan.Plan.Template.SourceOf(Anchor.Delivery);
        var last = items
            .Where(item => item.Code == source?.PlannedFrom && item.TakesPart)
            .OrderBy(item => item.DueOn)
            .ThenBy(item => item.Day0)
            .LastOrDefault();
        return last is null
            ? new PlannedDelivery(plan.Plan.Anchors.WonOn.AddDays(Defaults.Templates.PlannedDeliveryDay), plan.Plan.Anchors.WonOn)
            : new PlannedDelivery(last.DueOn, last.Day0);
    }

    /// <summary>Whether the plan follows an item up: there is one that was neither waived nor cancelled.</summary>
    public static bool Expect(this IEnumerable<Milestone> items, string code) =>
        items.Any(item => item.Code == code && item.Status is MilestoneStatus.Open or MilestoneStatus.Done);

    /// <summary>The first date on which an item was done; null while none was.</summary>
    public static Date? DoneOn(this IEnumerable<Milestone> items, string code) =>
        items.Where(item => item.Code == code).Select(item => item.DoneOn).Min();
}

/// <summary>The plan of the delivery.</summary>
/// <param name="On">The day for which it is planned.</param>
/// <param name="Day0">Day 0 of the deal that is delivered last.</param>
internal sealed record PlannedDelivery(Date On, Date Day0);
