using CrmOnboarding.Domain.Health.Actions;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>Effort of what raises the health.</summary>
    public static HealthActionPolicy HealthActions { get; } = new()
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
}
