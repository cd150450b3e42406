using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>
/// How the rows of the templates that ship are done well, and what is talked about in their meetings. A row's own text comes before these.
/// </summary>
internal static class ShippedGuidance
{
    /// <summary>How to do a row well; null where nothing ships.</summary>
    /// <param name="code">Code of the row.</param>
    public static Message? Of(string code) => code switch
    {
        ItemCodes.WelcomeCall => WelcomeCall,
        ItemCodes.Kickoff => Kickoff,
        ItemCodes.Training => Training,
        ItemCodes.FirstBill => FirstBill,
        ItemCodes.FirstValue => FirstValue,
        _ => null,
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
}
