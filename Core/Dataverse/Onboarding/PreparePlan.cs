using System;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// Prepares the onboarding of a deal that is about to be won: its handoff, and a draft of a plan with what is to happen before the win
/// (T-12).
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class PreparePlan(IOrganizationService service, TraceLog trace)
{
    /// <summary>Runs the use case.</summary>
    /// <param name="opportunityId">The opportunity, which the caller may see.</param>
    /// <param name="isCommitted">Whether the forecast says that the deal is committed; its probability is then not asked for.</param>
    /// <param name="occurredOn">Moment of the message, UTC.</param>
    /// <param name="by">Who prepares it; owns the rows when nobody else can.</param>
    /// <returns>Id of the plan.</returns>
    /// <exception cref="DomainException">
    /// The opportunity is gone, closed, not imminent or prepared already, or has no customer, no expected close or too many lines.
    /// </exception>
    public Guid Run(Guid opportunityId, bool isCommitted, DateTime occurredOn, EntityReference by)
    {
        var deal = DealQuery.Find(service, opportunityId) ?? throw new DomainException(OnboardingMessages.DealGone);
        if (deal.State != OpportunityTable.StateOpen)
        {
            throw new DomainException(OnboardingMessages.NotOpen(deal.Topic));
        }

        var customer = deal.Customer ?? throw new DomainException(OnboardingMessages.NobodyToPrepareFor(deal.Topic));
        var expectedOn = deal.ExpectedOn ?? throw new DomainException(OnboardingMessages.NoCloseDate(deal.Topic));
        var rules = RulesetRows.Published(service).Rules;
        if (!PreWinPlan.IsImminent(deal.Probability, isCommitted, rules.Planning))
        {
            throw new DomainException(
                OnboardingMessages.NotImminent(deal.Topic, deal.Probability ?? 0, rules.Planning.ImminentProbability));
        }

        if (deal.Lines.Count > PlanLimits.MostLines)
        {
            throw new DomainException(OnboardingMessages.TooManyLines(deal.Topic, deal.Lines.Count, PlanLimits.MostLines));
        }

        var known = CustomerPlans.Find(service, trace, customer.Id, deal.Id);
        if (deal.Lead is not null || known.OfDeal is not null)
        {
            throw new DomainException(OnboardingMessages.PreparedAlready(deal.Topic));
        }

        var newDeal = new NewDeal(service, trace, deal, expectedOn, occurredOn, by);
        if (known.OpenFor(expectedOn) is { } plan)
        {
            newDeal.Prepare(plan, rules);
            return plan.Id;
        }

        return newDeal.Start(customer, known.NextCycle, rules, isDraft: true);
    }
}
