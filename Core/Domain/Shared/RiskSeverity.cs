namespace CrmOnboarding.Domain.Shared;

/// <summary>How bad a risk is.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum RiskSeverity
{
    /// <summary>To be known.</summary>
    Low,

    /// <summary>To be dealt with.</summary>
    Medium,

    /// <summary>To be dealt with now; caps the health.</summary>
    High,

    /// <summary>Endangers the customer; caps the health hard.</summary>
    Critical,
}
