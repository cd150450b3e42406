namespace CrmOnboarding.Domain.Plans;

/// <summary>The LAER stage of a customer (T-08).</summary>
internal enum LifecycleStage
{
    /// <summary>Being won over and onboarded.</summary>
    Land,

    /// <summary>Onboarding complete, use grows.</summary>
    Adopt,

    /// <summary>Buys more.</summary>
    Expand,

    /// <summary>Comes to the end of the term.</summary>
    Renew,
}

/// <summary>How the stage of a customer moves on (T-08).</summary>
internal static class Lifecycle
{
    /// <summary>
    /// Whether a customer may go from one stage to another: from Land to Adopt only with the onboarding complete, and never past Adopt.
    /// </summary>
    /// <param name="from">The stage now.</param>
    /// <param name="to">The stage asked for.</param>
    /// <param name="isOnboardingComplete">Whether every required item outside Adopt is settled.</param>
    public static bool MayMove(LifecycleStage from, LifecycleStage to, bool isOnboardingComplete) =>
        from != LifecycleStage.Land ? to != LifecycleStage.Land : to == LifecycleStage.Adopt && isOnboardingComplete;
}
