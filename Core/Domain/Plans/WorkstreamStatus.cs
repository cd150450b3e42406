namespace CrmOnboarding.Domain.Plans;

/// <summary>State of one won product line inside a plan.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum WorkstreamStatus
{
    /// <summary>Being delivered.</summary>
    InProgress,

    /// <summary>Every required item of the line is done or waived.</summary>
    Completed,

    /// <summary>Its opportunity was reopened.</summary>
    Suspended,

    /// <summary>Its opportunity was lost.</summary>
    Cancelled,

    /// <summary>Its opportunity is not won yet (T-12).</summary>
    Draft,
}
