using CrmOnboarding.Domain.Risks;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>Thresholds of the rules that raise a risk.</summary>
    public static RiskPolicy Risks { get; } = new()
    {
        LongProcurementDays = 180,
        NoReplyWorkingDays = 5,
        UnbookedWorkingDays = 5,
        TermChangeDays = 14,
        ThankYouDays = 1,
        SellerWelcomeWorkingDays = 1,
        CsmWelcomeWorkingDays = 3,
        FirstWeekContacts = 2,
        HelpDays = 14,
        ExternalShockDays = 30,
        RaiseAfterOccurrences = 3,
        DaysToClose = 2,
        EscalateWorkingDays = 2,
    };

    /// <summary>Calendar days after the win within which new contacts or opportunities are a sign of expansion (H-25).</summary>
    public const int ExpansionDays = 30;
}
