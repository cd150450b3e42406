using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>An open item of the plan that reaches the customer.</summary>
/// <param name="Code">Code of the item; several lines may have an item of the same code on one day, which is one touch.</param>
/// <param name="DueOn">The day it is due now.</param>
/// <param name="Channel">How it reaches the customer; what happens inside the product is no touch and is ignored.</param>
internal sealed record PlannedTouch(string Code, Date DueOn, Channel Channel)
{
    /// <summary>Name that a person reads; null: the code.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the system does it without a person.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether the customer asked for it; it then counts towards no limit.</summary>
    public bool IsCustomerRequested { get; init; }

    /// <summary>Whether it reaches the customer at all.</summary>
    public bool IsCustomerFacing => Channel != Channel.InProduct;

    /// <summary>Whether it lets the customer speak, so that doing it counts as two-way contact.</summary>
    public bool IsTwoWay => IsCustomerFacing && Channel is not (Channel.Email or Channel.Event or Channel.Document);
}
