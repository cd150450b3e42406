using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>Why the next contact is on its day.</summary>
internal static class CadenceMessages
{
    /// <summary>Nobody has spoken with the customer yet.</summary>
    public static Message FirstContact(Date wonOn) => new(
        "cadence.first-contact",
        "Nobody has spoken with the customer since the win on {0}.",
        "Seit dem Abschluss am {0} hat noch niemand mit dem Kunden gesprochen.",
        wonOn);

    /// <summary>The regular gap.</summary>
    public static Message Regular(Date lastOn, int intervalDays) => new(
        "cadence.regular",
        "The last conversation was on {0}; the next is due after {1} days.",
        "Das letzte Gespräch war am {0}; das nächste ist nach {1} Tagen fällig.",
        lastOn, intervalDays);

    /// <summary>The gap was cut so that no silence exceeds the maximum.</summary>
    public static Message MaximumSilence(Date lastOn, int longestDays) => new(
        "cadence.maximum-silence",
        "The last conversation was on {0}; no silence may last longer than {1} days.",
        "Das letzte Gespräch war am {0}; länger als {1} Tage soll niemand ohne Gespräch bleiben.",
        lastOn, longestDays);

    /// <summary>The contact was due before today.</summary>
    public static Message Overdue(Date dueOn, int daysOverdue) => new(
        "cadence.overdue",
        "The contact was due on {0} and is {1} days late.",
        "Der Kontakt war am {0} fällig und ist {1} Tage im Verzug.",
        dueOn, daysOverdue);

    /// <summary>An item of the plan is the contact.</summary>
    public static Message Merged(string item, Date dueOn) => new(
        "cadence.merged",
        "{0}, due on {1}, is the next contact.",
        "{0}, fällig am {1}, ist der nächste Kontakt.",
        item, dueOn);

    /// <summary>Put off because the week is full.</summary>
    public static Message PutOff(int workingDays, int allowed, int windowDays) => new(
        "cadence.put-off",
        "Put off by {0} working days: {1} contacts in {2} days are enough.",
        "Um {0} Arbeitstage verschoben: {1} Kontakte in {2} Tagen genügen.",
        workingDays, allowed, windowDays);

    /// <summary>The week is full, but the silence would grow too long.</summary>
    public static Message MaximumSilenceOverThrottle(int contacts, int allowed, int windowDays, int longestDays) => new(
        "cadence.maximum-silence-over-throttle",
        "There are {0} contacts in {2} days and {1} would be enough, but no silence may last longer than {3} days.",
        "Es gibt {0} Kontakte in {2} Tagen und {1} würden genügen, aber länger als {3} Tage soll niemand ohne Gespräch bleiben.",
        contacts, allowed, windowDays, longestDays);

    /// <summary>The customer does not answer, another channel is proposed.</summary>
    public static Message TryOtherChannel(int unanswered, Channel channel) => new(
        "cadence.try-other-channel",
        "The customer has not answered {0} times in a row. Try another channel: {1}.",
        "Der Kunde hat {0} Mal in Folge nicht geantwortet. Versuchen Sie einen anderen Weg: {1}.",
        unanswered, channel);

    /// <summary>The customer does not answer on any channel, a sponsor is proposed.</summary>
    public static Message TrySponsor(int unanswered) => new(
        "cadence.try-sponsor",
        "The customer has not answered {0} times in a row on any channel. Go to a sponsor.",
        "Der Kunde hat {0} Mal in Folge auf keinem Weg geantwortet. Wenden Sie sich an einen Sponsor.",
        unanswered);
}
