namespace CrmOnboarding.Domain.Risks;

/// <summary>Settings of risks;</summary>
internal sealed record RiskPolicy
{
    /// <summary>What ships.</summary>
    public static RiskPolicy Shipped { get; } = new()
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
        ExpansionDays = 30,
    };

    /// <summary>H-18: age of an opportunity at the win, in calendar days, that is still usual.</summary>
    public required int LongProcurementDays { get; init; }

    /// <summary>H-18: working days after the win without a reply from which the buyer counts as disengaged.</summary>
    public required int NoReplyWorkingDays { get; init; }

    /// <summary>H-19: working days after the first invitation without a confirmed kick-off.</summary>
    public required int UnbookedWorkingDays { get; init; }

    /// <summary>H-21: calendar days after the win within which a change of terms counts.</summary>
    public required int TermChangeDays { get; init; }

    /// <summary>N-06: last calendar day after the win on which a thank-you is in time.</summary>
    public required int ThankYouDays { get; init; }

    /// <summary>H-05: working days after the win within which the seller's welcome mail is sent.</summary>
    public required int SellerWelcomeWorkingDays { get; init; }

    /// <summary>H-05: working days after the win within which the CSM's welcome mail is sent.</summary>
    public required int CsmWelcomeWorkingDays { get; init; }

    /// <summary>N-27: least number of two-way contacts in the first week.</summary>
    public required int FirstWeekContacts { get; init; }

    /// <summary>C-17: calendar days without help for a challenge that are still usual.</summary>
    public required int HelpDays { get; init; }

    /// <summary>C-15: calendar days for which a disruption counts.</summary>
    public required int ExternalShockDays { get; init; }

    /// <summary>Occurrences with which the severity rises by one step.</summary>
    public required int RaiseAfterOccurrences { get; init; }

    /// <summary>Days in a row on which a rule must not hold before its risk is closed.</summary>
    public required int DaysToClose { get; init; }

    /// <summary>Working days after which a high risk that nobody has acknowledged goes to the manager.</summary>
    public required int EscalateWorkingDays { get; init; }

    /// <summary>Calendar days after the win within which new contacts or opportunities are a sign of expansion (H-25).</summary>
    public required int ExpansionDays { get; init; }
}
