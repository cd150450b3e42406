namespace CrmOnboarding.Domain.Health;

/// <summary>How a score has moved compared with an earlier one.</summary>
internal enum HealthTrend
{
    /// <summary>There is nothing to compare with.</summary>
    Unknown,

    /// <summary>Up by more than the dead band.</summary>
    Improving,

    /// <summary>Within the dead band.</summary>
    Steady,

    /// <summary>Down by more than the dead band.</summary>
    Declining,
}
