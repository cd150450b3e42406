using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks.Rules;

/// <summary>Rules about what the customer gets out of it.</summary>
internal static class ValueRules
{
    /// <summary>The rules, in the order of their codes.</summary>
    public static IEnumerable<RiskRule> All { get; } =
    [
        new(RiskCodes.ExternalShock, ExternalShock),
        new(RiskCodes.ChallengeWithoutHelp, ChallengeWithoutHelp),
        new(RiskCodes.ExpectationMismatch, ExpectationMismatch),
        new(RiskCodes.LowUtilisation, LowUtilisation),
        new(RiskCodes.TroughTooLong,
            (facts, _) => Alarm(facts, RiskCodes.TroughTooLong, CurveAlarmKind.LongTrough)),
        new(RiskCodes.NoFirstValue, (facts, _) => Alarm(facts, RiskCodes.NoFirstValue, CurveAlarmKind.NoFirstValue)),
        new(RiskCodes.NoImpact, (facts, _) => Alarm(facts, RiskCodes.NoImpact, CurveAlarmKind.NoImpact, CurveAlarmKind.HollowPlateau)),
    ];

    /// <summary>C-15: something outside disrupted the customer's business recently; each disruption is a separate event.</summary>
    private static RaisedRisk? ExternalShock(RiskFacts facts, EvaluationDate day)
    {
        var shocks = facts.Customer.ExternalShocksOn
            .Where(on => day.Reached(on) && !day.Elapsed(on, facts.Policy.ExternalShockDays))
            .OrderBy(on => on)
            .ToArray();
        return shocks.Length == 0
            ? null
            : new RaisedRisk(RiskCodes.ExternalShock, RiskSeverity.Medium,
                RiskMessages.ExternalShock(shocks[shocks.Length - 1]))
            {
                Events = shocks.Length,
            };
    }

    /// <summary>
    /// C-17: a challenge for which nobody has sent help recently, counted from the day it was heard. Of several, the most severe (C-07).
    /// </summary>
    private static RaisedRisk? ChallengeWithoutHelp(RiskFacts facts, EvaluationDate day)
    {
        Date Since(Challenge challenge) =>
            challenge.HelpSentOn is { } sent && day.Reached(sent) ? Date.Max(sent, challenge.RaisedOn) : challenge.RaisedOn;

        var waiting = facts.Customer.Challenges
            .Where(challenge => day.Elapsed(Since(challenge), facts.Policy.HelpDays + 1))
            .OrderByDescending(challenge => challenge.Severity)
            .ThenBy(Since)
            .ThenBy(challenge => challenge.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return waiting is null
            ? null
            : new RaisedRisk(
                RiskCodes.ChallengeWithoutHelp, waiting.Severity,
                RiskMessages.ChallengeWithoutHelp(waiting.Name, facts.Policy.HelpDays));
    }

    /// <summary>H-02: the customer expects results before the plan brings first value.</summary>
    private static RaisedRisk? ExpectationMismatch(RiskFacts facts, EvaluationDate day) =>
        facts.Customer is { ExpectedResultOn: { } expected, PlannedFirstValueOn: { } planned } && expected < planned
            ? new RaisedRisk(
                RiskCodes.ExpectationMismatch, RiskSeverity.Medium, RiskMessages.ExpectationMismatch(expected, planned))
            : null;

    /// <summary>N-30: use is below its target, until somebody has found out why.</summary>
    private static RaisedRisk? LowUtilisation(RiskFacts facts, EvaluationDate day) =>
        facts.Customer is { UtilisationOfTarget: { } share, IsLowUseExplained: false } && share < 1m
            ? new RaisedRisk(
                RiskCodes.LowUtilisation, RiskSeverity.Medium,
                RiskMessages.LowUtilisation(Math.Round(100m * share, 0, MidpointRounding.AwayFromZero)))
            : null;

    /// <summary>W-09, W-10, W-12: an alarm of the adoption curve; red is high, amber is medium. The curve knows when it changes.</summary>
    private static RaisedRisk? Alarm(RiskFacts facts, string rule, params CurveAlarmKind[] kinds)
    {
        var alarm = facts.Curve?.Alarms.Where(held => kinds.Contains(held.Kind)).OrderByDescending(held => held.IsRed).FirstOrDefault();
        return alarm is null ? null : new RaisedRisk(rule, alarm.IsRed ? RiskSeverity.High : RiskSeverity.Medium, alarm.Why);
    }
}
