namespace CrmOnboarding.Domain.Billing;

/// <summary>Whether the customer questions a bill (N-13).</summary>
internal enum BillQueryStatus
{
    /// <summary>No.</summary>
    None,

    /// <summary>Yes, and nobody has explained it yet.</summary>
    Open,

    /// <summary>It was explained.</summary>
    Closed,
}
