namespace CrmOnboarding.Domain.Templates;

/// <summary>What an offset is counted in.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum OffsetUnit
{
    /// <summary>Calendar days; the result is rolled forward to a working day.</summary>
    CalendarDays,

    /// <summary>Working days of the plan's calendar.</summary>
    WorkingDays,
}
