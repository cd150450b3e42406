using CrmOnboarding.Dataverse.Schema;

namespace CrmOnboarding.Demo.Loading;

/// <summary>Values of the solution's choices that the demo reads or writes, and their names in the report.</summary>
internal static class Choice
{
    /// <summary>onb_milestonestatus Open.</summary>
    public const int ItemOpen = Choices.Base;

    /// <summary>onb_milestonestatus Done.</summary>
    public const int ItemDone = Choices.Base + 1;

    /// <summary>onb_phase Adopt.</summary>
    public const int PhaseAdopt = Choices.Base + 3;

    /// <summary>onb_planstatus Suspended.</summary>
    public const int PlanSuspended = Choices.Base + 3;

    /// <summary>onb_planstatus Cancelled.</summary>
    public const int PlanCancelled = Choices.Base + 4;

    /// <summary>onb_riskstatus Closed.</summary>
    public const int RiskClosed = Choices.Base + 2;

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        [Choices.Segment] = ["High", "Medium", "Digital"],
        [Choices.PlanStatus] = ["Onboarding", "Overdue", "Adopting", "Suspended", "Cancelled"],
        [Choices.WorkstreamStatus] = ["InProgress", "Completed", "Suspended", "Cancelled"],
        [Choices.ItemKind] = ["Milestone", "Activity", "Deliverable"],
        [Choices.MilestoneStatus] = ["Open", "Done", "Waived", "Cancelled"],
        [Choices.HealthBand] = ["Green", "Yellow", "Red", "Unknown"],
        [Choices.RiskSeverity] = ["Low", "Medium", "High", "Critical"],
        [Choices.OwnerRole] =
        [
            "Chief Customer Officer", "Sales rep", "CSM", "Project manager", "Trainer", "Finance", "Executive sponsor", "Support",
            "Automation",
        ],
    };

    /// <summary>The name of a value of a choice.</summary>
    public static string NameOf(string choice, int value) => Names[choice][value - Choices.Base];
}
