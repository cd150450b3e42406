using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>The expected gap between two contacts from some day after the win on.</summary>
/// <param name="FromDay">First day after the win to which it applies; it ends the day before the next bracket.</param>
/// <param name="Days">The gap in calendar days.</param>
internal sealed record GapBracket(int FromDay, BySegment<int> Days);
