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
        Executive => ExecutiveAgenda,
        ItemCodes.ImpactReview => ImpactAgenda,
        _ => null,
    };

    private const string Executive = "EXECUTIVE";

    private static Message WelcomeCall { get; } = new(
        "guidance.WELCOME_CALL",
        "Say thank you for the order, name the customer success manager, and agree on a date for the kick-off.",
        "Bedanken Sie sich für den Auftrag, stellen Sie den Customer Success Manager vor, und vereinbaren Sie einen Termin für den "
            + "Kick-off.");

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

    private static Message ExecutiveAgenda { get; } = new(
        "agenda.EXECUTIVE",
        "The customer's strategy; how what they bought serves it; what both executives will do.",
        "Die Strategie des Kunden; was das Gekaufte dazu beiträgt; was beide Geschäftsleitungen tun werden.");

    private static Message ImpactAgenda { get; } = new(
        "agenda.IMPACT_REVIEW",
        "The goals of the kick-off against what was reached; what the customer would miss; what comes next.",
        "Die Ziele des Kick-offs und was davon erreicht ist; was dem Kunden fehlen würde; was als Nächstes kommt.");
}
