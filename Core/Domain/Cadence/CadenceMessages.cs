using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>Why the next contact is on its day.</summary>
internal static class CadenceMessages
{
    /// <summary>Nobody has spoken with the customer yet.</summary>
    public static Message FirstContact(Date wonOn) => new(
        "cadence.first-contact",
        "Nobody has spoken with the customer since the win on {0}.",
        "Seit die Verkaufschance am {0} gewonnen wurde, hat noch niemand mit dem Kunden gesprochen.",
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
        "The last conversation was on {0}; silence should never last longer than {1} days.",
        "Das letzte Gespräch war am {0}; länger als {1} Tage soll es keine Gesprächspause geben.",
        lastOn, longestDays);

    /// <summary>The contact was due before today.</summary>
    public static Message Overdue(Date dueOn) => new(
        "cadence.overdue",
        "The contact was due on {0}.",
        "Der Kontakt war am {0} fällig.",
        dueOn);

    /// <summary>An item of the plan is the contact.</summary>
    public static Message Merged(string item, Date dueOn) => new(
        "cadence.merged",
        "{0}, due on {1}, is the next contact.",
        "{0}, fällig am {1}, ist der nächste Kontakt.",
        item, dueOn);

    /// <summary>Put off because the week is full.</summary>
    public static Message PutOff(int workingDays, int allowed, int windowDays) => new(
        "cadence.put-off",
        "Moved to keep to {1} contacts in {2} days. Working days later: {0}.",
        "Verschoben, damit es bei {1} Kontakten in {2} Tagen bleibt. Arbeitstage später: {0}.",
        workingDays, allowed, windowDays);

    /// <summary>The week is full, but the silence would grow too long.</summary>
    public static Message MaximumSilenceOverThrottle(int contacts, int allowed, int windowDays, int longestDays) => new(
        "cadence.maximum-silence-over-throttle",
        "There are already {0} contacts in {2} days where {1} would do, but silence should never last longer than {3} days.",
        "Es gibt bereits {0} Kontakte in {2} Tagen, {1} würden genügen; länger als {3} Tage soll es aber keine Gesprächspause geben.",
        contacts, allowed, windowDays, longestDays);

    /// <summary>The customer does not answer, another channel is proposed.</summary>
    public static Message TryOtherChannel(int unanswered, Channel channel) => new(
        "cadence.try-other-channel",
        "The customer has not answered {0} times in a row. Try another channel: {1}.",
        "Der Kunde hat {0}-mal in Folge nicht geantwortet. Versuchen Sie einen anderen Weg: {1}.",
        unanswered, channel);

    /// <summary>The customer does not answer on any channel, a sponsor is proposed.</summary>
    public static Message TrySponsor(int unanswered) => new(
        "cadence.try-sponsor",
        "The customer has not answered {0} times in a row, on any channel. Turn to a sponsor.",
        "Der Kunde hat {0}-mal in Folge auf keinem Weg geantwortet. Wenden Sie sich an einen Sponsor.",
        unanswered);
}
