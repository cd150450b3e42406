namespace CrmOnboarding.Domain.Health.Actions;

/// <summary>
/// What actions cost, in points of effort, and the limits of the search;
/// </summary>
internal sealed record HealthActionPolicy
{
    /// <summary>What ships.</summary>
    public static HealthActionPolicy Shipped { get; } = new()
    {
        Contact = 1,
        Pulse = 1,
        AcceptHandoff = 1,
        ExplainBill = 2,
        OverdueItem = 2,
        Kickoff = 3,
        AgreeGoals = 3,
        Promise = 4,
        Risk = 5,
        FirstValue = 8,
        Utilisation = 8,
        HopedPulse = 8,
        MostWays = 3,
        MostTries = 2000,
    };

    /// <summary>To speak with the customer.</summary>
    public required decimal Contact { get; init; }

    /// <summary>To record how the customer feels, with a note.</summary>
    public required decimal Pulse { get; init; }

    /// <summary>To accept the handoff.</summary>
    public required decimal AcceptHandoff { get; init; }

    /// <summary>To explain a bill.</summary>
    public required decimal ExplainBill { get; init; }

    /// <summary>To do an overdue item.</summary>
    public required decimal OverdueItem { get; init; }

    /// <summary>To hold the kick-off.</summary>
    public required decimal Kickoff { get; init; }

    /// <summary>To agree on goals with the customer.</summary>
    public required decimal AgreeGoals { get; init; }

    /// <summary>To make a broken promise good.</summary>
    public required decimal Promise { get; init; }

    /// <summary>To close a high or critical risk.</summary>
    public required decimal Risk { get; init; }

    /// <summary>To bring the customer to first value and have it confirmed.</summary>
    public required decimal FirstValue { get; init; }

    /// <summary>To bring use up to its target.</summary>
    public required decimal Utilisation { get; init; }

    /// <summary>The pulse to hope for when one is recorded, 1 to 10.</summary>
    public required int HopedPulse { get; init; }

    /// <summary>Greatest number of ways to name.</summary>
    public required int MostWays { get; init; }

    /// <summary>Greatest number of combinations tried before the search gives up.</summary>
    public required int MostTries { get; init; }
}
