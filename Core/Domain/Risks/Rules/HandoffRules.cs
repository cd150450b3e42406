using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks.Rules;

/// <summary>Rules about the time from the signature to the kick-off.</summary>
internal static class HandoffRules
{
    /// <summary>The rules, in the order of their codes.</summary>
    public static IEnumerable<RiskRule> All { get; } =
    [
        new(RiskCodes.PlanNotReady, PlanNotReady),
        new(RiskCodes.WelcomeMails, WelcomeMails),
        new(RiskCodes.WrongPeople, WrongPeople),
        new(RiskCodes.LongProcurement, LongProcurement),
        new(RiskCodes.KickoffPushed, KickoffPushed),
        new(RiskCodes.TermsChanged, TermsChanged),
        new(RiskCodes.TrainingBeforeKickoff, TrainingBeforeKickoff),
        new(RiskCodes.ContentBeforeKickoff, ContentBeforeKickoff),
        new(RiskCodes.NoThankYou, NoThankYou),
        new(RiskCodes.NoOwnerForRole, (facts, _) => CreationRules.NoOwnerForRole(facts.Creation)),
    ];

    /// <summary>H-03: the program plan is less ready than is expected at the win.</summary>
    private static RaisedRisk? PlanNotReady(RiskFacts facts, EvaluationDate day) =>
        facts.Handoff is { MeetsWinGate: false, PlanReadiness: { } readiness } && facts.Kickoff.HeldOn is null
            ? new RaisedRisk(
                RiskCodes.PlanNotReady, RiskSeverity.Low, HandoffMessages.BelowWinGate(readiness, facts.HandoffPolicy.WinGate))
            : null;

    /// <summary>
    /// H-05: the seller's welcome mail within one working day, then the CSM's within three; both on one day are in order.
    /// </summary>
    private static RaisedRisk? WelcomeMails(RiskFacts facts, EvaluationDate day)
    {
        var steps = facts.FirstSteps;
        var seller = steps.SellersWelcomeOn is { } sent && day.Reached(sent) ? sent : (Date?)null;
        var csm = steps.CsmWelcomeOn is { } wrote && day.Reached(wrote) ? wrote : (Date?)null;
        if (steps.ExpectsSellersWelcome && csm is { } first && !(seller <= first))
        {
            return Low(RiskMessages.WelcomeOrder(first));
        }

        var sellerBy = facts.Calendar.Add(facts.Day0, facts.Policy.SellerWelcomeWorkingDays);
        if (steps.ExpectsSellersWelcome && seller is null && day.Elapsed(sellerBy, 1))
        {
            return Low(RiskMessages.SellersWelcomeLate(sellerBy));
        }

        var csmBy = facts.Calendar.Add(facts.Day0, facts.Policy.CsmWelcomeWorkingDays);
        return steps.ExpectsCsmWelcome && csm is null && day.Elapsed(csmBy, 1) ? Low(RiskMessages.CsmWelcomeLate(csmBy)) : null;

        static RaisedRisk Low(Message why) => new(RiskCodes.WelcomeMails, RiskSeverity.Low, why);
    }

    /// <summary>H-11: nobody took part in the kick-off for onboarding, or for adoption.</summary>
    private static RaisedRisk? WrongPeople(RiskFacts facts, EvaluationDate day) =>
        facts.Kickoff is { HeldOn: not null, AttendeePhases: { } present } && KickoffGate.WrongPeople(present) is { Count: > 0 } absent
            ? new RaisedRisk(RiskCodes.WrongPeople, RiskSeverity.Medium, absent[0])
            : null;

    /// <summary>
    /// H-18: the deal took long to close, until the customer speaks; without a reply for some days the buyer counts as disengaged.
    /// </summary>
    private static RaisedRisk? LongProcurement(RiskFacts facts, EvaluationDate day)
    {
        if (CreationRules.LongProcurement(facts.Creation, facts.Policy) is not { } risk)
        {
            return null;
        }

        if (facts.Contacts.Any(contact => contact.IsTwoWay && contact.On >= facts.Day0 && day.Reached(contact.On)))
        {
            return null;
        }

        if (!day.Reached(facts.Calendar.Add(facts.Day0, facts.Policy.NoReplyWorkingDays)))
        {
            return risk;
        }

        // Digital touch asks for no reply.
        return facts.Segment == Segment.Digital
            ? null
            : new RaisedRisk(
                RiskCodes.LongProcurement, RiskSeverity.High,
                RiskMessages.BuyerDisengaged(facts.Day0 - facts.Creation.OpportunityCreatedOn!.Value,
                    facts.Policy.NoReplyWorkingDays));
    }

    /// <summary>H-20: the kick-off is too long after the signature.</summary>
    private static RaisedRisk? KickoffPushed(RiskFacts facts, EvaluationDate day) =>
        facts.Kickoff is { PlannedOn: { } planned, HeldOn: null } && facts.Deal.SignedOn is { } signed
        && new HandoffDeadlines(facts.Day0, facts.Calendar, facts.HandoffPolicy).IsKickoffPushed(signed, planned)
            ? new RaisedRisk(RiskCodes.KickoffPushed, RiskSeverity.Medium, RiskMessages.KickoffPushed(signed, planned))
            : null;

    /// <summary>H-21: scope, timeline or service levels were changed soon after the win; each change is a separate event.</summary>
    private static RaisedRisk? TermsChanged(RiskFacts facts, EvaluationDate day)
    {
        var changes = facts.Deal.TermChangesOn
            .Where(on => on >= facts.Day0 && on - facts.Day0 <= facts.Policy.TermChangeDays && day.Reached(on))
            .OrderBy(on => on)
            .ToArray();
        return changes.Length == 0
            ? null
            : new RaisedRisk(
                RiskCodes.TermsChanged, RiskSeverity.Medium,
                RiskMessages.TermsChanged(changes.Length, changes[changes.Length - 1]))
            {
                Events = changes.Length,
            };
    }

    /// <summary>H-22: training is asked for or started while the kick-off is open.</summary>
    private static RaisedRisk? TrainingBeforeKickoff(RiskFacts facts, EvaluationDate day) =>
        facts.Kickoff is { TrainingDemandedOn: { } demanded, HeldOn: null } && day.Reached(demanded)
            ? new RaisedRisk(RiskCodes.TrainingBeforeKickoff, RiskSeverity.Medium,
                RiskMessages.TrainingBeforeKickoff(demanded))
            : null;

    /// <summary>H-23: content or the plan is asked for while the kick-off is open.</summary>
    private static RaisedRisk? ContentBeforeKickoff(RiskFacts facts, EvaluationDate day) =>
        facts.Kickoff is { ContentDemandedOn: { } demanded, HeldOn: null } && day.Reached(demanded)
            ? new RaisedRisk(RiskCodes.ContentBeforeKickoff, RiskSeverity.Medium, RiskMessages.ContentBeforeKickoff(demanded))
            : null;

    /// <summary>N-06: nobody said thank you in time.</summary>
    private static RaisedRisk? NoThankYou(RiskFacts facts, EvaluationDate day)
    {
        var steps = facts.FirstSteps;
        if (!steps.ExpectsThanks || steps.ThankedOn is { } thanked && day.Reached(thanked))
        {
            return null;
        }

        var last = facts.Calendar.Roll(facts.Day0.AddDays(facts.Policy.ThankYouDays));
        return day.Elapsed(last, 1)
            ? new RaisedRisk(RiskCodes.NoThankYou, RiskSeverity.Medium, RiskMessages.NoThankYou(last))
            : null;
    }
}
