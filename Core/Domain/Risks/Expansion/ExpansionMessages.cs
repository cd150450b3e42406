namespace CrmOnboarding.Domain.Risks.Expansion;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class ExpansionMessages
{
    /// <summary>H-24: requested go-live, planned go-live.</summary>
    public const string AggressiveLaunch = "expansion.aggressive-launch";

    /// <summary>H-25: contacts or departments added, opportunities added, days after the win within which they count.</summary>
    public const string OtherTeams = "expansion.other-teams";
}
