using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Playing;

/// <summary>Why a play is not started.</summary>
internal static class PlayMessages
{
    /// <summary>The plan is gone, or nobody works on it.</summary>
    public static Message NothingToStartFor { get; } = new(
        "play.nothing-to-start-for",
        "The plan is gone, not won yet, or rests. Start plays for a running plan.",
        "Den Plan gibt es nicht mehr, er ist noch nicht gewonnen, oder er ruht. Starten Sie Abläufe für einen laufenden Plan.");

    /// <summary>What it is started for belongs to another plan.</summary>
    public static Message OfAnotherPlan { get; } = new(
        "play.of-another-plan",
        "The risk or item is not one of this plan. Choose one of the plan.",
        "Das Risiko oder der Punkt gehört nicht zu diesem Plan. Wählen Sie eines des Plans.");
}
