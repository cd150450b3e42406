namespace CrmOnboarding.Domain.Adoption.References;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class ReferenceMessages
{
    /// <summary>The customer's health is not green: the health.</summary>
    public const string NotGreen = "reference.not-green";

    /// <summary>A high or critical risk is open: nothing.</summary>
    public const string SevereRisk = "reference.severe-risk";

    /// <summary>The customer was asked often enough: how often, length of the window in days.</summary>
    public const string AskedOften = "reference.asked-often";

    /// <summary>The win review was not held yet: nothing.</summary>
    public const string BeforeWinReview = "reference.before-win-review";

    /// <summary>The customer has not agreed: nothing.</summary>
    public const string NoConsent = "reference.no-consent";

    /// <summary>The customer refused: nothing.</summary>
    public const string Refused = "reference.refused";
}
