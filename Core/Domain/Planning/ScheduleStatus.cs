namespace CrmOnboarding.Domain.Planning;

/// <summary>Whether a change of dates still stands.</summary>
internal enum ScheduleStatus
{
    /// <summary>It does.</summary>
    Applied,

    /// <summary>The dates are back where they were before it; it counts nowhere.</summary>
    Undone,
}
