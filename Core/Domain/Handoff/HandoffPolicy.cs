using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>Settings of the handoff;</summary>
internal sealed record HandoffPolicy
{
    /// <summary>The best mark of a reviewed kick-off call; the worst is 1 (H-29).</summary>
    public const int BestMark = 5;

    /// <summary>What ships.</summary>
    public static HandoffPolicy Shipped { get; } = new()
    {
        Questions = new ValueList<HandoffQuestion>(
        [
            new(HandoffCodes.Goals, 1, Weight: 15, IsBlocker: true, BlockerThreshold: 1, PartsTotal: 2)
            {
                AnsweredBy = Answerers.SellerWith(StakeholderRole.Champion, StakeholderRole.EconomicBuyer),
            },
            new(HandoffCodes.SuccessCriteria, 2, Weight: 10, IsBlocker: true, BlockerThreshold: 1, PartsTotal: 2)
            {
                AnsweredBy = Answerers.CustomersOwn(StakeholderRole.Champion, StakeholderRole.Executive, StakeholderRole.DailyUser),
            },
            new(HandoffCodes.Stakeholders, 3, Weight: 15, IsBlocker: true, BlockerThreshold: 1, PartsTotal: 5)
            {
                AnsweredBy = Answerers.SellerWith(StakeholderRole.EconomicBuyer, StakeholderRole.Champion),
            },
            new(HandoffCodes.Scope, 4, Weight: 10, IsBlocker: true, BlockerThreshold: 1, PartsTotal: 2)
            {
                AnsweredBy = Answerers.SellerWith(StakeholderRole.IT),
            },
            new(HandoffCodes.Promises, 5, Weight: 10, IsBlocker: false, BlockerThreshold: 1, PartsTotal: 2),
            new(HandoffCodes.PlanReadiness, 6, Weight: 10, IsBlocker: true, BlockerThreshold: 0.5m, PartsTotal: 100)
            {
                AnsweredBy = Answerers.SellerWith(OwnerRole.ProjectManager),
            },
            new(HandoffCodes.Timeline, 7, Weight: 8, IsBlocker: false, BlockerThreshold: 1, PartsTotal: 2)
            {
                AnsweredBy = Answerers.CustomersOwn(StakeholderRole.Champion, StakeholderRole.EconomicBuyer),
            },
            new(HandoffCodes.Risks, 8, Weight: 8, IsBlocker: false, BlockerThreshold: 1, PartsTotal: 1),
            new(HandoffCodes.Commercial, 9, Weight: 8, IsBlocker: true, BlockerThreshold: 1, PartsTotal: 4)
            {
                AnsweredBy = Answerers.SellerWith(StakeholderRole.EconomicBuyer, StakeholderRole.BillRecipient),
            },
            new(HandoffCodes.WhyBought, 10, Weight: 4, IsBlocker: false, BlockerThreshold: 1, PartsTotal: 3),
            new(HandoffCodes.Technical, 11, Weight: 2, IsBlocker: false, BlockerThreshold: 1, PartsTotal: 1)
            {
                AnsweredBy = Answerers.CustomersOwn(StakeholderRole.IT, StakeholderRole.DailyUser),
            },
        ]),
        MinimumCriteriaLength = 40,
        WinGate = 50,
        AcceptanceGate = 80,
        PackageWithinWorkingDays = 1,
        DecisionWithinWorkingDays = 2,
        KickoffInvitedWithinWorkingDays = 2,
        KickoffPushedDays = 14,
        GoalHorizonFromMonths = 6,
        GoalHorizonToMonths = 12,
        SuccessReviewDays = new ValueList<int>([30, 50, 90]),
        ReviewedKickoffs = 2,
        KickoffFromDay = 7,
        KickoffToDay = 14,
    };

    /// <summary>The questions, in the order of the checklist.</summary>
    public required ValueList<HandoffQuestion> Questions { get; init; }

    /// <summary>Characters from which success criteria count as the customer's own words; surrounding blanks do not count.</summary>
    public required int MinimumCriteriaLength { get; init; }

    /// <summary>Score at the win, 0 to 100, below which there is a warning.</summary>
    public required decimal WinGate { get; init; }

    /// <summary>Score, 0 to 100, from which a CSM may accept when no blocker is left.</summary>
    public required decimal AcceptanceGate { get; init; }

    /// <summary>Working days after the win within which Sales hands the package over.</summary>
    public required int PackageWithinWorkingDays { get; init; }

    /// <summary>Working days after the package within which the CSM accepts or returns it.</summary>
    public required int DecisionWithinWorkingDays { get; init; }

    /// <summary>Working days after the introduction within which the invitation to the kick-off goes out.</summary>
    public required int KickoffInvitedWithinWorkingDays { get; init; }

    /// <summary>Calendar days from signature to the planned kick-off from which it counts as pushed (H-20).</summary>
    public required int KickoffPushedDays { get; init; }

    /// <summary>Least number of months ahead for a joint goal (H-15).</summary>
    public required int GoalHorizonFromMonths { get; init; }

    /// <summary>Greatest number of months ahead for a joint goal (H-15).</summary>
    public required int GoalHorizonToMonths { get; init; }

    /// <summary>First day after the win on which a kick-off is in time; earlier is welcome.</summary>
    public required int KickoffFromDay { get; init; }

    /// <summary>Last day after the win on which a kick-off is in time.</summary>
    public required int KickoffToDay { get; init; }

    /// <summary>Days after the win on which the customer's own measures of success are reviewed (N-31).</summary>
    public required ValueList<int> SuccessReviewDays { get; init; }

    /// <summary>Least number of a CSM's kick-off calls reviewed per quarter (H-29).</summary>
    public required int ReviewedKickoffs { get; init; }

    /// <summary>Who can answer a question.</summary>
    /// <param name="code">Code of the question.</param>
    public Answerers AnsweredBy(string code) =>
        Questions.FirstOrDefault(question => question.Code == code)?.AnsweredBy ?? Answerers.SellerAlone;
}

/// <summary>One of the questions that Sales answers for Customer Success (formulas.md section 4).</summary>
/// <param name="Code">Code of the question, e.g. <c>GOALS</c>.</param>
/// <param name="Sequence">Position in the checklist, from 1.</param>
/// <param name="Weight">Points a complete answer earns.</param>
/// <param name="IsBlocker">Whether the handoff cannot be accepted without it.</param>
/// <param name="BlockerThreshold">
/// Share of the answer, 0 to 1, at which a blocker no longer blocks. 1 unless the question has a lower bar.
/// </param>
/// <param name="PartsTotal">
/// Parts of a complete answer, from 1. A question whose answer cannot be counted has 2: one part done means present but below the rule.
/// SCOPE has two for every won line; the number here is that of a single line.
/// </param>
internal sealed record HandoffQuestion(string Code, int Sequence, decimal Weight, bool IsBlocker, decimal BlockerThreshold, int PartsTotal)
{
    /// <summary>Who can answer it; what an organization adds is the seller's.</summary>
    public Answerers AnsweredBy { get; init; } = Answerers.SellerAlone;
}
