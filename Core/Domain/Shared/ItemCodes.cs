namespace CrmOnboarding.Domain.Shared;

/// <summary>Codes of the milestones that rules know by name, the same in every template that has them.</summary>
internal static class ItemCodes
{
    /// <summary>The first welcome e-mail, in the name of the chief customer officer (T-03).</summary>
    public const string WelcomeMail = "WELCOME_EMAIL";

    /// <summary>The signed contract is confirmed; gives the date of the signature where the deal does not state it (H-04).</summary>
    public const string Signature = "SIGNATURE";

    /// <summary>The welcome call, which says thank you (N-04, N-06).</summary>
    public const string WelcomeCall = "WELCOME_CALL";

    /// <summary>The seller's welcome e-mail (H-05).</summary>
    public const string SellerWelcome = "SELLER_WELCOME";

    /// <summary>The welcome e-mail of the customer success manager (H-05).</summary>
    public const string CsmWelcome = "CSM_WELCOME";

    /// <summary>Who is billed what, and when (H-07).</summary>
    public const string BillingInfo = "BILLING_INFO";

    /// <summary>The kick-off.</summary>
    public const string Kickoff = "KICKOFF";

    /// <summary>The training (H-22).</summary>
    public const string Training = "TRAINING";

    /// <summary>The first bill is explained (N-10).</summary>
    public const string FirstBill = "FIRST_BILL";

    /// <summary>The customer accepts what a line delivered; the last one is the delivery.</summary>
    public const string LineAccepted = "LINE_ACCEPTED";

    /// <summary>The product of a line is switched on, without a person; the last one is the delivery.</summary>
    public const string LineActive = "LINE_ACTIVE";

    /// <summary>The completion meeting of the 90-day plan (N-14).</summary>
    public const string Completion = "COMPLETION";

    /// <summary>When what was sold is delivered, written down for the customer (N-07).</summary>
    public const string DeliveryTimeline = "DELIVERY_TIMELINE";

    /// <summary>The executives of both sides meet (N-16).</summary>
    public const string Executive = "EXECUTIVE";

    /// <summary>The check of first value.</summary>
    public const string FirstValue = "FIRST_VALUE";

    /// <summary>The review of the impact (W-13).</summary>
    public const string ImpactReview = "IMPACT_REVIEW";

    /// <summary>The review of the win with the customer, from which on they may be asked to serve as a reference (N-17).</summary>
    public const string WinReview = "WIN_REVIEW";

    /// <summary>Whether a milestone says thank you for the order (N-05, N-06).</summary>
    public static bool IsThanks(string code) => code is WelcomeMail or WelcomeCall or SellerWelcome;

    /// <summary>Whether a milestone is paperwork rather than attention: it then counts towards no limit on contact.</summary>
    public static bool IsAdministration(string code) => code is Signature or BillingInfo;
}
