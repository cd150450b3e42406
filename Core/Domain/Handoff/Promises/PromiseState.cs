namespace CrmOnboarding.Domain.Handoff.Promises;

/// <summary>State of a promise on a day.</summary>
internal enum PromiseState
{
    /// <summary>Neither delivered nor late.</summary>
    Pending,

    /// <summary>Delivered on or before the day it was due.</summary>
    Kept,

    /// <summary>Delivered after the day it was due.</summary>
    KeptLate,

    /// <summary>Not delivered on the day it was due: broken until it is made good.</summary>
    Broken,

    /// <summary>No longer owed.</summary>
    Released,
}
