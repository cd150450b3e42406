using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Gates;

/// <summary>What has to be recorded before a milestone is complete.</summary>
internal static class GateMessages
{
    /// <summary>The kick-off cannot be completed without a project manager (N-07).</summary>
    public static Message NoProjectManager { get; } = new(
        "handoff.no-project-manager",
        "No project manager is assigned.",
        "Es ist keine Projektleitung benannt.");

    /// <summary>The account team lacks somebody for a role (N-07).</summary>
    public static Message RosterIncomplete(OwnerRole role) => new(
        "handoff.roster-incomplete",
        "Nobody was introduced to the customer for this role: {0}.",
        "Für diese Rolle wurde dem Kunden niemand vorgestellt: {0}.",
        role);

    /// <summary>No delivery timeline is recorded (N-07).</summary>
    public static Message NoDeliveryTimeline { get; } = new(
        "handoff.no-delivery-timeline",
        "No delivery timeline is recorded.",
        "Es ist kein Lieferzeitplan festgehalten.");

    /// <summary>No note of the customer's goals is recorded (N-19).</summary>
    public static Message NoGoalNote { get; } = new(
        "handoff.no-goal-note",
        "The customer's goals are not recorded.",
        "Die Ziele des Kunden sind nicht festgehalten.");

    /// <summary>Goals and measures were not there when the call began (H-12).</summary>
    public static Message NotPrepared { get; } = new(
        "handoff.not-prepared",
        "Goals and metrics were not ready when the call began.",
        "Ziele und Kennzahlen lagen zu Beginn des Gesprächs nicht vor.");

    /// <summary>Nobody who is needed in a phase took part (H-11).</summary>
    public static Message WrongPeople(Phase phase) => new(
        "handoff.wrong-people",
        "Nobody took part in the kick-off who is needed in this phase: {0}.",
        "Niemand war beim Kick-off dabei, der in dieser Phase gebraucht wird: {0}.",
        phase);

    /// <summary>There is no goal that both sides agreed on and that can be measured (H-15).</summary>
    public static Message NoJointGoal { get; } = new(
        "handoff.no-joint-goal",
        "There is no measurable goal that both sides have agreed on, six to twelve months ahead.",
        "Es gibt kein messbares Ziel in sechs bis zwölf Monaten, auf das sich beide Seiten geeinigt haben.");

    /// <summary>The kick-off was not held (H-16).</summary>
    public static Message KickoffNotHeld { get; } = new(
        "handoff.kickoff-not-held",
        "The kick-off was not held.",
        "Der Kick-off hat nicht stattgefunden.");

    /// <summary>The vendor has no next step with owner and day (H-16).</summary>
    public static Message NoVendorStep { get; } = new(
        "handoff.no-vendor-step",
        "Our side has no next step with an owner and a date.",
        "Auf unserer Seite fehlt ein nächster Schritt mit verantwortlicher Person und Datum.");

    /// <summary>The customer has no next step with owner and day (H-16).</summary>
    public static Message NoCustomerStep { get; } = new(
        "handoff.no-customer-step",
        "The customer has no next step with an owner and a date.",
        "Beim Kunden fehlt ein nächster Schritt mit verantwortlicher Person und Datum.");

    /// <summary>Nobody who took part is recorded (N-09).</summary>
    public static Message NoAttendees { get; } = new(
        "handoff.no-attendees",
        "Record who took part.",
        "Halten Sie fest, wer teilgenommen hat.");

    /// <summary>The bill recipient did not take part (N-10).</summary>
    public static Message NoBillRecipient { get; } = new(
        "handoff.no-bill-recipient",
        "The bill recipient has to take part.",
        "Der Rechnungsempfänger muss teilnehmen.");

    /// <summary>The vendor's executive is not named (N-16).</summary>
    public static Message NoVendorExecutive { get; } = new(
        "handoff.no-vendor-executive",
        "Name our executive.",
        "Nennen Sie unsere Führungskraft.");

    /// <summary>The customer's executive is not named (N-16).</summary>
    public static Message NoCustomerExecutive { get; } = new(
        "handoff.no-customer-executive",
        "Name the customer's executive.",
        "Nennen Sie die Führungskraft des Kunden.");

    /// <summary>What value is measured by is not recorded (H-13).</summary>
    public static Message NoValueMetric { get; } = new(
        "handoff.no-value-metric",
        "Record how value is measured.",
        "Halten Sie fest, woran der Nutzen gemessen wird.");

    /// <summary>What the customer intends for the onboarding is not recorded (H-13).</summary>
    public static Message NoOnboardingIntent { get; } = new(
        "handoff.no-onboarding-intent",
        "Record what the customer wants from the onboarding.",
        "Halten Sie fest, was der Kunde mit dem Onboarding erreichen will.");

    /// <summary>What the customer intends for the first year is not recorded (H-13).</summary>
    public static Message NoFirstYearIntent { get; } = new(
        "handoff.no-first-year-intent",
        "Record what the customer wants from the first year.",
        "Halten Sie fest, was der Kunde im ersten Jahr erreichen will.");

    /// <summary>How the customer felt is not recorded with a note (H-01).</summary>
    public static Message NoSentiment { get; } = new(
        "handoff.no-sentiment",
        "Record how the customer felt, from 1 to 10, with a note.",
        "Halten Sie mit einer Notiz fest, wie sich der Kunde fühlte, von 1 bis 10.");

    /// <summary>It waits for the first payment (T-13).</summary>
    public static Message NotPaid { get; } = new(
        "handoff.not-paid",
        "It waits for the first payment: enter its day on the plan or on the first bill.",
        "Der Punkt wartet auf die erste Zahlung: Tragen Sie ihren Tag im Plan oder auf der ersten Rechnung ein.");

    /// <summary>The customer hears from the seller first (H-05).</summary>
    public static Message SellersWelcomeFirst { get; } = new(
        "handoff.sellers-welcome-first",
        "The sales rep welcomes the customer first: complete that welcome, or waive it.",
        "Zuerst begrüßt der Vertrieb den Kunden: Erledigen Sie diese Begrüßung, oder verzichten Sie auf sie.");

    /// <summary>No conversation of the item is logged (N-04).</summary>
    public static Message NoConversation { get; } = new(
        "handoff.no-conversation",
        "Log the conversation: what did the customer say?",
        "Protokollieren Sie das Gespräch: Was hat der Kunde gesagt?");

    /// <summary>The conversation was held without Customer Success (H-06).</summary>
    public static Message NotWithCustomerSuccess { get; } = new(
        "handoff.not-with-customer-success",
        "The customer success manager has to hold the call.",
        "Der Customer Success Manager muss das Gespräch führen.");

    /// <summary>Nobody signed off, or not on a known day (N-14).</summary>
    public static Message NoSignOff { get; } = new(
        "handoff.no-sign-off",
        "Record who signed off for the customer, and when.",
        "Halten Sie fest, wer für den Kunden abgenommen hat und wann.");

    /// <summary>It is not recorded how it went (N-17).</summary>
    public static Message NoOutcome { get; } = new(
        "handoff.no-outcome",
        "Record whether it works well or there are issues.",
        "Halten Sie fest, ob es gut läuft oder ob es Probleme gibt.");

    /// <summary>Nothing shows that first value was reached (W-10).</summary>
    public static Message NoEvidence { get; } = new(
        "handoff.no-evidence",
        "Record what shows that first value was reached.",
        "Halten Sie fest, was den ersten Nutzen zeigt.");

    /// <summary>The customer did not confirm first value (W-10).</summary>
    public static Message NoConfirmation { get; } = new(
        "handoff.no-confirmation",
        "Record who confirmed it for the customer, and when.",
        "Halten Sie fest, wer es für den Kunden bestätigt hat und wann.");

    /// <summary>No result was shown to the customer (W-11).</summary>
    public static Message NoResultShown { get; } = new(
        "handoff.no-result-shown",
        "Show the customer a result first, and record it as a measurement.",
        "Zeigen Sie dem Kunden zuerst ein Ergebnis, und erfassen Sie es als Messung.");

    /// <summary>What comes in the next twelve months is not planned (W-13).</summary>
    public static Message NoNextYear { get; } = new(
        "handoff.no-next-year",
        "Record what both sides plan for the next twelve months.",
        "Halten Sie fest, was beide Seiten für die nächsten zwölf Monate planen.");

    /// <summary>What is missing, one after the other.</summary>
    public static Message And(Message first, Message then) => new("handoff.and", "{0} {1}", "{0} {1}", first, then);
}
