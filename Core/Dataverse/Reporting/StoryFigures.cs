using System.Linq;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption.Stories;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>The stories that may be told outside, found for a prospect (W-07). One call for each page of 5,000.</summary>
internal static class StoryFigures
{
    /// <summary>Finds stories.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="wanted">What they have to name.</param>
    public static Report Of(IOrganizationService service, StoryQuery wanted)
    {
        var stories = service.ReadAll(StoryRow.Query()).Select(row => new StoredStory(row))
            .Where(stored => StoryLibrary.Find([stored.Story], wanted).Count > 0)
            .ToList();
        return new Report(stories.Count, JsonText.Of(json => json.List("stories", stories, (each, stored) =>
        {
            var story = stored.Story;
            // Who told it without their name stays unnamed here too.
            var isNamed = story.Consent == StoryConsent.Public;
            each.Id("advocacy", stored.Row.Id);
            each.Text("kind", story.Kind.ToString());
            each.Text("consent", story.Consent.ToString());
            each.Text("company", isNamed ? story.Company : null);
            each.Text("person", isNamed && story.Person.Length > 0 ? story.Person : null);
            each.Text("title", story.Title.Length > 0 ? story.Title : null);
            each.Text("industry", story.Industry);
            each.Texts("pains", story.Pains);
            each.Texts("reasons", story.Reasons);
            each.Texts("vendorsConsidered", story.VendorsConsidered);
            each.Text("story", isNamed ? stored.Row.Text(AdvocacyTable.Story) : null);
        })));
    }

    private sealed class StoredStory(Row row)
    {
        public Row Row => row;

        public SuccessStory Story { get; } = StoryRow.From(row);
    }
}
