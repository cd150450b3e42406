namespace CrmOnboarding.Domain.Shared;

/// <summary>Who spoke in a contact.</summary>
internal enum ContactDirection
{
    /// <summary>The vendor wrote or called and nobody answered; a sent e-mail alone is outbound.</summary>
    Outbound,

    /// <summary>The vendor reached somebody: a call connected, a meeting held.</summary>
    TwoWay,

    /// <summary>The customer wrote or called.</summary>
    Inbound,
}
