using System;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>
/// The path of one handoff from Sales to Customer Success: handed over, then accepted or returned with the gaps, as often as it takes.
/// </summary>
/// <remarks>Immutable: each step returns the next state. A step that is not allowed says why and changes nothing.</remarks>
internal sealed record HandoffReview
{
    /// <summary>Where the handoff is.</summary>
    public HandoffStage Stage { get; init; } = HandoffStage.Preparing;

    /// <summary>When the opportunity was won; the hours to acceptance count from here.</summary>
    public required DateTime WonAt { get; init; }

    /// <summary>When Sales last handed it over; null before.</summary>
    public DateTime? SubmittedAt { get; init; }

    /// <summary>When it was last accepted or returned; null before.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>How often it was returned.</summary>
    public int Returns { get; init; }

    /// <summary>What the last return named; empty after acceptance and before any return.</summary>
    public ValueList<Message> Gaps { get; init; } = ValueList<Message>.Empty;

    /// <summary>Hours from the win to acceptance; null until then.</summary>
    public double? HoursToAcceptance => Stage == HandoffStage.Accepted && DecidedAt is { } at ? (at - WonAt).TotalHours : null;

    /// <summary>Sales hands over. A score below what is expected at the win warns but does not stop (H-03).</summary>
    /// <exception cref="DomainException">It is already handed over or accepted.</exception>
    public HandoffReview Submit(DateTime at) => Stage is HandoffStage.Preparing or HandoffStage.Returned
        ? this with { Stage = HandoffStage.Submitted, SubmittedAt = at }
        : throw new DomainException(HandoffMessages.NotToBeSubmitted(Stage));

    /// <summary>The CSM accepts.</summary>
    /// <exception cref="DomainException">It was not handed over, or does not pass its gates.</exception>
    public HandoffReview Accept(DateTime at, HandoffResult completeness)
    {
        DemandSubmitted();
        if (completeness.Blocking.Count > 0)
        {
            throw new DomainException(HandoffMessages.Blocked([.. completeness.Blocking.Select(QuestionNames.Of)]));
        }

        return completeness.IsAcceptable
            ? this with { Stage = HandoffStage.Accepted, DecidedAt = at, Gaps = ValueList<Message>.Empty }
            : throw new DomainException(HandoffMessages.NotAcceptable(completeness.Score, completeness.AcceptanceGate));
    }

    /// <summary>The CSM sends it back. What is missing is named by the checklist; the CSM can add to it.</summary>
    /// <exception cref="DomainException">It was not handed over, or nothing is missing and the CSM named nothing either.</exception>
    public HandoffReview Return(DateTime at, HandoffResult completeness, params Message[] alsoMissing)
    {
        DemandSubmitted();
        var gaps = new ValueList<Message>(completeness.Missing.Concat(alsoMissing));
        return gaps.Count > 0
            ? this with { Stage = HandoffStage.Returned, DecidedAt = at, Returns = Returns + 1, Gaps = gaps }
            : throw new DomainException(HandoffMessages.NothingToReturn);
    }

    private void DemandSubmitted()
    {
        if (Stage != HandoffStage.Submitted)
        {
            throw new DomainException(HandoffMessages.NotSubmitted(Stage));
        }
    }
}

/// <summary>Where a handoff is.</summary>
internal enum HandoffStage
{
    /// <summary>Sales is still filling it in.</summary>
    Preparing,

    /// <summary>With the CSM.</summary>
    Submitted,

    /// <summary>Accepted: the CSM is responsible from here on.</summary>
    Accepted,

    /// <summary>Back with Sales, with the gaps.</summary>
    Returned,
}
