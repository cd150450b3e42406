using System;
using System.Collections.Generic;
using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Handoff.Steps;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Settings;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>What people call the choices, as views and forms show them, and the other fixed values that sentences name.</summary>
internal static class LabelTexts
{
    private static readonly Dictionary<Enum, Label> Labels = new()
    {
        [Anchor.Win] = new("Win", "Verkaufschance gewonnen"),
        [Anchor.ContractSigned] = new("Contract Signed", "Vertrag unterschrieben"),
        [Anchor.Booked] = new("Booked", "Auftrag gebucht"),
        [Anchor.Paid] = new("Paid", "Bezahlt"),
        [Anchor.KickoffHeld] = new("Kick-off Held", "Kick-off durchgeführt"),
        [Anchor.Delivery] = new("Delivery", "Lieferung"),
        [Anchor.GoLive] = new("Go-live", "Go-live"),
        [Anchor.BillIssued] = new("Bill Issued", "Rechnung gestellt"),
        [Anchor.PlanEnd] = new("Plan End", "Planende"),

        [Channel.Email] = new("Email", "E-Mail"),
        [Channel.Phone] = new("Phone", "Telefon"),
        [Channel.Meeting] = new("Meeting", "Besprechung"),
        [Channel.OnSite] = new("On Site", "Vor Ort"),
        [Channel.Call] = new("Call", "Anruf"),
        [Channel.Event] = new("Event", "Veranstaltung"),
        [Channel.Webinar] = new("Webinar", "Webinar"),
        [Channel.Review] = new("Review", "Review"),
        [Channel.Document] = new("Document", "Dokument"),
        [Channel.SignOff] = new("Sign-off", "Abnahme"),
        [Channel.InProduct] = new("In Product", "Im Produkt"),
        [Channel.Chat] = new("Chat", "Chat"),

        [Complexity.High] = new("High", "Hoch"),
        [Complexity.Moderate] = new("Moderate", "Mittel"),
        [Complexity.Low] = new("Low", "Niedrig"),

        [CurveStage.HoneymoonPeak] = new("Honeymoon peak", "Anfangshoch"),
        [CurveStage.RealityTrough] = new("Reality trough", "Talsohle"),
        [CurveStage.FirstValueSlope] = new("First value slope", "Erster Nutzen"),
        [CurveStage.ImpactPlateau] = new("Impact plateau", "Plateau der Wirkung"),
        [CurveStage.Unknown] = new("Unknown", "Unbekannt"),

        [DealType.New] = new("New", "Neu"),
        [DealType.Expansion] = new("Expansion", "Erweiterung"),
        [DealType.Renewal] = new("Renewal", "Verlängerung"),

        [GoalSource.Product] = new("Product", "Produkt"),
        [GoalSource.SharedByCustomer] = new("Shared by Customer", "Vom Kunden mitgeteilt"),

        [HealthBand.Green] = new("Green", "Grün"),
        [HealthBand.Yellow] = new("Yellow", "Gelb"),
        [HealthBand.Red] = new("Red", "Rot"),
        [HealthBand.Unknown] = new("Unknown", "Unbekannt"),

        [HealthTrend.Improving] = new("Improving", "Steigend"),
        [HealthTrend.Steady] = new("Steady", "Gleichbleibend"),
        [HealthTrend.Declining] = new("Declining", "Fallend"),

        [ItemKind.Milestone] = new("Milestone", "Meilenstein"),
        [ItemKind.Activity] = new("Activity", "Aktivität"),
        [ItemKind.Deliverable] = new("Deliverable", "Liefergegenstand"),

        [ItemPurpose.Listening] = new("Listening", "Zuhören"),
        [ItemPurpose.StatusCheck] = new("Status Check", "Statusabfrage"),
        [ItemPurpose.Help] = new("Help", "Hilfe"),
        [ItemPurpose.Information] = new("Information", "Information"),
        [ItemPurpose.Promotion] = new("Promotion", "Werbung"),
        [ItemPurpose.Administration] = new("Administration", "Verwaltung"),
        [ItemPurpose.MeasureSuccess] = new("Measure Success", "Erfolg messen"),
        [ItemPurpose.FocusedMaterial] = new("Focused Material", "Passendes Material"),
        [ContentKind.BlogPost] = new("Blog post", "Blogbeitrag"),
        [ContentKind.ThoughtLeadership] = new("Thought leadership", "Fachbeitrag"),
        [ContentKind.WhitePaper] = new("White paper", "Whitepaper"),
        [ContentKind.Reference] = new("Reference", "Referenz"),
        [ContentKind.Roadmap] = new("Roadmap", "Roadmap"),
        [ContentKind.TrainingMaterial] = new("Training material", "Schulungsmaterial"),
        [ContentKind.Deck] = new("Deck", "Präsentation"),
        [ContentKind.ProgramPlan] = new("Program plan", "Programmplan"),

        [ItemScope.Plan] = new("Plan", "Plan"),
        [ItemScope.Line] = new("Line", "Position"),

        [MilestoneStatus.Open] = new("Open", "Offen"),
        [MilestoneStatus.Done] = new("Done", "Erledigt"),
        [MilestoneStatus.Waived] = new("Waived", "Entfallen"),
        [MilestoneStatus.Cancelled] = new("Cancelled", "Abgebrochen"),

        [RulesetStatus.Draft] = new("Draft", "Entwurf"),
        [RulesetStatus.Published] = new("Published", "Veröffentlicht"),
        [RulesetStatus.Retired] = new("Retired", "Zurückgezogen"),

        [SettingSegment.All] = new("All", "Alle"),
        [SettingSegment.High] = new("High", "Hoch"),
        [SettingSegment.Medium] = new("Medium", "Mittel"),
        [SettingSegment.Digital] = new("Digital", "Digital"),

        [SettingPhase.All] = new("All", "Alle"),
        [SettingPhase.Onboarding] = new("Onboarding", "Onboarding"),
        [SettingPhase.Adoption] = new("Adoption", "Nutzung"),

        [SettingUnit.Points] = new("Points", "Punkte"),
        [SettingUnit.Percent] = new("Percent", "Prozent"),
        [SettingUnit.Share] = new("Share", "Anteil"),
        [SettingUnit.Factor] = new("Factor", "Faktor"),
        [SettingUnit.Days] = new("Days", "Tage"),
        [SettingUnit.WorkingDays] = new("Working Days", "Arbeitstage"),
        [SettingUnit.Months] = new("Months", "Monate"),
        [SettingUnit.Count] = new("Count", "Anzahl"),

        [SettingArea.Health] = new("Health", "Gesundheit"),
        [SettingArea.Contact] = new("Contact", "Kontakt"),
        [SettingArea.Curve] = new("Curve", "Kurve"),
        [SettingArea.Risks] = new("Risks", "Risiken"),
        [SettingArea.Handoff] = new("Handoff", "Übergabe"),
        [SettingArea.Effort] = new("Effort", "Aufwand"),
        [SettingArea.Plan] = new("Plan", "Plan"),
        [SettingArea.Reports] = new("Reports", "Auswertungen"),

        [LifecycleStage.Land] = new("Land", "Gewinnen"),
        [LifecycleStage.Adopt] = new("Adopt", "Nutzen"),
        [LifecycleStage.Expand] = new("Expand", "Ausbauen"),
        [LifecycleStage.Renew] = new("Renew", "Verlängern"),

        [OffsetUnit.CalendarDays] = new("Calendar Days", "Kalendertage"),
        [OffsetUnit.WorkingDays] = new("Working Days", "Arbeitstage"),

        [OwnerRole.ChiefCustomerOfficer] = new("Chief Customer Officer", "Chief Customer Officer"),
        [OwnerRole.SalesRep] = new("Sales Rep", "Vertrieb"),
        [OwnerRole.Csm] = new("CSM", "CSM"),
        [OwnerRole.ProjectManager] = new("Project Manager", "Projektleitung"),
        [OwnerRole.Trainer] = new("Trainer", "Schulung"),
        [OwnerRole.Finance] = new("Finance", "Finanzen"),
        [OwnerRole.ExecutiveSponsor] = new("Executive Sponsor", "Sponsor der Geschäftsleitung"),
        [OwnerRole.Support] = new("Support", "Support"),
        [OwnerRole.Automation] = new("Automation", "Automatisierung"),

        [Pace.OnTrack] = new("On track", "Im Plan"),
        [Pace.Behind] = new("Behind", "Im Rückstand"),
        [Pace.Stuck] = new("Stuck", "Festgefahren"),

        [Phase.Handoff] = new("Handoff", "Übergabe"),
        [Phase.Launch] = new("Launch", "Start"),
        [Phase.Care] = new("Care", "Betreuung"),
        [Phase.Adopt] = new("Adopt", "Nutzung"),

        [PlanStatus.Onboarding] = new("Onboarding", "Im Onboarding"),
        [PlanStatus.Overdue] = new("Overdue", "Überfällig"),
        [PlanStatus.Adopting] = new("Adopting", "In der Nutzung"),
        [PlanStatus.Suspended] = new("Suspended", "Ausgesetzt"),
        [PlanStatus.Cancelled] = new("Cancelled", "Abgebrochen"),
        [PlanStatus.Draft] = new("Draft", "Entwurf"),

        [Provenance.CustomerConfirmed] = new("Customer-confirmed", "Vom Kunden bestätigt"),
        [Provenance.SellersView] = new("Seller's View", "Sicht des Vertriebs"),
        [Provenance.Assumed] = new("Assumed", "Angenommen"),

        [ResponsibleParty.Vendor] = new("Vendor", "Anbieter"),
        [ResponsibleParty.Customer] = new("Customer", "Kunde"),

        [RiskKind.Risk] = new("Risk", "Risiko"),
        [RiskKind.Opportunity] = new("Opportunity", "Chance"),

        [RiskSeverity.Low] = new("Low", "Niedrig"),
        [RiskSeverity.Medium] = new("Medium", "Mittel"),
        [RiskSeverity.High] = new("High", "Hoch"),
        [RiskSeverity.Critical] = new("Critical", "Kritisch"),

        [RiskStatus.Open] = new("Open", "Offen"),
        [RiskStatus.Acknowledged] = new("Acknowledged", "Zur Kenntnis genommen"),
        [RiskStatus.Closed] = new("Closed", "Geschlossen"),

        [Segment.High] = new("High", "Hoch"),
        [Segment.Medium] = new("Medium", "Mittel"),
        [Segment.Digital] = new("Digital", "Digital"),

        [StakeholderRole.Champion] = new("Champion", "Fürsprecher"),
        [StakeholderRole.EconomicBuyer] = new("Economic Buyer", "Wirtschaftlicher Entscheider"),
        [StakeholderRole.DailyUser] = new("Daily User", "Täglicher Anwender"),
        [StakeholderRole.BillRecipient] = new("Bill Recipient", "Rechnungsempfänger"),
        [StakeholderRole.Executive] = new("Executive", "Geschäftsleitung"),
        [StakeholderRole.IT] = new("IT", "IT"),
        [StakeholderRole.Trainer] = new("Trainer", "Trainer"),
        [StakeholderRole.Finance] = new("Finance", "Finanzen"),
        [StakeholderRole.ExecutiveSponsor] = new("Executive Sponsor", "Sponsor der Geschäftsleitung"),
        [StakeholderRole.Support] = new("Support", "Support"),

        [TemplateState.Draft] = new("Draft", "Entwurf"),
        [TemplateState.Published] = new("Published", "Veröffentlicht"),
        [TemplateState.Retired] = new("Retired", "Zurückgezogen"),
        [TemplateState.InReview] = new("In Review", "In Prüfung"),

        [TemplateType.Plan] = new("Plan", "Plan"),
        [TemplateType.Part] = new("Part", "Teil"),
        [TemplateType.Play] = new("Play", "Ablauf"),

        [AdvocacyAnswer.Yes] = new("Yes", "Ja"),
        [AdvocacyAnswer.No] = new("No", "Nein"),
        [AdvocacyAnswer.Later] = new("Later", "Später"),

        [AdvocacyKind.SuccessStory] = new("Success Story", "Erfolgsgeschichte"),
        [AdvocacyKind.BusinessCase] = new("Business Case", "Wirtschaftlicher Nutzen"),
        [AdvocacyKind.Reference] = new("Reference", "Referenz"),
        [AdvocacyKind.Introduction] = new("Introduction", "Empfehlung"),

        [ContactDirection.Outbound] = new("Outbound", "Ausgehend"),
        [ContactDirection.TwoWay] = new("Two-Way", "Beidseitig"),
        [ContactDirection.Inbound] = new("Inbound", "Eingehend"),

        [ContactPurpose.Service] = new("Service", "Betreuung"),
        [ContactPurpose.Information] = new("Information", "Information"),
        [ContactPurpose.Listening] = new("Listening", "Zuhören"),
        [ContactPurpose.Promotion] = new("Promotion", "Werbung"),

        [DiscoveryKind.Need] = new("Need", "Bedarf"),
        [DiscoveryKind.Challenge] = new("Challenge", "Herausforderung"),
        [DiscoveryKind.Issue] = new("Issue", "Problem"),
        [DiscoveryKind.GoalOrDream] = new("Goal or Dream", "Ziel oder Traum"),
        [DiscoveryKind.Like] = new("Like", "Gefällt"),
        [DiscoveryKind.Dislike] = new("Dislike", "Missfällt"),
        [DiscoveryKind.Background] = new("Background", "Hintergrund"),
        [DiscoveryKind.Hope] = new("Hope", "Hoffnung"),
        [DiscoveryKind.ExternalEvent] = new("External Event", "Äußeres Ereignis"),

        [GoalOutcome.Open] = new("Open", "Offen"),
        [GoalOutcome.Achieved] = new("Achieved", "Erreicht"),
        [GoalOutcome.PartlyAchieved] = new("Partly Achieved", "Teilweise erreicht"),
        [GoalOutcome.Missed] = new("Missed", "Verfehlt"),
        [GoalOutcome.Cancelled] = new("Cancelled", "Aufgegeben"),

        [Horizon.DayToDay] = new("Day to Day", "Alltag"),
        [Horizon.LongTerm] = new("Long Term", "Langfristig"),

        [MeasurementKind.Use] = new("Use", "Nutzung"),
        [MeasurementKind.Pulse] = new("Pulse", "Stimmung"),
        [MeasurementKind.Survey] = new("Survey", "Umfrage"),
        [MeasurementKind.Result] = new("Result", "Ergebnis"),
        [MeasurementKind.Maturity] = new("Maturity", "Reife"),
        [MeasurementKind.SurveyAnswer] = new("Survey Answer", "Umfrageantwort"),

        [MaturityArea.Goals] = new("Goals", "Ziele"),
        [MaturityArea.Use] = new("Use", "Nutzung"),
        [MaturityArea.People] = new("People", "Menschen"),
        [MaturityArea.Processes] = new("Processes", "Prozesse"),
        [MaturityArea.Sponsorship] = new("Sponsorship", "Rückhalt"),

        [TimeMetric.FirstEngagement] = new("First engagement", "Erster Austausch"),
        [TimeMetric.AcceptedHandoff] = new("Accepted handoff", "Übergabe angenommen"),
        [TimeMetric.Kickoff] = new("Kick-off", "Kick-off"),
        [TimeMetric.Live] = new("Live", "Livegang"),
        [TimeMetric.FirstValue] = new("First value", "Erster Nutzen"),
        [TimeMetric.Impact] = new("Impact", "Wirkung"),
        [TimeMetric.Onboarded] = new("Onboarded", "Onboarding abgeschlossen"),

        [PromiseStatus.Open] = new("Open", "Offen"),
        [PromiseStatus.Kept] = new("Kept", "Gehalten"),
        [PromiseStatus.Withdrawn] = new("Withdrawn", "Zurückgenommen"),
        [PromiseStatus.Renegotiated] = new("Renegotiated", "Neu vereinbart"),

        [TouchpointStatus.Done] = new("Done", "Erfolgt"),
        [TouchpointStatus.Planned] = new("Planned", "Geplant"),
        [TouchpointStatus.Cancelled] = new("Cancelled", "Abgesagt"),

        [WorkstreamStatus.InProgress] = new("In Progress", "In Bearbeitung"),
        [WorkstreamStatus.Completed] = new("Completed", "Abgeschlossen"),
        [WorkstreamStatus.Suspended] = new("Suspended", "Ausgesetzt"),
        [WorkstreamStatus.Cancelled] = new("Cancelled", "Abgebrochen"),
        [WorkstreamStatus.Draft] = new("Draft", "Entwurf"),

        [HandoffStage.Preparing] = new("Preparing", "In Vorbereitung"),
        [HandoffStage.Submitted] = new("Submitted", "Eingereicht"),
        [HandoffStage.Accepted] = new("Accepted", "Angenommen"),
        [HandoffStage.Returned] = new("Returned", "Zurückgegeben"),

        [StageStep.ProgramPlan] = new("Program plan made during the sale", "Programmplan im Verkauf erstellt"),
        [StageStep.ContractSigned] = new("Contract signed", "Vertrag unterschrieben"),
        [StageStep.SignatureConfirmed] = new("Signature confirmed by e-mail", "Unterschrift per E-Mail bestätigt"),
        [StageStep.SellersWelcome] = new("Welcome e-mail from Sales", "Begrüßungs-E-Mail des Vertriebs"),
        [StageStep.CsmWelcome] = new("Welcome e-mail from Customer Success", "Begrüßungs-E-Mail von Customer Success"),
        [StageStep.BillingInformation] = new("E-mail about the bill", "E-Mail zur Rechnung"),
        [StageStep.OnboardingDeck] = new("Onboarding deck attached", "Onboarding-Präsentation angehängt"),
        [StageStep.ProgramPlanTemplate] = new("Template of the program plan attached", "Vorlage des Programmplans angehängt"),
        [StageStep.KickoffConfirmed] = new("Time of the kick-off confirmed", "Termin des Kick-offs bestätigt"),
        [StageStep.KickoffCall] = new("Kick-off call held", "Kick-off-Gespräch geführt"),
        [StageStep.KickoffAttended] = new("Kick-off attended", "Am Kick-off teilgenommen"),

        [HealthDimension.Schedule] = new("Schedule", "Zeitplan"),
        [HealthDimension.Engagement] = new("Engagement", "Kontakt"),
        [HealthDimension.Utilisation] = new("Utilisation", "Nutzung"),
        [HealthDimension.Outcomes] = new("Outcomes", "Ergebnisse"),
        [HealthDimension.Sentiment] = new("Sentiment", "Stimmung"),

        [DelayParty.Customer] = new("Customer", "Kunde"),
        [DelayParty.Us] = new("Us", "Wir"),
        [DelayParty.ThirdParty] = new("Third party", "Dritte"),
        [DelayParty.ScopeChange] = new("Scope change", "Geänderter Umfang"),
        [DelayParty.Holidays] = new("Holidays", "Feiertage"),

        [ScheduleStatus.Applied] = new("Applied", "Angewendet"),
        [ScheduleStatus.Undone] = new("Undone", "Rückgängig gemacht"),
    };

    /// <summary>Every value that has a label.</summary>
    public static IEnumerable<Enum> All => Labels.Keys;

    /// <summary>The label of a value.</summary>
    /// <returns>The member's name if a label is missing, which a test over all values rules out: no plug-in fails over a word.</returns>
    public static string Of(Enum member, Language language) =>
        !Labels.TryGetValue(member, out var label) ? member.ToString() : language == Language.German ? label.German : label.English;

    private sealed record Label(string English, string German);
}
