using System;
using System.Collections.Generic;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>Labels of the enum members that sentences name.</summary>
internal static class LabelTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        Label(Segment.High, "High touch", "Hohe Betreuung"),
        Label(Segment.Medium, "Medium touch", "Mittlere Betreuung"),
        Label(Segment.Digital, "Digital touch", "Digitale Betreuung"),

        Label(Channel.Email, "e-mail", "E-Mail"),
        Label(Channel.Phone, "phone", "Telefon"),
        Label(Channel.Meeting, "meeting", "Treffen"),
        Label(Channel.OnSite, "on site", "vor Ort"),
        Label(Channel.Call, "call", "Anruf"),
        Label(Channel.Event, "event", "Veranstaltung"),
        Label(Channel.Webinar, "webinar", "Webinar"),
        Label(Channel.Review, "review", "Rückblick"),
        Label(Channel.Document, "document", "Dokument"),
        Label(Channel.SignOff, "sign-off", "Abnahme"),
        Label(Channel.InProduct, "in the product", "im Produkt"),

        Label(OwnerRole.ChiefCustomerOfficer, "chief customer officer", "Chief Customer Officer"),
        Label(OwnerRole.SalesRep, "sales representative", "Vertrieb"),
        Label(OwnerRole.Csm, "customer success manager", "Customer Success Manager"),
        Label(OwnerRole.ProjectManager, "project manager", "Projektleitung"),
        Label(OwnerRole.Trainer, "trainer", "Schulung"),
        Label(OwnerRole.Finance, "finance", "Finanzen"),
        Label(OwnerRole.ExecutiveSponsor, "executive sponsor", "Sponsor in der Geschäftsleitung"),
        Label(OwnerRole.Support, "support", "Support"),
        Label(OwnerRole.Automation, "automation", "Automatik"),

        Label(HealthDimension.Schedule, "Schedule", "Zeitplan"),
        Label(HealthDimension.Engagement, "Engagement", "Kontakt"),
        Label(HealthDimension.Utilisation, "Utilisation", "Nutzung"),
        Label(HealthDimension.Outcomes, "Outcomes", "Ergebnisse"),
        Label(HealthDimension.Sentiment, "Sentiment", "Stimmung"),
    ];

    private static CatalogueEntry Label(Enum member, string english, string german) => new(Catalogue.LabelCode(member), english, german);
}
