namespace CrmOnboarding.Domain.Shared;

/// <summary>Role that owns an item: a placeholder for a person or a company function.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum OwnerRole
{
    /// <summary>The vendor's chief customer officer.</summary>
    ChiefCustomerOfficer,

    /// <summary>The sales representative: the owner of the opportunity.</summary>
    SalesRep,

    /// <summary>The customer success manager.</summary>
    Csm,

    /// <summary>The project manager.</summary>
    ProjectManager,

    /// <summary>The trainer.</summary>
    Trainer,

    /// <summary>Finance or operations.</summary>
    Finance,

    /// <summary>The vendor's executive sponsor.</summary>
    ExecutiveSponsor,

    /// <summary>Support.</summary>
    Support,

    /// <summary>Nobody: the system does it (T-19).</summary>
    Automation,
}
