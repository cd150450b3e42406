namespace CrmOnboarding.Domain.Handoff;

/// <summary>The source of what a handoff item says.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum Provenance
{
    /// <summary>The customer confirmed it.</summary>
    CustomerConfirmed,

    /// <summary>The seller's own view.</summary>
    SellersView,

    /// <summary>Nobody said it; it was assumed.</summary>
    Assumed,
}
