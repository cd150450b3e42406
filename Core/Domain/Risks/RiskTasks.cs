using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks;

/// <summary>Risks that ask somebody for one act, so that it stands in that person's tasks.</summary>
internal static class RiskTasks
{
    /// <summary>What to do about a risk; null where the risk itself says enough.</summary>
    /// <param name="ruleCode">Code of its rule; null for a risk of people.</param>
    public static Message? For(string? ruleCode) => ruleCode == RiskCodes.LowUtilisation ? FindOutWhy : null;

    /// <summary>N-30: use is below its target.</summary>
    private static Message FindOutWhy { get; } = new(
        "risk-task.find-out-why",
        "Find out why use is low, and enter the reason on the measurement",
        "Herausfinden, warum die Nutzung niedrig ist, und den Grund bei der Messung eintragen");
}
