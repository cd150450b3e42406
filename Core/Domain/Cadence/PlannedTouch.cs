using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>An open item of the plan that reaches the customer.</summary>
/// <param name="Code">Code of the item.</param>
/// <param name="DueOn">The day it is due now.</param>
/// <param name="Channel">How it reaches the customer.</param>
internal sealed record PlannedTouch(string Code, Date DueOn, Channel Channel)
{
    /// <summary>Name that a person reads; null: the code.</summary>
    public string? Name { get; init; }

    /// <summary>Which role of the vendor does it; null when not known. What one role does on one day is one touch.</summary>
    public OwnerRole? Role { get; init; }

    /// <summary>Whether the system does it without a person.</summary>
    public bool IsAutomatic => Role == OwnerRole.Automation;

    /// <summary>Whether the customer asked for it; it then counts towards no limit.</summary>
    public bool IsCustomerRequested { get; init; }

    /// <summary>Whether it is attention from the vendor (<see cref="Touch.Is"/>); what is not is ignored.</summary>
    public bool IsCustomerFacing => Touch.Is(Code, Channel);

    /// <summary>Whether it lets the customer speak, so that doing it counts as two-way contact.</summary>
    public bool IsTwoWay => Touch.IsConversation(Code, Channel, Role);
}
