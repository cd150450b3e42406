namespace CrmOnboarding.Domain.Cadence.Listening;

/// <summary>When something matters to a customer.</summary>
internal enum Horizon
{
    /// <summary>In everyday work.</summary>
    DayToDay,

    /// <summary>In the next twelve months.</summary>
    LongTerm,
}
