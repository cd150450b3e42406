namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>Codes of the items that the evaluation knows by name, the same in every template that has them.</summary>
internal static class ItemCodes
{
    /// <summary>The kick-off.</summary>
    public const string Kickoff = "KICKOFF";

    /// <summary>The check of first value.</summary>
    public const string FirstValue = "FIRST_VALUE";

    /// <summary>The review of the impact; once it is done, impact counts as shown (W-12).</summary>
    public const string ImpactReview = "IMPACT_REVIEW";

    /// <summary>The first welcome mail (H-05).</summary>
    public const string WelcomeMail = "WELCOME_EMAIL";

    /// <summary>The welcome call, which says thank you (N-04, N-06).</summary>
    public const string WelcomeCall = "WELCOME_CALL";

    /// <summary>The welcome mail of the customer success manager (H-05).</summary>
    public const string CsmWelcome = "CSM_WELCOME";

    /// <summary>The training (H-22).</summary>
    public const string Training = "TRAINING";
}
