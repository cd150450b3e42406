namespace CrmOnboarding.Domain.Cadence;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class CadenceMessages
{
    /// <summary>Nobody has spoken with the customer yet: the day of the win.</summary>
    public const string FirstContact = "cadence.first-contact";

    /// <summary>The regular gap: date of the last two-way contact, interval in days.</summary>
    public const string Regular = "cadence.regular";

    /// <summary>The gap was cut so that no silence exceeds the maximum: date of the last two-way contact, that maximum in days.</summary>
    public const string MaximumSilence = "cadence.maximum-silence";

    /// <summary>The contact was due before today: the day it was due, days overdue.</summary>
    public const string Overdue = "cadence.overdue";

    /// <summary>An item of the plan is the contact: its name, the day it is due.</summary>
    public const string Merged = "cadence.merged";

    /// <summary>Put off because the week is full: working days put off, touches allowed, length of the window in days.</summary>
    public const string PutOff = "cadence.put-off";

    /// <summary>
    /// The week is full, but the silence would grow too long: touches in the window, touches allowed, length of the window in days,
    /// longest silence in days.
    /// </summary>
    public const string MaximumSilenceOverThrottle = "cadence.maximum-silence-over-throttle";

    /// <summary>The customer does not answer, another channel is proposed: outbound contacts in a row, channel.</summary>
    public const string TryOtherChannel = "cadence.try-other-channel";

    /// <summary>The customer does not answer on any channel, a sponsor is proposed: outbound contacts in a row.</summary>
    public const string TrySponsor = "cadence.try-sponsor";

    /// <summary>The budget is spent: touches in the window, touches allowed, length of the window in days.</summary>
    public const string BudgetSpent = "cadence.budget-spent";

    /// <summary>Automatic touches have stopped: outbound contacts in a row without an answer.</summary>
    public const string AutomaticTouchesStopped = "cadence.automatic-touches-stopped";

    /// <summary>Progress was not checked before information is sent (N-23): days within which it has to be.</summary>
    public const string ProgressNotChecked = "cadence.progress-not-checked";

    /// <summary>Other products are not offered yet (N-24): the day from which they may be, first value aside.</summary>
    public const string CrossSellQuietPeriod = "cadence.cross-sell-quiet-period";

    /// <summary>There would be more promotion than listening (N-25): length of the window in days.</summary>
    public const string MorePromotionThanListening = "cadence.more-promotion-than-listening";

    /// <summary>Question of a check-in (C-05), how they are getting on: nothing.</summary>
    public const string AskGettingOn = "cadence.ask-getting-on";

    /// <summary>Question of a check-in (C-05), how they use what they pay for: nothing.</summary>
    public const string AskUsing = "cadence.ask-using";

    /// <summary>Question of a check-in (C-05), what could be better: nothing.</summary>
    public const string AskCouldBeBetter = "cadence.ask-could-be-better";
}
