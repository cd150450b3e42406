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
}
