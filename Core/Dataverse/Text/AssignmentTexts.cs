using System.Collections.Generic;
using CrmOnboarding.Domain.Assignment;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>Why somebody became the customer success manager of a plan, and why others did not.</summary>
internal static class AssignmentTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(AssignmentMessages.LowestScore,
            "{0} has the lowest load, {1}; next is {2} with {3}.",
            "{0} hat die geringste Auslastung, {1}; danach kommt {2} mit {3}."),
        new(AssignmentMessages.LongestWait,
            "{0} has waited longest among those with the lowest load, {1}.",
            "{0} wartet am längsten unter denen mit der geringsten Auslastung, {1}."),
        new(AssignmentMessages.OnlyOne, "Only {0} fits; the load is {1}.", "Nur {0} passt; die Auslastung ist {1}."),
        new(AssignmentMessages.NobodyFits,
            "None of {0} people fits. Widen the regions, languages or products, or assign somebody by hand.",
            "Von {0} Personen passt keine. Erweitern Sie Regionen, Sprachen oder Produkte, oder weisen Sie von Hand zu."),
        new(AssignmentMessages.OtherRegion, "{0} does not serve the region {1}.", "{0} betreut die Region {1} nicht."),
        new(AssignmentMessages.OtherLanguage, "{0} does not speak the language {1}.", "{0} spricht die Sprache {1} nicht."),
        new(AssignmentMessages.UnknownProduct, "{0} does not know the product {1}.", "{0} kennt das Produkt {1} nicht."),
        new(AssignmentMessages.Absent, "{0} is out of office on {1}.", "{0} ist am {1} abwesend."),
    ];
}
