using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks.Rules;

/// <summary>Signs that a customer wants more, or sooner: chances, no risks (<see cref="RiskKinds"/>).</summary>
internal static class ExpansionRules
{
    /// <summary>The rules, in the order of their codes.</summary>
    public static IEnumerable<RiskRule> All { get; } =
    [
        new(RiskCodes.AggressiveLaunch, AggressiveLaunch),
        new(RiskCodes.OtherTeams, OtherTeams),
    ];

    /// <summary>H-24: the launch that the customer asks for is aggressive but attainable, and still ahead.</summary>
    private static RaisedRisk? AggressiveLaunch(RiskFacts facts, EvaluationDate day) =>
        facts.Expansion is { RequestedGoLiveOn: { } requested, PlannedGoLiveOn: { } planned, EarliestGoLiveOn: { } earliest }
        && requested < planned && requested >= earliest && !day.Elapsed(requested, 1)
            ? new RaisedRisk(RiskCodes.AggressiveLaunch, RiskSeverity.Low, RiskMessages.AggressiveLaunch(requested, planned))
            : null;

    /// <summary>
    /// H-25: people or opportunities of the customer came soon after the win; each is an event of its own. Whether it still counts is for a
    /// person to say, who closes it.
    /// </summary>
    private static RaisedRisk? OtherTeams(RiskFacts facts, EvaluationDate day)
    {
        var signs = facts.Expansion.NewPeople + facts.Expansion.NewOpportunities;
        return signs == 0
            ? null
            : new RaisedRisk(RiskCodes.OtherTeams, RiskSeverity.Low, RiskMessages.OtherTeams(
                facts.Expansion.NewPeople, facts.Expansion.NewOpportunities, facts.Policy.ExpansionDays))
            {
                Events = signs,
            };
    }
}
