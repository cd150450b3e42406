namespace CrmOnboarding.Domain.Risks;

/// <summary>State of a risk.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum RiskStatus
{
    /// <summary>Holds, and nobody has acknowledged it.</summary>
    Open,

    /// <summary>Holds, and somebody is working on it.</summary>
    Acknowledged,

    /// <summary>No longer holds; kept as history.</summary>
    Closed,
}
