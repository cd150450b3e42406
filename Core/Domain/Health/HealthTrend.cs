namespace CrmOnboarding.Domain.Health;

/// <summary>How a score has moved compared with an earlier one.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum HealthTrend
{
    /// <summary>Up by more than the dead band.</summary>
    Improving,

    /// <summary>Within the dead band.</summary>
    Steady,

    /// <summary>Down by more than the dead band.</summary>
    Declining,
}
