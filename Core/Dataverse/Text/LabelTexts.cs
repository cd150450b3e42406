using System;
using System.Collections.Generic;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Steps;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>What people call the choices and the other fixed values that sentences name.</summary>
internal static class LabelTexts
{
    private static readonly Dictionary<Enum, Label> Labels = new()
    {
        [HealthBand.Green] = new("green", "grün"),
        [HealthBand.Yellow] = new("yellow", "gelb"),
        [HealthBand.Red] = new("red", "rot"),
        [HealthBand.Unknown] = new("unknown", "unbekannt"),

        [HandoffStage.Preparing] = new("in preparation", "in Vorbereitung"),
        [HandoffStage.Submitted] = new("handed over", "eingereicht"),
        [HandoffStage.Accepted] = new("accepted", "angenommen"),
        [HandoffStage.Returned] = new("returned", "zurückgegeben"),

        [Phase.Handoff] = new("handoff", "Übergabe"),
        [Phase.Launch] = new("launch", "Start"),
        [Phase.Care] = new("care", "Betreuung"),
        [Phase.Adopt] = new("adoption", "Nutzung"),

        [StageStep.ProgramPlan] = new("program plan made during the sale", "Programmplan im Verkauf erstellt"),
        [StageStep.ContractSigned] = new("contract signed", "Vertrag unterschrieben"),
        [StageStep.SignatureConfirmed] = new("signature confirmed by mail", "Unterschrift per Mail bestätigt"),
        [StageStep.SellersWelcome] = new("welcome mail from Sales", "Begrüßung durch den Vertrieb"),
        [StageStep.CsmWelcome] = new("welcome mail from Customer Success", "Begrüßung durch Customer Success"),
        [StageStep.BillingInformation] = new("mail about the bill", "Mail zur Rechnung"),
        [StageStep.OnboardingDeck] = new("onboarding deck attached", "Präsentation zur Einführung angehängt"),
        [StageStep.ProgramPlanTemplate] = new("template of the program plan attached", "Vorlage des Programmplans angehängt"),
        [StageStep.KickoffConfirmed] = new("time of the kick-off confirmed", "Termin des Kick-offs bestätigt"),
        [StageStep.KickoffCall] = new("kick-off call held", "Kick-off-Gespräch geführt"),
        [StageStep.KickoffAttended] = new("kick-off attended", "am Kick-off teilgenommen"),

        [Segment.High] = new("High touch", "Hohe Betreuung"),
        [Segment.Medium] = new("Medium touch", "Mittlere Betreuung"),
        [Segment.Digital] = new("Digital touch", "Digitale Betreuung"),

        [Channel.Email] = new("e-mail", "E-Mail"),
        [Channel.Phone] = new("phone", "Telefon"),
        [Channel.Meeting] = new("meeting", "Treffen"),
        [Channel.OnSite] = new("on site", "vor Ort"),
        [Channel.Call] = new("call", "Anruf"),
        [Channel.Event] = new("event", "Veranstaltung"),
        [Channel.Webinar] = new("webinar", "Webinar"),
        [Channel.Review] = new("review", "Rückblick"),
        [Channel.Document] = new("document", "Dokument"),
        [Channel.SignOff] = new("sign-off", "Abnahme"),
        [Channel.InProduct] = new("in the product", "im Produkt"),

        [OwnerRole.ChiefCustomerOfficer] = new("chief customer officer", "Chief Customer Officer"),
        [OwnerRole.SalesRep] = new("sales representative", "Vertrieb"),
        [OwnerRole.Csm] = new("customer success manager", "Customer Success Manager"),
        [OwnerRole.ProjectManager] = new("project manager", "Projektleitung"),
        [OwnerRole.Trainer] = new("trainer", "Schulung"),
        [OwnerRole.Finance] = new("finance", "Finanzen"),
        [OwnerRole.ExecutiveSponsor] = new("executive sponsor", "Sponsor in der Geschäftsleitung"),
        [OwnerRole.Support] = new("support", "Support"),
        [OwnerRole.Automation] = new("automation", "Automatik"),

        [HealthDimension.Schedule] = new("Schedule", "Zeitplan"),
        [HealthDimension.Engagement] = new("Engagement", "Kontakt"),
        [HealthDimension.Utilisation] = new("Utilisation", "Nutzung"),
        [HealthDimension.Outcomes] = new("Outcomes", "Ergebnisse"),
        [HealthDimension.Sentiment] = new("Sentiment", "Stimmung"),

        [DelayParty.Customer] = new("customer", "Kunde"),
        [DelayParty.Vendor] = new("us", "wir"),
        [DelayParty.ThirdParty] = new("third party", "Dritte"),
        [DelayParty.ScopeChange] = new("change of scope", "geänderter Umfang"),
        [DelayParty.Holiday] = new("closed days", "geschlossene Tage"),

        [Pace.OnTrack] = new("on track", "im Plan"),
        [Pace.Behind] = new("behind", "im Rückstand"),
        [Pace.Stuck] = new("stuck", "festgefahren"),

        [Anchor.Win] = new("win", "Abschluss"),
        [Anchor.ContractSigned] = new("contract signed", "Vertrag unterschrieben"),
        [Anchor.Booked] = new("order booked", "Auftrag gebucht"),
        [Anchor.Paid] = new("first payment", "erste Zahlung"),
        [Anchor.KickoffHeld] = new("kick-off held", "Kick-off gehalten"),
        [Anchor.Delivery] = new("delivery", "Lieferung"),
        [Anchor.GoLive] = new("go-live", "Start"),
        [Anchor.BillIssued] = new("first bill issued", "erste Rechnung gestellt"),
        [Anchor.PlanEnd] = new("end of the plan", "Ende des Plans"),
    };

    /// <summary>Every value that has a label.</summary>
    public static IEnumerable<Enum> All => Labels.Keys;

    /// <summary>The label of a value.</summary>
    /// <returns>The name in code where a label is missing, which a test over all values rules out: no plug-in fails over a word.</returns>
    public static string Of(Enum member, Language language) =>
        !Labels.TryGetValue(member, out var label) ? member.ToString() : language == Language.German ? label.German : label.English;

    private sealed record Label(string English, string German);
}
