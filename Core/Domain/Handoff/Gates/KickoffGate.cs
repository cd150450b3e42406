using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Gates;

/// <summary>What is required before a kick-off is complete, and before the stage is left. An empty list opens the gate.</summary>
internal static class KickoffGate
{
    /// <summary>What is missing for the kick-off to be completed (N-07, N-19, H-12, H-15).</summary>
    /// <param name="facts">The kick-off; before it is held, every goal is far enough ahead.</param>
    /// <param name="policy">How far ahead a goal lies.</param>
    public static IReadOnlyList<Message> ToComplete(KickoffFacts facts, HandoffPolicy policy)
    {
        var missing = new List<Message>();
        if (!facts.HasProjectManager)
        {
            missing.Add(GateMessages.NoProjectManager);
        }

        missing.AddRange(facts.RolesToIntroduce
            .Except(facts.RolesIntroduced)
            .OrderBy(role => role)
            .Select(role => GateMessages.RosterIncomplete(role)));
        if (!facts.HasDeliveryTimeline)
        {
            missing.Add(GateMessages.NoDeliveryTimeline);
        }

        if (!facts.HasGoalNote)
        {
            missing.Add(GateMessages.NoGoalNote);
        }

        if (!facts.WasPrepared)
        {
            missing.Add(GateMessages.NotPrepared);
        }

        if (!facts.Goals.Any(goal => goal is { IsMeasurable: true, AgreedOn: not null }
            && (facts.HeldOn is not { } held || goal.IsWithinHorizon(held, policy))))
        {
            missing.Add(GateMessages.NoJointGoal);
        }

        return missing;
    }

    /// <summary>
    /// Phases for which none of the people needed took part: onboarding (Launch here) and adoption (H-11). A warning, not a gate.
    /// </summary>
    /// <param name="attendees">Phases in which the customer's people who took part are needed, together.</param>
    public static IReadOnlyList<Message> WrongPeople(IEnumerable<Phase> attendees) =>
        new[] { Phase.Launch, Phase.Adopt }
            .Except(attendees)
            .Select(phase => GateMessages.WrongPeople(phase))
            .ToArray();

    /// <summary>What is missing to leave the stage: the kick-off, and a next step on each side with an owner and a date (H-16).</summary>
    public static IReadOnlyList<Message> ToExit(KickoffFacts facts)
    {
        var missing = new List<Message>();
        if (facts.HeldOn is null)
        {
            missing.Add(GateMessages.KickoffNotHeld);
        }

        if (!facts.NextSteps.Any(step => !step.IsCustomers && step.IsExecutable))
        {
            missing.Add(GateMessages.NoVendorStep);
        }

        if (!facts.NextSteps.Any(step => step.IsCustomers && step.IsExecutable))
        {
            missing.Add(GateMessages.NoCustomerStep);
        }

        return missing;
    }
}
