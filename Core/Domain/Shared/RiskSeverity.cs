namespace CrmOnboarding.Domain.Shared;

/// <summary>How bad a risk is.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum RiskSeverity
{
    /// <summary>Worth knowing.</summary>
    Low,

    /// <summary>Needs action.</summary>
    Medium,

    /// <summary>Needs action now; caps the health.</summary>
    High,

    /// <summary>Endangers the customer; caps the health hard.</summary>
    Critical,
}
