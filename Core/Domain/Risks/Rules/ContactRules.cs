using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks.Rules;

/// <summary>Rules about contact with the customer.</summary>
internal static class ContactRules
{
    /// <summary>The rules, in the order of their codes.</summary>
    public static IEnumerable<RiskRule> All { get; } =
    [
        new(RiskCodes.Silent, Silent),
        new(RiskCodes.Irregular, Irregular),
        new(RiskCodes.Unresponsive, Unresponsive),
        new(RiskCodes.NoFutureContact, NoFutureContact),
        new(RiskCodes.ColdFirstWeek, ColdFirstWeek),
    ];

    /// <summary>
    /// C-01: the vendor and the customer were not in touch for longer than the longest silence; counted from the win where they never were.
    /// With digital touch what is sent and the customer's use count as well.
    /// </summary>
    private static RaisedRisk? Silent(RiskFacts facts, EvaluationDate day)
    {
        var contact = LastContact.EngagedOn(facts.Contacts, facts.Segment, day);
        var use = facts.Segment == Segment.Digital && facts.Customer.LastUsedOn is { } used && day.Reached(used) ? used : (Date?)null;
        var last = new[] { contact, use }.Max();
        if (!day.Elapsed(last ?? facts.Day0, facts.CadencePolicy.MaximumSilenceDays + 1))
        {
            return null;
        }

        var isDigital = facts.Segment == Segment.Digital;
        return new RaisedRisk(RiskCodes.Silent, RiskSeverity.High, last is { } since
            ? isDigital ? RiskMessages.NoTouchNorUse(since) : RiskMessages.Silent(since)
            : isDigital ? RiskMessages.NoTouchNorUseSinceWin(facts.Day0) : RiskMessages.SilentSinceWin(facts.Day0));
    }

    /// <summary>C-04: the silence is more than twice the expected gap. Digital touch asks for no conversations.</summary>
    private static RaisedRisk? Irregular(RiskFacts facts, EvaluationDate day)
    {
        if (facts.Segment == Segment.Digital)
        {
            return null;
        }

        var gap = ExpectedGap.On(day, facts.Day0, facts.Segment, facts.CadencePolicy);
        return LastContact.TwoWayOn(facts.Contacts, day) is { } spoken
            && day.Elapsed(spoken, (int)Math.Floor(facts.CadencePolicy.IrregularGaps * gap) + 1)
            ? new RaisedRisk(RiskCodes.Irregular, RiskSeverity.Low, RiskMessages.Irregular(spoken, gap))
            : null;
    }

    /// <summary>
    /// H-19: several outbound contacts in a row without an answer, or an invitation to the kick-off that nobody confirms.
    /// </summary>
    private static RaisedRisk? Unresponsive(RiskFacts facts, EvaluationDate day)
    {
        var silence = new Silence(facts.Contacts.Where(contact => day.Reached(contact.On)).ToArray(), facts.CadencePolicy);
        if (silence.StopsAutomaticTouches)
        {
            return new RaisedRisk(RiskCodes.Unresponsive, RiskSeverity.High,
                RiskMessages.Unanswered(silence.UnansweredInARow));
        }

        var steps = facts.FirstSteps;
        if (steps is { KickoffInvitedOn: { } invited, KickoffConfirmedOn: null } && facts.Kickoff.HeldOn is null
            && day.Reached(facts.Calendar.Add(invited, facts.Policy.UnbookedWorkingDays)))
        {
            return new RaisedRisk(
                RiskCodes.Unresponsive, RiskSeverity.High, RiskMessages.Unbooked(invited, facts.Policy.UnbookedWorkingDays));
        }

        return null;
    }

    /// <summary>
    /// N-26: nothing that reaches the customer is planned for today or later: no open item and no appointment. The next contact that is
    /// worked out for every plan is advice and no plan, except with digital touch once the onboarding is complete, where nobody plans.
    /// </summary>
    private static RaisedRisk? NoFutureContact(RiskFacts facts, EvaluationDate day) =>
        (facts.HasNextContact && facts.Segment == Segment.Digital && facts.CompletedOn is not null)
        || facts.Planned is not { } planned
        || planned.Any(touch => touch.IsCustomerFacing && !day.Elapsed(touch.DueOn, 1))
            ? null
            : new RaisedRisk(RiskCodes.NoFutureContact, RiskSeverity.Medium, RiskMessages.NoFutureContact);

    /// <summary>
    /// N-27: fewer two-way contacts than expected by the end of the first week, rolled to a working day. Digital touch asks for none.
    /// </summary>
    private static RaisedRisk? ColdFirstWeek(RiskFacts facts, EvaluationDate day)
    {
        var policy = facts.Policy;
        var lastDay = facts.Calendar.Roll(facts.Day0.AddDays(facts.CadencePolicy.FirstWeekLastDay));
        if (facts.Segment == Segment.Digital || !day.Elapsed(lastDay, 1))
        {
            return null;
        }

        var contacts = facts.Contacts.Count(contact => contact.IsTwoWay && contact.On >= facts.Day0 && contact.On <= lastDay);
        return contacts >= policy.FirstWeekContacts
            ? null
            : new RaisedRisk(
                RiskCodes.ColdFirstWeek, RiskSeverity.Medium,
                RiskMessages.ColdFirstWeek(contacts, policy.FirstWeekContacts, lastDay));
    }
}
