using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>Weights, bars and time limits of the handoff (formulas.md section 4).</summary>
    public static HandoffPolicy Handoff { get; } = new()
    {
        Questions = new ValueList<HandoffQuestion>(
        [
            new(HandoffCodes.Goals, 1, Weight: 15, IsBlocker: true, BlockerThreshold: 1, PartsTotal: 2),
            new(HandoffCodes.SuccessCriteria, 2, Weight: 10, IsBlocker: true, BlockerThreshold: 1, PartsTotal: 2),
            new(HandoffCodes.Stakeholders, 3, Weight: 15, IsBlocker: true, BlockerThreshold: 1, PartsTotal: 5),
            new(HandoffCodes.Scope, 4, Weight: 10, IsBlocker: true, BlockerThreshold: 1, PartsTotal: 2),
            new(HandoffCodes.Promises, 5, Weight: 10, IsBlocker: false, BlockerThreshold: 1, PartsTotal: 2),
            new(HandoffCodes.PlanReadiness, 6, Weight: 10, IsBlocker: true, BlockerThreshold: 0.5m, PartsTotal: 100),
            new(HandoffCodes.Timeline, 7, Weight: 8, IsBlocker: false, BlockerThreshold: 1, PartsTotal: 2),
            new(HandoffCodes.Risks, 8, Weight: 8, IsBlocker: false, BlockerThreshold: 1, PartsTotal: 1),
            new(HandoffCodes.Commercial, 9, Weight: 8, IsBlocker: true, BlockerThreshold: 1, PartsTotal: 4),
            new(HandoffCodes.WhyBought, 10, Weight: 4, IsBlocker: false, BlockerThreshold: 1, PartsTotal: 3),
            new(HandoffCodes.Technical, 11, Weight: 2, IsBlocker: false, BlockerThreshold: 1, PartsTotal: 1),
        ]),
        MinimumCriteriaLength = 40,
        WinGate = 50,
        AcceptanceGate = 80,
        PackageWithinWorkingDays = 1,
        DecisionWithinWorkingDays = 2,
        KickoffInvitedWithinWorkingDays = 2,
        FirstWeekLastDay = 7,
        KickoffPushedDays = 14,
        GoalHorizonFromMonths = 6,
        GoalHorizonToMonths = 12,
        SuccessReviewDays = new ValueList<int>([30, 50, 90]),
        ReviewedKickoffs = 2,
        KickoffFromDay = 7,
        KickoffToDay = 14,
    };

    /// <summary>The best mark of a reviewed kick-off call; the worst is 1 (H-29).</summary>
    public const int BestMark = 5;
}
