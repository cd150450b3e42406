using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks.Expansion;

/// <summary>What is known about a customer's wish for more, or for sooner.</summary>
internal sealed record ExpansionFacts
{
    /// <summary>Day 0: the day of the win.</summary>
    public required Date Day0 { get; init; }

    /// <summary>The day on which the customer wants to go live; null when not known.</summary>
    public Date? RequestedGoLiveOn { get; init; }

    /// <summary>The day on which the template plans it; null when it plans none.</summary>
    public Date? PlannedGoLiveOn { get; init; }

    /// <summary>The earliest day that the critical path allows; null when not known.</summary>
    public Date? EarliestGoLiveOn { get; init; }

    /// <summary>Days on which contacts or departments of the customer were added.</summary>
    public IReadOnlyCollection<Date> PeopleAddedOn { get; init; } = [];

    /// <summary>Days on which further opportunities of the customer were made.</summary>
    public IReadOnlyCollection<Date> OpportunitiesAddedOn { get; init; } = [];

    /// <summary>Calendar days after the win within which additions are a signal.</summary>
    public int WithinDays { get; init; } = RiskPolicy.Shipped.ExpansionDays;
}

/// <summary>A chance, not a risk.</summary>
/// <param name="RuleCode">Id of the rule.</param>
/// <param name="Why">What was seen.</param>
internal sealed record ExpansionSignal(string RuleCode, Message Why);

/// <summary>Signs that a customer wants more, or sooner.</summary>
internal static class ExpansionSignals
{
    /// <summary>H-24: an aggressive but attainable launch.</summary>
    public const string AggressiveLaunch = "H-24";

    /// <summary>H-25: immediate expansion to other teams.</summary>
    public const string OtherTeams = "H-25";

    /// <summary>The signals that hold, in the order of their codes.</summary>
    public static IReadOnlyList<ExpansionSignal> Detect(ExpansionFacts facts)
    {
        var signals = new List<ExpansionSignal>();
        if (facts is { RequestedGoLiveOn: { } requested, PlannedGoLiveOn: { } planned, EarliestGoLiveOn: { } earliest }
            && requested < planned && requested >= earliest)
        {
            signals.Add(new ExpansionSignal(AggressiveLaunch, ExpansionMessages.AggressiveLaunch(requested, planned)));
        }

        var people = facts.PeopleAddedOn.Count(on => IsSoon(on, facts));
        var opportunities = facts.OpportunitiesAddedOn.Count(on => IsSoon(on, facts));
        if (people + opportunities > 0)
        {
            signals.Add(new ExpansionSignal(OtherTeams,
                ExpansionMessages.OtherTeams(people, opportunities, facts.WithinDays)));
        }

        return signals;
    }

    private static bool IsSoon(Date on, ExpansionFacts facts) => on >= facts.Day0 && on - facts.Day0 <= facts.WithinDays;
}
