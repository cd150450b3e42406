using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>Gaps, factors and limits of contact (formulas.md section 2).</summary>
    public static CadencePolicy Cadence { get; } = new()
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
        ThrottleWindowDays = 7,
        FirstWeekLastDay = 7,
        FirstWeekTouches = 4,
        LaterTouches = new(High: 3, Medium: 2, Digital: 2),
        UnansweredLimit = 3,
        OtherChannels = new ValueList<Channel>([Channel.Phone, Channel.Meeting, Channel.OnSite]),
        ProgressCheckDays = 3,
        CrossSellQuietDays = 90,
        PromotionWindowDays = 30,
        IrregularGaps = 2,
        AnswerWorkingDays = 10,
    };
}
