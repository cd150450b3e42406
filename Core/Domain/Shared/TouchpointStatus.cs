namespace CrmOnboarding.Domain.Shared;

/// <summary>Whether a touchpoint took place.</summary>
internal enum TouchpointStatus
{
    /// <summary>It did.</summary>
    Done,

    /// <summary>It is still to come.</summary>
    Planned,

    /// <summary>It was called off.</summary>
    Cancelled,
}
