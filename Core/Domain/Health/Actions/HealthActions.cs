using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Health.Dimensions;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Actions;

/// <summary>What can be done about the health of a plan today.</summary>
internal static class HealthActions
{
    /// <summary>Everything that could help, in no particular order; actions that change nothing are left out.</summary>
    public static IReadOnlyList<HealthAction> For(HealthInput input, HealthActionPolicy policy) =>
        OverdueItems(input, policy)
            .Concat(Conversations(input, policy))
            .Concat(Results(input, policy))
            .Concat(Repairs(input, policy))
            .ToArray();

    private static IEnumerable<HealthAction> OverdueItems(HealthInput input, HealthActionPolicy policy)
    {
        var overdue = input.Milestones
            .Where(item => item is { IsRequired: true, Status: MilestoneStatus.Open } && item.DueOn < input.AsOf)
            .OrderBy(item => item.DueOn)
            .ThenBy(item => item.Code, StringComparer.Ordinal)
            .ToArray();
        // Holding the kick-off completes its item as well, so that item is no separate action.
        foreach (var alike in overdue.Where(item => !item.IsKickoff).GroupBy(item => item.Weight))
        {
            var rank = 0;
            foreach (var item in alike)
            {
                yield return new HealthAction("item:" + alike.Key, rank++, HealthActionMessages.DoItem(item.DisplayName),
                    policy.OverdueItem, Done(item));
            }
        }

        if (input is { ExpectsKickoff: true, KickoffHeldOn: null })
        {
            yield return new HealthAction("kickoff", 0, HealthActionMessages.HoldKickoff, policy.Kickoff, HoldKickoff);
        }
    }

    private static IEnumerable<HealthAction> Conversations(HealthInput input, HealthActionPolicy policy)
    {
        if (LastContact.TwoWayOn(input.Contacts, new EvaluationDate(input.AsOf)) != input.AsOf)
        {
            yield return new HealthAction("contact", 0, HealthActionMessages.SpeakWithCustomer, policy.Contact, Speak);
        }

        if (input.TracksPulse
            && (input.Pulse is not { } pulse || pulse.Score < policy.HopedPulse || pulse.On < input.AsOf
                || string.IsNullOrWhiteSpace(pulse.Note)))
        {
            yield return new HealthAction(
                "pulse", 0, HealthActionMessages.RecordPulse(policy.HopedPulse), policy.Pulse,
                plan => Feel(plan, policy.HopedPulse));
        }
    }

    private static IEnumerable<HealthAction> Results(HealthInput input, HealthActionPolicy policy)
    {
        if (input.Goals is { } goals && !goals.Any(goal => goal.AgreedOn <= input.AsOf && goal.Outcome != GoalOutcome.Cancelled))
        {
            yield return new HealthAction(
                "goals", 0, HealthActionMessages.AgreeGoals, policy.AgreeGoals,
                plan => plan with { Goals = [.. goals, new Goal { AgreedOn = plan.AsOf }] });
        }

        if (input.ExpectsFirstValue && !(input.FirstValueOn <= input.AsOf))
        {
            yield return new HealthAction(
                "first-value", 0, HealthActionMessages.ReachFirstValue, policy.FirstValue,
                plan => plan with { FirstValueOn = plan.AsOf });
        }

        if (input.DeployedOn is { } live && live < input.AsOf)
        {
            var model = input.Model ?? HealthModels.Shipped.For(input.Segment, input.IsAdopting);
            var target = Utilisation.TargetPercent(input, model, new EvaluationDate(input.AsOf));
            if (input.Utilisation is { } reading && reading.UsedPercent < target)
            {
                yield return new HealthAction(
                    "utilisation", 0, HealthActionMessages.RaiseUse(Math.Round(target, 1, MidpointRounding.AwayFromZero)),
                    policy.Utilisation,
                    plan => plan with { Utilisation = new UtilisationReading(plan.AsOf, target) });
            }
        }
    }

    private static IEnumerable<HealthAction> Repairs(HealthInput input, HealthActionPolicy policy)
    {
        if (input.Handoff is { AcceptedOn: null })
        {
            yield return new HealthAction(
                "handoff", 0, HealthActionMessages.AcceptHandoff, policy.AcceptHandoff,
                plan => plan with { Handoff = new HandoffAcceptance(plan.AsOf) });
        }

        // A cap is lifted only by all of a kind together, so they are one action with their combined effort.
        if (input.BrokenPromises > 0)
        {
            yield return new HealthAction(
                "promises", 0, HealthActionMessages.KeepPromises(input.BrokenPromises), policy.Promise * input.BrokenPromises,
                plan => plan with { BrokenPromises = 0 });
        }

        if (input.OpenBillQueries > 0)
        {
            yield return new HealthAction(
                "bills", 0, HealthActionMessages.ExplainBills(input.OpenBillQueries), policy.ExplainBill * input.OpenBillQueries,
                plan => plan with { OpenBillQueries = 0 });
        }

        var capping = input.OpenRisks.Where(risk => risk.Severity >= RiskSeverity.High).ToArray();
        foreach (var risk in capping)
        {
            yield return new HealthAction(
                "risk:" + risk.RuleCode, 0, HealthActionMessages.CloseRisk(RiskNames.Of(risk.RuleCode)), policy.Risk,
                plan => plan with { OpenRisks = plan.OpenRisks.Where(open => open.RuleCode != risk.RuleCode).ToArray() });
        }
    }

    private static Func<HealthInput, HealthInput> Done(Milestone item) => plan => plan with { Due = plan.Due.WhenDone([item]) };

    private static HealthInput HoldKickoff(HealthInput plan) => Speak(plan) with
    {
        KickoffHeldOn = plan.AsOf,
        Due = plan.Due.WhenDone(plan.Milestones.Where(item => item.IsKickoff)),
    };

    /// <summary>A pulse counts only with a note; its words do not matter here.</summary>
    private static HealthInput Feel(HealthInput plan, int hoped) => plan with
    {
        Pulse = new Pulse(plan.AsOf, Math.Max(hoped, plan.Pulse?.Score ?? 0), nameof(HealthActionMessages.RecordPulse)),
    };

    private static HealthInput Speak(HealthInput plan) => plan with
    {
        Contacts = [.. plan.Contacts, new Contact(plan.AsOf, ContactDirection.TwoWay)],
    };
}
