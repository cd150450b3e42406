namespace CrmOnboarding.Domain.Health;

/// <summary>The highest score, 0 to 100, that a plan can have while something is wrong, and from when on it counts as wrong.</summary>
internal sealed record HealthCapLimits
{
    /// <summary>While a critical risk is open.</summary>
    public required decimal CriticalRisk { get; init; }

    /// <summary>While a high risk is open.</summary>
    public required decimal HighRisk { get; init; }

    /// <summary>While the kick-off is late.</summary>
    public required decimal LateKickoff { get; init; }

    /// <summary>Day after the win from which a kick-off that was not held is late, inclusive.</summary>
    public required int LateKickoffDay { get; init; }

    /// <summary>While the kick-off is very late.</summary>
    public required decimal VeryLateKickoff { get; init; }

    /// <summary>Day after the win from which a kick-off that was not held is very late, inclusive.</summary>
    public required int VeryLateKickoffDay { get; init; }

    /// <summary>While nobody has spoken with the customer for too long.</summary>
    public required decimal Silence { get; init; }

    /// <summary>While the handoff is not accepted.</summary>
    public required decimal HandoffNotAccepted { get; init; }

    /// <summary>Last day after the win on which a handoff is accepted in time.</summary>
    public required int HandoffAcceptedByDay { get; init; }

    /// <summary>While a promise is broken.</summary>
    public required decimal BrokenPromise { get; init; }

    /// <summary>While the customer questions a bill (N-13).</summary>
    public required decimal BillQuery { get; init; }

    /// <summary>While first value is far too late.</summary>
    public required decimal NoFirstValue { get; init; }
}
