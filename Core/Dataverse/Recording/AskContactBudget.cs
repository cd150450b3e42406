using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Cadence.Governor;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>What speaks against one more contact with a customer on a day (N-23 to N-25). Writes nothing.</summary>
internal static class AskContactBudget
{
    /// <summary>Judges a contact. As many calls as an evaluation reads.</summary>
    /// <param name="service">Where to read, with the rights of the system user.</param>
    /// <param name="plan">The plan of the customer.</param>
    /// <param name="touch">The contact.</param>
    /// <exception cref="DomainException">The plan is gone, or has nothing to count from.</exception>
    public static GovernorVerdict Run(IOrganizationService service, EntityReference plan, ProposedTouch touch)
    {
        var stored = StoredPlan.Find(service, plan.Id);
        return stored is { CanBeEvaluated: true }
            ? ContactGovernor.Judge(touch, ContactFacts.Of(stored.Facts(), touch.On, stored.Rules.Rules.Cadence))
            : throw new DomainException(FactMessages.NoPlanToJudge);
    }

    /// <summary>The objections of a verdict, one sentence a line; null when there are none.</summary>
    public static string? Sentences(GovernorVerdict verdict, Language language) =>
        verdict.IsWelcome ? null : Catalogue.RenderLines(verdict.Objections, language);
}
