using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>The expected gap between two contacts from a certain day after the win.</summary>
/// <param name="FromDay">First day after the win to which it applies; it ends the day before the next bracket.</param>
/// <param name="Days">The gap in calendar days.</param>
internal sealed record GapBracket(int FromDay, BySegment<int> Days);
