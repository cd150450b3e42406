using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Assignment;

/// <summary>Why somebody became the customer success manager of a plan, and why others did not.</summary>
internal static class AssignmentMessages
{
    /// <summary>Chosen for the lowest score.</summary>
    public static Message LowestScore(string name, decimal score, string nextName, decimal nextScore) => new(
        "assignment.lowest-score",
        "{0} has the lowest load, {1}; next is {2} with {3}.",
        "{0} hat die geringste Auslastung, {1}; danach kommt {2} mit {3}.",
        name, score, nextName, nextScore);

    /// <summary>Chosen among equals for waiting longest since the last assignment.</summary>
    public static Message LongestWait(string name, decimal score) => new(
        "assignment.longest-wait",
        "Of those with the lowest load, {1}, {0} has waited longest.",
        "Unter denen mit der geringsten Auslastung, {1}, wartet {0} am längsten.",
        name, score);

    /// <summary>Chosen because nobody else fits.</summary>
    public static Message OnlyOne(string name, decimal score) => new(
        "assignment.only-one",
        "Only {0} fits; the load is {1}.",
        "Nur {0} passt; die Auslastung ist {1}.",
        name, score);

    /// <summary>Nobody fits.</summary>
    public static Message NobodyFits(int candidates) => new(
        "assignment.nobody-fits",
        "No candidate fits (checked: {0}). Widen the regions, languages or products, or assign somebody by hand.",
        "Niemand passt (geprüft: {0}). Erweitern Sie Regionen, Sprachen oder Produkte, oder weisen Sie jemanden von Hand zu.",
        candidates);

    /// <summary>Does not serve the region.</summary>
    public static Message OtherRegion(string name, string region) => new(
        "assignment.other-region",
        "{0} does not serve the region {1}.",
        "{0} betreut die Region {1} nicht.",
        name, region);

    /// <summary>Does not speak the language.</summary>
    public static Message OtherLanguage(string name, string language) => new(
        "assignment.other-language",
        "{0} does not speak the language {1}.",
        "{0} spricht die Sprache {1} nicht.",
        name, language);

    /// <summary>Does not know a product.</summary>
    public static Message UnknownProduct(string name, string product) => new(
        "assignment.unknown-product",
        "{0} does not know the product {1}.",
        "{0} kennt das Produkt {1} nicht.",
        name, product);

    /// <summary>Is out of office.</summary>
    public static Message Absent(string name, Date on) => new(
        "assignment.absent",
        "{0} is out of office on {1}.",
        "{0} ist am {1} abwesend.",
        name, on);

    /// <summary>Nobody has a profile.</summary>
    public static Message NoProfile { get; } = new(
        "assignment.no-profile",
        "Nobody has a CSM profile yet, so nobody can be proposed. Create profiles, or name somebody.",
        "Noch hat niemand ein CSM-Profil, daher kann niemand vorgeschlagen werden. Legen Sie Profile an, oder nennen Sie jemanden.");

    /// <summary>Somebody else than proposed is to get the plan, and nobody says why.</summary>
    public static Message SayWhy(Message proposed, string assigned) => new(
        "assignment.say-why",
        "{0} Say in Reason why it is {1} instead.",
        "{0} Schreiben Sie unter Reason, warum es stattdessen {1} ist.",
        proposed, assigned);

    /// <summary>What a candidate carries.</summary>
    public static Message Carries(
        string name, decimal score, Message points, Message revenue, Message onboardings, Message atRisk) => new(
        "assignment.carries",
        "{0}: load {1} ({2} points, revenue a year {3}, {4} onboardings, {5} plans at risk)",
        "{0}: Auslastung {1} ({2} Punkten, Jahresumsatz {3}, {4} Onboardings, {5} Plänen mit Risiko)",
        name, score, points, revenue, onboardings, atRisk);

    /// <summary>How much of a limit is used.</summary>
    public static Message OfLimit(decimal current, decimal limit) => new(
        "assignment.of-limit", "{0} of {1}", "{0} von {1}", current, limit);

    /// <summary>The segment of the plan.</summary>
    public static Message AsksForSegment(Segment segment) => new(
        "assignment.asks-for-segment", "Segment: {0}", "Segment: {0}", segment);

    /// <summary>The region of the customer.</summary>
    public static Message AsksForRegion(string region) => new("assignment.asks-for-region", "Region: {0}", "Region: {0}", region);

    /// <summary>The language of the customer.</summary>
    public static Message AsksForLanguage(string language) => new(
        "assignment.asks-for-language", "Language: {0}", "Sprache: {0}", language);

    /// <summary>A product that was sold.</summary>
    public static Message AsksForProduct(string product) => new("assignment.asks-for-product", "Product: {0}", "Produkt: {0}", product);
}
