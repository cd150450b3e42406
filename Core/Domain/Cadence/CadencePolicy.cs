using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>Settings of contact; <see cref="Defaults.Cadence"/> holds those that ship.</summary>
internal sealed record CadencePolicy
{
    /// <summary>
    /// Expected gaps by day since the win, in rising order of <see cref="GapBracket.FromDay"/>; the first starts at Day 0.
    /// </summary>
    public required ValueList<GapBracket> Gaps { get; init; }

    /// <summary>Factor on the gap for a customer whose health is green.</summary>
    public required decimal GreenFactor { get; init; }

    /// <summary>Factor on the gap for yellow health.</summary>
    public required decimal YellowFactor { get; init; }

    /// <summary>Factor on the gap for red health.</summary>
    public required decimal RedFactor { get; init; }

    /// <summary>Factor on the gap while the health is unknown.</summary>
    public required decimal UnknownHealthFactor { get; init; }

    /// <summary>Factor on the gap on the honeymoon peak, and before the curve starts.</summary>
    public required decimal HoneymoonFactor { get; init; }

    /// <summary>Factor on the gap in the reality trough.</summary>
    public required decimal TroughFactor { get; init; }

    /// <summary>Factor on the gap on the first-value slope.</summary>
    public required decimal SlopeFactor { get; init; }

    /// <summary>Factor on the gap on the impact plateau.</summary>
    public required decimal PlateauFactor { get; init; }

    /// <summary>Smallest product of the two factors.</summary>
    public required decimal MinimumFactor { get; init; }

    /// <summary>Largest product of the two factors.</summary>
    public required decimal MaximumFactor { get; init; }

    /// <summary>Smallest interval in calendar days.</summary>
    public required BySegment<int> MinimumGapDays { get; init; }

    /// <summary>Longest silence in calendar days (C-01, C-16).</summary>
    public required int MaximumSilenceDays { get; init; }

    /// <summary>Day after the win on which a customer is contacted first.</summary>
    public required int FirstContactDay { get; init; }

    /// <summary>Working days before and after the contact within which an item of the plan takes its place.</summary>
    public required int MergeWorkingDays { get; init; }

    /// <summary>Length in calendar days of the window in which touches are counted.</summary>
    public required int ThrottleWindowDays { get; init; }

    /// <summary>Last day after the win to which <see cref="FirstWeekTouches"/> applies.</summary>
    public required int FirstWeekLastDay { get; init; }

    /// <summary>Most touches in a window up to <see cref="FirstWeekLastDay"/>.</summary>
    public required int FirstWeekTouches { get; init; }

    /// <summary>Most touches in a window after the first week.</summary>
    public required BySegment<int> LaterTouches { get; init; }

    /// <summary>Unanswered outbound contacts in a row after which automatic touches stop (H-19).</summary>
    public required int UnansweredLimit { get; init; }

    /// <summary>Channels proposed, in order, when a customer does not answer; after all of them, a sponsor.</summary>
    public required ValueList<Channel> OtherChannels { get; init; }

    /// <summary>Calendar days within which progress counts as checked before information is sent (N-23).</summary>
    public required int ProgressCheckDays { get; init; }

    /// <summary>Day after the win from which other products may be offered, unless first value comes sooner (N-24).</summary>
    public required int CrossSellQuietDays { get; init; }

    /// <summary>Length in calendar days of the window in which promotion is weighed against listening (N-25).</summary>
    public required int PromotionWindowDays { get; init; }

    /// <summary>Multiple of the expected gap above which a gap between two contacts is irregular (C-04).</summary>
    public required decimal IrregularGaps { get; init; }

    /// <summary>Working days within which a need is answered (C-11).</summary>
    public required int AnswerWorkingDays { get; init; }
}
