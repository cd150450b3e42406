namespace CrmOnboarding.Domain.Shared;

/// <summary>Who has to act.</summary>
internal enum ResponsibleParty
{
    /// <summary>Us.</summary>
    Vendor,

    /// <summary>The customer.</summary>
    Customer,
}
