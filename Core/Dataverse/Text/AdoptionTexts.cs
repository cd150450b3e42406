using System.Collections.Generic;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Adoption.References;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>The adoption curve, success stories and references.</summary>
internal static class AdoptionTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(AdoptionMessages.BeforeKickoff, "The kick-off was not held yet.", "Der Kick-off hat noch nicht stattgefunden."),
        new(AdoptionMessages.Honeymoon, "The kick-off was held on {0}.", "Der Kick-off fand am {0} statt."),
        new(AdoptionMessages.Trough, "It is harder than expected: {0}.", "Es ist schwieriger als erwartet: {0}."),
        new(AdoptionMessages.Slope, "First value was confirmed on {0}.", "Der erste Nutzen wurde am {0} bestätigt."),
        new(AdoptionMessages.Plateau,
            "Joint goals achieved: {0}, with evidence of the impact.",
            "Erreichte gemeinsame Ziele: {0}, mit Nachweis der Wirkung."),
        new(AdoptionMessages.SetByHand, "Set by hand: {0}", "Von Hand gesetzt: {0}"),
        new(AdoptionMessages.HealthFell, "health fell by {0} points from {1}", "die Gesundheit fiel um {0} Punkte von {1}"),
        new(AdoptionMessages.LowSentiment, "sentiment is {0} of 10", "die Stimmung liegt bei {0} von 10"),
        new(AdoptionMessages.Issues, "{0} issues are open, {1} of them blocking", "{0} Probleme sind offen, {1} davon blockieren"),
        new(AdoptionMessages.LowUtilisation, "use is at {0} % of its target", "die Nutzung liegt bei {0} % ihres Ziels"),
        new(AdoptionMessages.Silence,
            "no conversation since {0} although one is expected every {1} days",
            "kein Gespräch seit {0}, obwohl alle {1} Tage eines erwartet wird"),
        new(AdoptionMessages.NoFirstValue,
            "No first value {1} days after the deployment of {0}.",
            "Kein erster Nutzen {1} Tage nach der Inbetriebnahme am {0}."),
        new(AdoptionMessages.NoImpact,
            "No demonstrated impact {1} days after the kick-off of {0}.",
            "Keine nachgewiesene Wirkung {1} Tage nach dem Kick-off am {0}."),
        new(AdoptionMessages.LongTrough,
            "In the trough since {0}, longer than recovery usually takes.",
            "Seit {0} in der Talsohle, länger als die Erholung meist dauert."),
        new(AdoptionMessages.TroughTooLong,
            "Still in the trough {1} days after the deployment of {0}.",
            "Noch in der Talsohle {1} Tage nach der Inbetriebnahme am {0}."),
        new(AdoptionMessages.HollowPlateau,
            "Hollow plateau: sentiment is {0}, at the kick-off it was {1}.",
            "Hohles Plateau: Die Stimmung liegt bei {0}, beim Kick-off waren es {1}."),
        new(AdoptionMessages.VerifyGoals, "Verify the goals.", "Die Ziele prüfen."),
        new(AdoptionMessages.DeepenGoals, "Deepen the goals.", "Die Ziele vertiefen."),
        new(AdoptionMessages.JointPlan, "Make a joint plan.", "Einen gemeinsamen Plan machen."),
        new(AdoptionMessages.SuccessStory, "Ask for the success story.", "Nach der Erfolgsgeschichte fragen."),
        new(AdoptionMessages.NextTwelveMonths, "Plan the next twelve months together.", "Die nächsten zwölf Monate gemeinsam planen."),
        new(AdoptionMessages.WorkThroughTrough,
            "Say that this is usual, and work on the reasons.",
            "Sagen, dass das üblich ist, und an den Gründen arbeiten."),
        new(AdoptionMessages.ShowResults, "Show the customer the results.", "Dem Kunden die Ergebnisse zeigen."),
        new(AdoptionMessages.ImpactReview,
            "Schedule the impact review with an executive and plan the next twelve months.",
            "Die Wirkungsbesprechung mit der Geschäftsleitung ansetzen und die nächsten zwölf Monate planen."),
        new(AdoptionMessages.RoiCaseStudy, "Write the ROI case study.", "Die ROI-Fallstudie schreiben."),
        new(AdoptionMessages.Introductions,
            "Ask for introductions to others who might benefit.",
            "Um Empfehlungen an andere bitten, denen es nützen könnte."),
        new(AdoptionMessages.UnknownAfterKickoff,
            "After the kick-off the stage cannot be unknown. Choose one of the four stages.",
            "Nach dem Kick-off kann die Stufe nicht unbekannt sein. Wählen Sie eine der vier Stufen."),
        new(AdoptionMessages.OverrideWithoutReason, "Give a reason for the stage that you set.",
            "Begründen Sie die Stufe, die Sie setzen."),
        Roadmap(MaturityArea.Goals,
            "Goals at {0}, good is {1}: give every goal a measure and read it every month.",
            "Ziele bei {0}, gut ist {1}: jedem Ziel eine Kennzahl geben und sie monatlich lesen."),
        Roadmap(MaturityArea.Use,
            "Use at {0}, good is {1}: bring one more everyday task into the product.",
            "Nutzung bei {0}, gut ist {1}: eine weitere Alltagsaufgabe ins Produkt holen."),
        Roadmap(MaturityArea.People,
            "People at {0}, good is {1}: train the next group and name a key user in it.",
            "Menschen bei {0}, gut ist {1}: die nächste Gruppe schulen und darin eine Schlüsselperson benennen."),
        Roadmap(MaturityArea.Processes,
            "Processes at {0}, good is {1}: write the product into one of the customer's own processes.",
            "Abläufe bei {0}, gut ist {1}: das Produkt in einem Ablauf des Kunden verankern."),
        Roadmap(MaturityArea.Sponsorship,
            "Sponsorship at {0}, good is {1}: show an executive one result.",
            "Rückhalt bei {0}, gut ist {1}: der Geschäftsleitung ein Ergebnis zeigen."),

        new(StoryMessages.Sentence,
            "{0}, {1} at {2} was experiencing {3} and was looking at {4} to solve it for {5}.",
            "{0}, {1} bei {2}, litt unter {3} und sah sich {4} als Lösung an, wegen {5}."),
        new(StoryMessages.Tag, "{0}", "{0}"),
        new(StoryMessages.Incomplete, "The story cannot be told yet: {0}.", "Die Geschichte lässt sich noch nicht erzählen: {0}."),
        new(StoryMessages.NoPerson, "the person is missing", "die Person fehlt"),
        new(StoryMessages.NoTitle, "the person's title is missing", "die Funktion der Person fehlt"),
        new(StoryMessages.NoCompany, "the company is missing", "das Unternehmen fehlt"),
        new(StoryMessages.NoPain, "the pain is missing", "der Anlass fehlt"),
        new(StoryMessages.NoVendor, "the vendor is missing", "der Anbieter fehlt"),
        new(StoryMessages.NoReason, "the reason is missing", "der Grund fehlt"),

        new(ReferenceMessages.NotGreen, "The customer's health is not green but {0}.",
            "Die Gesundheit des Kunden ist nicht grün, sondern {0}."),
        new(ReferenceMessages.SevereRisk, "A high or critical risk is open.", "Ein hohes oder kritisches Risiko ist offen."),
        new(ReferenceMessages.AskedOften,
            "The customer was asked {0} times in {1} days.",
            "Der Kunde wurde in {1} Tagen {0}-mal gefragt."),
        new(ReferenceMessages.BeforeWinReview, "The win review was not held yet.", "Der Erfolgsrückblick hat noch nicht stattgefunden."),
        new(ReferenceMessages.NoConsent, "The customer has not agreed to be named.", "Der Kunde hat nicht zugestimmt, genannt zu werden."),
        new(ReferenceMessages.Refused, "The customer refused.", "Der Kunde hat abgelehnt."),

        new(Catalogue.LabelCode(HealthBand.Green), "green", "grün"),
        new(Catalogue.LabelCode(HealthBand.Yellow), "yellow", "gelb"),
        new(Catalogue.LabelCode(HealthBand.Red), "red", "rot"),
        new(Catalogue.LabelCode(HealthBand.Unknown), "unknown", "unbekannt"),
    ];

    private static CatalogueEntry Roadmap(MaturityArea area, string english, string german) =>
        new(AdoptionMessages.RoadmapPrefix + area, english, german);
}
