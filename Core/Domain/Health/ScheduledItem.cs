using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>An item of the plan, as far as its schedule counts. Only required items count; waived and cancelled ones do not.</summary>
/// <param name="Code">Code of the item.</param>
/// <param name="DueOn">The day it is due now.</param>
/// <param name="Status">Its state.</param>
internal sealed record ScheduledItem(string Code, Date DueOn, ItemStatus Status)
{
    /// <summary>Whether it counts at all.</summary>
    public bool IsRequired { get; init; } = true;

    /// <summary>How much it counts beside the others, at least 0.</summary>
    public decimal Weight { get; init; } = 1;

    /// <summary>Whether doing it holds the kick-off.</summary>
    public bool IsKickoff { get; init; }

    /// <summary>Name that a person reads; null: the code.</summary>
    public string? Name { get; init; }
}
