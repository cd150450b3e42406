using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>The expected gap between two contacts: E of formulas.md section 2, in calendar days.</summary>
internal static class ExpectedGap
{
    /// <summary>The gap that applies on the day of an evaluation.</summary>
    public static int On(EvaluationDate day, Date day0, Segment segment, CadencePolicy policy) =>
        policy.Gaps.Reverse().First(bracket => bracket.FromDay <= 0 || day.Elapsed(day0, bracket.FromDay)).Days.For(segment);

    /// <summary>The gap that applies on a day.</summary>
    /// <param name="dayNumber">Days since the win; negative counts as 0.</param>
    /// <param name="segment">The customer's segment.</param>
    /// <param name="policy">The gaps.</param>
    public static int OnDay(int dayNumber, Segment segment, CadencePolicy policy) =>
        policy.Gaps.Reverse().First(bracket => bracket.FromDay <= 0 || bracket.FromDay <= dayNumber).Days.For(segment);
}

/// <summary>The expected gap between two contacts from a certain day after the win.</summary>
/// <param name="FromDay">First day after the win to which it applies; it ends the day before the next bracket.</param>
/// <param name="Days">The gap in calendar days.</param>
internal sealed record GapBracket(int FromDay, BySegment<int> Days);
