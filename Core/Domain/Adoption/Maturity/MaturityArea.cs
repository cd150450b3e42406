namespace CrmOnboarding.Domain.Adoption.Maturity;

/// <summary>What is looked at when a customer asks how far they are.</summary>
internal enum MaturityArea
{
    /// <summary>Goals that are measured.</summary>
    Goals,

    /// <summary>Use in everyday work.</summary>
    Use,

    /// <summary>People who know how.</summary>
    People,

    /// <summary>Own processes that rest on it.</summary>
    Processes,

    /// <summary>An executive who stands behind it.</summary>
    Sponsorship,
}
