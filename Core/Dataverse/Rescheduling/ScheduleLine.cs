using CrmOnboarding.Domain.Planning;

namespace CrmOnboarding.Dataverse.Rescheduling;

/// <summary>One item of a change of dates.</summary>
/// <param name="move">The item with its old and new date.</param>
/// <param name="name">What people call it.</param>
/// <param name="why">Why it moved; null where nothing but the template says so.</param>
internal sealed class ScheduleLine(DueDateChange move, string name, string? why)
{
    /// <summary>The item with its old and new date.</summary>
    public DueDateChange Move => move;

    /// <summary>What people call it.</summary>
    public string Name => name;

    /// <summary>Why it moved; null where nothing but the template says so.</summary>
    public string? Why => why;
}
