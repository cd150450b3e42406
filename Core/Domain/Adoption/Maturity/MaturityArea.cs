namespace CrmOnboarding.Domain.Adoption.Maturity;

/// <summary>Areas in which a customer's maturity is assessed.</summary>
internal enum MaturityArea
{
    /// <summary>Goals that are measured.</summary>
    Goals,

    /// <summary>Use in everyday work.</summary>
    Use,

    /// <summary>People who know how.</summary>
    People,

    /// <summary>The customer's own processes that depend on it.</summary>
    Processes,

    /// <summary>An executive who stands behind it.</summary>
    Sponsorship,
}
