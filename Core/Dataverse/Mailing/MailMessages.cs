using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Mailing;

/// <summary>Why the e-mail of an item is not made.</summary>
internal static class MailMessages
{
    /// <summary>The e-mail of one item.</summary>
    public static Message PassedOver(string item, string plan, Guid id, Message why) => new(
        "mail.passed-over",
        "The e-mail of '{0}' for {1} ({2}) was not made. {3}",
        "Die E-Mail von „{0}“ für {1} ({2}) ist nicht entstanden. {3}",
        item, plan, id.ToString(), why);

    /// <summary>Nobody of the customer can get it.</summary>
    public static Message NoRecipient { get; } = new(
        "mail.no-recipient",
        "Nobody of the customer has an e-mail address and allows e-mails. Enter the address of the item's person, of the champion or of "
            + "the primary contact.",
        "Niemand beim Kunden hat eine E-Mail-Adresse und erlaubt E-Mails. Tragen Sie die Adresse der Person des Punktes, des "
            + "Champions oder des primären Kontakts ein.");

    /// <summary>The configured sender is nobody.</summary>
    public static Message NoSender(string address) => new(
        "mail.no-sender",
        "No automatic e-mail was made: '{0}' is the address of neither an active user nor a queue. Correct the environment variable "
            + "'Onboarding: E-Mail Sender'.",
        "Keine automatische E-Mail ist entstanden: „{0}“ ist weder die Adresse eines aktiven Benutzers noch einer Warteschlange. "
            + "Berichtigen Sie die Umgebungsvariable „Onboarding: E-Mail-Absender“.",
        address);

    /// <summary>The platform refused to write or send it.</summary>
    public static Message Refused { get; } = new(
        "mail.refused",
        "Dataverse refused to write or send it. Check the mailbox of the sender, and whether the item's owner may read e-mails.",
        "Dataverse hat sie nicht gespeichert oder gesendet. Prüfen Sie das Postfach des Absenders und ob der Besitzer des Punktes "
            + "E-Mails lesen darf.");
}
