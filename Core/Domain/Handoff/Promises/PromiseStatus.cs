namespace CrmOnboarding.Domain.Handoff.Promises;

/// <summary>What became of a promise, as it was recorded.</summary>
internal enum PromiseStatus
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>It was delivered.</summary>
    Kept,

    /// <summary>The customer released the vendor from it.</summary>
    Withdrawn,

    /// <summary>The customer agreed to something else, or to another date.</summary>
    Renegotiated,
}
