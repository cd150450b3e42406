using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Digests;

/// <summary>What a digest says.</summary>
internal static class DigestMessages
{
    /// <summary>The heading.</summary>
    public static Message Title(int contacts, int overdue, int risks) => new(
        "digest.title",
        "Today: {0} to contact, {1} overdue, new risks: {2}",
        "Heute: {0} zu kontaktieren, {1} überfällig, neue Risiken: {2}",
        contacts, overdue, risks);

    /// <summary>Whom to contact.</summary>
    public static Message Contacts(int count, string names) => new(
        "digest.contacts", "To contact ({0}): {1}", "Zu kontaktieren ({0}): {1}", count, names);

    /// <summary>What is overdue.</summary>
    public static Message Overdue(int count, string names) => new(
        "digest.overdue", "Overdue ({0}): {1}", "Überfällig ({0}): {1}", count, names);

    /// <summary>What is new.</summary>
    public static Message Risks(int count, string names) => new(
        "digest.risks", "New risks ({0}): {1}", "Neue Risiken ({0}): {1}", count, names);

    /// <summary>Somebody whom the platform does not let be told.</summary>
    public static Message PassedOver(string who) => new(
        "digest.passed-over",
        "{0} got no digest today: Dataverse refused the notification. Give {0} a role that may read notifications.",
        "{0} bekam heute keinen Überblick: Dataverse hat die Benachrichtigung abgelehnt. Geben Sie {0} eine Rolle, die Benachrichtigungen "
            + "lesen darf.",
        who);
}
