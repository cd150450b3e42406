using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>Settings of contact;</summary>
internal sealed record CadencePolicy
{
    /// <summary>What ships.</summary>
    public static CadencePolicy Shipped { get; } = new()
    {
        Gaps = new ValueList<GapBracket>(
        [
            new(FromDay: 0, new(High: 2, Medium: 2, Digital: 2)),
            new(FromDay: 8, new(High: 7, Medium: 14, Digital: 14)),
            new(FromDay: 46, new(High: 14, Medium: 21, Digital: 30)),
            new(FromDay: 91, new(High: 30, Medium: 30, Digital: 30)),
        ]),
        GreenFactor = 1.0m,
        YellowFactor = 0.75m,
        RedFactor = 0.5m,
        UnknownHealthFactor = 0.75m,
        HoneymoonFactor = 1.0m,
        TroughFactor = 0.75m,
        SlopeFactor = 1.0m,
        PlateauFactor = 1.5m,
        MinimumFactor = 0.5m,
        MaximumFactor = 1.5m,
        MinimumGapDays = new(High: 2, Medium: 3, Digital: 3),
        MaximumSilenceDays = 30,
        FirstContactDay = 1,
        MergeWorkingDays = 2,
        FirstWeekLastDay = 7,
        Touches = TouchPolicy.Shipped,
        UnansweredLimit = 3,
        OtherChannels = new ValueList<Channel>([Channel.Phone, Channel.Meeting, Channel.OnSite]),
        ProgressCheckDays = 3,
        CrossSellQuietDays = 90,
        PromotionWindowDays = 30,
        IrregularGaps = 2,
        AnswerWorkingDays = 10,
        ReplyDays = 5,
        AssumeHeld = 1,
        RefuseUnwelcome = 0,
    };

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

    /// <summary>How often the customer is touched at most.</summary>
    public required TouchPolicy Touches { get; init; }

    /// <summary>Last day of the first week after the win.</summary>
    public required int FirstWeekLastDay { get; init; }

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

    /// <summary>Days within which a mail of the customer answers one of ours, 1 to 30.</summary>
    public required int ReplyDays { get; init; }

    /// <summary>
    /// Whether an appointment that has passed and was not cancelled counts as held: 1; with 0 only one that somebody completed does.
    /// </summary>
    public required int AssumeHeld { get; init; }

    /// <summary>Whether a contact that the governor objects to is refused: 1; 0 says so and lets it pass.</summary>
    public required int RefuseUnwelcome { get; init; }
}
