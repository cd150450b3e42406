using System.Linq;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Assigning;

/// <summary>A proposal as a page shows it.</summary>
internal static class ProposalFigures
{
    private const int Digits = 4;

    /// <summary>The answer.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="language">Language of the sentences.</param>
    public static Report Of(Proposal proposal, Language language)
    {
        var found = proposal.Assignment;
        return new Report(found.Ranking.Count, JsonText.Of(json =>
        {
            json.Day("asOf", proposal.Today);
            json.Id("current", proposal.Plan.PersonOf(OwnerRole.Csm)?.Id);
            json.Id("proposed", found.Chosen?.Id);
            json.Text("proposedName", found.Chosen?.Name);
            json.Text("why", Catalogue.Render(found.Why, language));
            json.List("candidates", found.Ranking, (each, scored) =>
            {
                each.Id("user", scored.Candidate.Id);
                each.Text("name", scored.Candidate.Name);
                each.Number("score", scored.Score, Digits);
                each.Number("points", scored.Volume, Digits);
                each.Number("revenue", scored.Revenue, Digits);
                each.Number("onboardings", scored.Balance, Digits);
                each.Number("risk", scored.Risk, Digits);
                each.Text("sentence", Catalogue.Render(scored.Sentence, language));
            });
            json.Texts("misfits", found.Misfits.Select(misfit => Catalogue.Render(misfit, language)));
        }));
    }
}
