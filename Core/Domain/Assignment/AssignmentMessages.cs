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
}
