namespace CrmOnboarding.Domain.Shared;

/// <summary>State of an item of a plan.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum MilestoneStatus
{
    /// <summary>Still to be done.</summary>
    Open,

    /// <summary>Done, on its completion date.</summary>
    Done,

    /// <summary>Not needed for this customer; counts as settled.</summary>
    Waived,

    /// <summary>Given up with its workstream or plan.</summary>
    Cancelled,
}
