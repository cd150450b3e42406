using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>
/// How the rows of the templates that ship are done well, and what is talked about in their meetings. A row's own text comes before these.
/// </summary>
internal static class ShippedGuidance
{
    private const string Prefix = "guidance.";

    /// <summary>How to do a row well; null where nothing ships.</summary>
    /// <param name="code">Code of the row.</param>
    public static Message? Of(string code) => code switch
    {
        ItemCodes.WelcomeCall => WelcomeCall,
        ItemCodes.Kickoff => Kickoff,
        ItemCodes.Training => Training,
        ItemCodes.FirstBill => FirstBill,
        ItemCodes.FirstValue => FirstValue,
        _ => Short.TryGetValue(code, out var text) ? text : null,
    };

    /// <summary>What is talked about; null where nothing ships.</summary>
    /// <param name="code">Code of the row.</param>
    public static Message? AgendaOf(string code) => code switch
    {
        ItemCodes.Kickoff => KickoffAgenda,
        ItemCodes.Training => TrainingAgenda,
        ItemCodes.Executive => ExecutiveAgenda,
        ItemCodes.ImpactReview => ImpactAgenda,
        _ => null,
    };

    /// <summary>What its e-mail says, the first line being the subject; null where nothing ships.</summary>
    /// <param name="code">Code of the row.</param>
    public static Message? MailOf(string code) => code == ItemCodes.WelcomeMail ? WelcomeMail : null;

    private static Message WelcomeMail { get; } = new(
        "guidance.mail.welcome",
        "Welcome to your onboarding, [customer]\n\nDear [contact],\n\nthank you for choosing us. Your onboarding begins today. In the "
            + "next days you will hear from us about the first steps, the dates we plan together, and whom to ask.\n\nIf anything is "
            + "unclear, simply reply to this e-mail.\n\nKind regards",
        "Willkommen zum Onboarding, [Kunde]\n\nGuten Tag [Kontakt],\n\nvielen Dank für Ihr Vertrauen. Heute beginnt Ihr Onboarding. In "
            + "den nächsten Tagen hören Sie von uns, was die ersten Schritte sind, welche Termine wir gemeinsam planen und wer Ihre "
            + "Fragen beantwortet.\n\nWenn etwas unklar ist, antworten Sie einfach auf diese E-Mail.\n\nFreundliche Grüße");

    private static readonly Dictionary<string, Message> Short = new[]
    {
        Do(ItemCodes.WelcomeMail, "Welcome the customer, and say who looks after them.",
            "Heißen Sie den Kunden willkommen, und sagen Sie, wer ihn betreut."),
        Do(ItemCodes.Signature, "Confirm by e-mail what was signed, and from when it holds.",
            "Bestätigen Sie per E-Mail, was unterschrieben ist und ab wann es gilt."),
        Do(ItemCodes.SellerWelcome, "Say thank you, and introduce who takes over.",
            "Bedanken Sie sich, und stellen Sie vor, wer übernimmt."),
        Do(ItemCodes.BillingInfo, "Say when the first bill comes, and why it differs from a regular one.",
            "Sagen Sie, wann die erste Rechnung kommt und warum sie von einer gewöhnlichen abweicht."),
        Do(ItemCodes.CsmWelcome, "Introduce yourself, and propose dates for the kick-off.",
            "Stellen Sie sich vor, und schlagen Sie Termine für den Kick-off vor."),
        Do(ItemCodes.DeliveryTimeline, "Give the customer the dates of every step until the delivery.",
            "Nennen Sie dem Kunden die Termine aller Schritte bis zur Lieferung."),
        Do(ItemCodes.Completion, "Go through what was delivered, and say who helps from now on.",
            "Gehen Sie durch, was geliefert wurde, und sagen Sie, wer ab jetzt hilft."),
        Do(ItemCodes.LineAccepted, "Have the customer confirm that it works as agreed.",
            "Lassen Sie sich bestätigen, dass es wie vereinbart funktioniert."),
        Do(ItemCodes.LineActive, "Switch it on for everybody who is to use it.",
            "Schalten Sie es für alle frei, die damit arbeiten sollen."),
        Do(ItemCodes.WinReview, "Ask what is working well and what is not, and note both.",
            "Fragen Sie, was gut läuft und was nicht, und halten Sie beides fest."),
        Material("MATERIAL_1"), Material("MATERIAL_2"), Material("MATERIAL_3"), Material("MATERIAL_4"),
        Do("COMMUNITY",
            "Invite everybody who uses it to the community of customers.",
            "Laden Sie alle, die damit arbeiten, in die Community der Kunden ein."),
        Do("WEBINAR", "Invite to the webinar on what the customer wants to reach.",
            "Laden Sie zum Webinar über das ein, was der Kunde erreichen will."),
        Do("PROACTIVE_SUPPORT", "Say what other customers stumbled over at this point, and ask how it goes.",
            "Sagen Sie, worüber andere Kunden an dieser Stelle stolpern, und fragen Sie, wie es läuft."),
        Do("COMPLETE", "Look back on the goals, and agree on what comes after the onboarding.",
            "Blicken Sie auf die Ziele zurück, und vereinbaren Sie, was nach dem Onboarding kommt."),
    }.ToDictionary(text => text.Code.Substring(Prefix.Length), StringComparer.Ordinal);

    /// <summary>The texts of one sentence.</summary>
    public static IEnumerable<Message> All => Short.Values;

    private static Message WelcomeCall { get; } = new(
        "guidance.WELCOME_CALL",
        "Say thank you for the order, name the customer success manager, and agree on a date for the kick-off.",
        "Bedanken Sie sich für den Auftrag, stellen Sie den Customer Success Manager vor, und vereinbaren Sie einen Termin für den "
            + "Kick-off.");

    private static Message Kickoff { get; } = new(
        "guidance.KICKOFF",
        "Customers are excited now and optimistic, under some stress, and do not know what to expect. Note who takes part and how the "
            + "customer feels, from 1 to 10, with the reason; agree on a goal and on a next step of each side.",
        "Kunden sind jetzt begeistert und zuversichtlich, stehen unter etwas Druck und wissen nicht, was auf sie zukommt. Halten Sie "
            + "fest, wer teilnimmt und wie sich der Kunde fühlt, von 1 bis 10, mit dem Grund; vereinbaren Sie ein Ziel und einen "
            + "nächsten Schritt jeder Seite.");

    private static Message Training { get; } = new(
        "guidance.TRAINING",
        "Train everybody who works with the product from the first day, and note who was there.",
        "Schulen Sie alle, die vom ersten Tag an mit dem Produkt arbeiten, und halten Sie fest, wer dabei war.");

    private static Message FirstBill { get; } = new(
        "guidance.FIRST_BILL",
        "Go through the first bill line by line, say which amounts come once and which every month, and ask whether it is understood.",
        "Gehen Sie die erste Rechnung Zeile für Zeile durch, sagen Sie, welche Beträge einmalig und welche monatlich sind, und fragen Sie, "
            + "ob sie verstanden ist.");

    private static Message FirstValue { get; } = new(
        "guidance.FIRST_VALUE",
        "Let the customer say in their own words what is better now, and write it down with a figure.",
        "Lassen Sie den Kunden in eigenen Worten sagen, was jetzt besser ist, und schreiben Sie es mit einer Zahl auf.");

    private static Message KickoffAgenda { get; } = new(
        "agenda.KICKOFF",
        "Who does what on both sides; the goals and how they are measured; the plan and its dates; what could get in the way; next steps.",
        "Wer auf beiden Seiten was tut; die Ziele und wie sie gemessen werden; der Plan und seine Termine; was im Weg stehen könnte; "
            + "nächste Schritte.");

    private static Message TrainingAgenda { get; } = new(
        "agenda.TRAINING",
        "The management portal: what each person does in it from the first day, with the customer's own data; questions; where help is.",
        "Das Verwaltungsportal: was jede Person vom ersten Tag an darin tut, mit den Daten des Kunden; Fragen; wo es Hilfe gibt.");

    private static Message ExecutiveAgenda { get; } = new(
        "agenda.EXECUTIVE",
        "The customer's strategy; how what they bought serves it; what both executives will do.",
        "Die Strategie des Kunden; was das Gekaufte dazu beiträgt; was beide Geschäftsleitungen tun werden.");

    private static Message ImpactAgenda { get; } = new(
        "agenda.IMPACT_REVIEW",
        "The goals of the kick-off against what was reached; what the customer would miss; what comes next.",
        "Die Ziele des Kick-offs und was davon erreicht ist; was dem Kunden fehlen würde; was als Nächstes kommt.");

    private static Message Material(string code) =>
        Do(code, "Send what fits the product and what the customer wants to reach.",
            "Senden Sie, was zum Produkt und zum Ziel des Kunden passt.");

    private static Message Do(string code, string english, string german) => new(Prefix + code, english, german);
}
