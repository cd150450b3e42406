using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Assignment;

/// <summary>A candidate who fits, with the score and what it is made of.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Score">0 is free, 1 is full; the lowest wins.</param>
/// <param name="Volume">What the accounts add to the score.</param>
/// <param name="Revenue">What the revenue adds.</param>
/// <param name="Balance">What renewals or phases add.</param>
/// <param name="Risk">What the risk adds.</param>
internal sealed record ScoredCandidate(Candidate Candidate, decimal Score, decimal Volume, decimal Revenue, decimal Balance, decimal Risk);

/// <summary>
/// Finds the customer success manager of a plan and says why (H-31, formulas.md section 8): who fits, then the lowest score, then the
/// longest wait since the last assignment.
/// </summary>
/// <param name="Chosen">Who it is; null when nobody fits.</param>
/// <param name="Why">Why, or that nobody fits.</param>
/// <param name="Ranking">Everybody who fits, the best first; all but the first are the alternatives.</param>
/// <param name="Misfits">Why each of the others does not fit, one message per reason.</param>
internal sealed record CsmAssignment(
    Candidate? Chosen, Message Why, IReadOnlyList<ScoredCandidate> Ranking, IReadOnlyList<Message> Misfits)
{
    /// <summary>Finds the customer success manager.</summary>
    /// <param name="candidates">Everybody to look at.</param>
    /// <param name="needs">What the plan asks for.</param>
    /// <param name="on">The day of the assignment; people out of office on that day do not fit.</param>
    /// <param name="policy">The weights.</param>
    public static CsmAssignment Find(
        IReadOnlyList<Candidate> candidates, AssignmentNeeds needs, Date on, AssignmentPolicy policy)
    {
        var misfits = candidates.SelectMany(candidate => MisfitsOf(candidate, needs, on)).ToList();
        var ranking = candidates
            .Where(candidate => !MisfitsOf(candidate, needs, on).Any())
            .Select(candidate => Score(candidate, policy))
            .OrderBy(scored => scored.Score)
            .ThenBy(scored => scored.Candidate.LastAssignedOn ?? Date.MinValue)
            .ThenBy(scored => scored.Candidate.Id)
            .ToList();
        return ranking.Count == 0
            ? new CsmAssignment(null, AssignmentMessages.NobodyFits(candidates.Count), ranking, misfits)
            : new CsmAssignment(ranking[0].Candidate, Reason(ranking), ranking, misfits);
    }

    /// <summary>The score of a candidate: four shares of limits, weighted.</summary>
    public static ScoredCandidate Score(Candidate candidate, AssignmentPolicy policy)
    {
        var volume = policy.VolumeWeight * candidate.Volume.Share;
        var revenue = policy.RevenueWeight * candidate.Revenue.Share;
        var balance = policy.BalanceWeight * candidate.Balance.Share;
        var risk = policy.RiskWeight * candidate.Risk.Share;
        return new ScoredCandidate(candidate, volume + revenue + balance + risk, volume, revenue, balance, risk);
    }

    private static Message Reason(List<ScoredCandidate> ranking)
    {
        var first = ranking[0];
        if (ranking.Count == 1)
        {
            return AssignmentMessages.OnlyOne(first.Candidate.Name, first.Score);
        }

        var second = ranking[1];
        return first.Score < second.Score
            ? AssignmentMessages.LowestScore(first.Candidate.Name, first.Score, second.Candidate.Name, second.Score)
            : AssignmentMessages.LongestWait(first.Candidate.Name, first.Score);
    }

    private static IEnumerable<Message> MisfitsOf(Candidate candidate, AssignmentNeeds needs, Date on)
    {
        if (needs.Region is { } region && candidate.Regions.Count > 0 && !candidate.Regions.Any(code => RegionCode.Covers(code, region)))
        {
            yield return AssignmentMessages.OtherRegion(candidate.Name, region);
        }

        if (needs.Language is { } language && candidate.Languages.Count > 0 && !Knows(candidate.Languages, language))
        {
            yield return AssignmentMessages.OtherLanguage(candidate.Name, language);
        }

        foreach (var product in needs.Products.Where(product => candidate.Products.Count > 0 && !Knows(candidate.Products, product)))
        {
            yield return AssignmentMessages.UnknownProduct(candidate.Name, product);
        }

        if (candidate.IsAbsentOn(on))
        {
            yield return AssignmentMessages.Absent(candidate.Name, on);
        }
    }

    private static bool Knows(IEnumerable<string> known, string asked) => known.Contains(asked, StringComparer.OrdinalIgnoreCase);
}
