using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Assignment;

/// <summary>A candidate who fits, with the score and what it is made of.</summary>
internal sealed class ScoredCandidate
{
    /// <summary>The candidate.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>What the accounts add to the score.</summary>
    public required decimal Volume { get; init; }

    /// <summary>What the revenue adds.</summary>
    public required decimal Revenue { get; init; }

    /// <summary>What renewals or phases add.</summary>
    public required decimal Balance { get; init; }

    /// <summary>What the risk adds.</summary>
    public required decimal Risk { get; init; }

    /// <summary>0 is free, 1 is full; the lowest wins.</summary>
    public decimal Score => Volume + Revenue + Balance + Risk;

    /// <summary>What they carry, in a sentence.</summary>
    public Message Sentence => AssignmentMessages.Carries(
        Candidate.Name, Score, Of(Candidate.Volume), Of(Candidate.Revenue), Of(Candidate.Balance), Of(Candidate.Risk));

    private static Message Of(Usage usage) => AssignmentMessages.OfLimit(usage.Current, usage.Limit);
}

/// <summary>
/// Finds the customer success manager of a plan and says why (H-31, formulas.md section 8): who fits, then the lowest score, then the
/// longest wait since the last assignment.
/// </summary>
internal sealed class CsmAssignment
{
    private CsmAssignment(Message why, IReadOnlyList<ScoredCandidate> ranking, IReadOnlyList<Message> misfits)
    {
        Why = why;
        Ranking = ranking;
        Misfits = misfits;
    }

    /// <summary>Who it is; null when nobody fits.</summary>
    public Candidate? Chosen => Ranking.Count == 0 ? null : Ranking[0].Candidate;

    /// <summary>Why, or that nobody fits.</summary>
    public Message Why { get; }

    /// <summary>Everybody who fits, the best first; all but the first are the alternatives.</summary>
    public IReadOnlyList<ScoredCandidate> Ranking { get; }

    /// <summary>Why each of the others does not fit, one message per reason.</summary>
    public IReadOnlyList<Message> Misfits { get; }

    /// <summary>Whether there was anybody to weigh.</summary>
    public bool IsWeighed => Ranking.Count + Misfits.Count > 0;

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
        return new CsmAssignment(
            candidates.Count == 0 ? AssignmentMessages.NoProfile
                : ranking.Count == 0 ? AssignmentMessages.NobodyFits(candidates.Count)
                : Reason(ranking),
            ranking, misfits);
    }

    /// <summary>The score of a candidate: four shares of limits, weighted.</summary>
    public static ScoredCandidate Score(Candidate candidate, AssignmentPolicy policy) => new()
    {
        Candidate = candidate,
        Volume = policy.VolumeWeight * candidate.Volume.Share,
        Revenue = policy.RevenueWeight * candidate.Revenue.Share,
        Balance = policy.BalanceWeight * candidate.Balance.Share,
        Risk = policy.RiskWeight * candidate.Risk.Share,
    };

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
