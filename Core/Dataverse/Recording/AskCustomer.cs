using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption.References;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>
/// Somebody asks a customer for something, or writes down the answer: what is asked too early, too often or of a customer in poor health is
/// refused (N-17, N-18, W-06), and a story that was told is put into a sentence (W-05).
/// </summary>
/// <param name="service">Where the plan is read.</param>
internal sealed class AskCustomer(IOrganizationService service)
{
    private const string Customer = "customer";

    /// <summary>Checks an ask and completes it. No call unless a day of asking or an answer is written; then at most five.</summary>
    /// <param name="written">The columns to be written; the story is added.</param>
    /// <param name="before">The ask as it was; null for a new one.</param>
    /// <exception cref="DomainException">The customer is not to be asked now, or the story lacks what its sentence needs.</exception>
    public void Complete(Entity written, Entity? before)
    {
        var ask = RowAfter.Of(written, before);
        if (ask.Date(AdvocacyTable.AskedOn) is { } on && !(before is not null && new Row(before).Date(AdvocacyTable.AskedOn) == on))
        {
            Check(ask, written.Id, on);
        }

        if (AdvocacyRow.IsAnsweredStory(ask) && string.IsNullOrWhiteSpace(ask.Text(AdvocacyTable.Story)))
        {
            written[AdvocacyTable.Story] = StoredText.Fit(
                Catalogue.Render(
                    StoryOf(ask).Sentence(), OwnerProfile.Read(service, ask.Reference(AdvocacyTable.PlanId)).Language),
                AdvocacyTable.StoryLength);
        }
    }

    private void Check(Row ask, Guid id, Date on)
    {
        var kind = ask.Choice<AdvocacyKind>(AdvocacyTable.Kind);
        if (kind is not (AdvocacyKind.SuccessStory or AdvocacyKind.Reference)
            || ask.Reference(AdvocacyTable.PlanId) is not { } reference)
        {
            return;
        }

        var plan = PlanOf(reference);
        var others = Others(plan, id, kind.Value);
        var rules = RulesetRows.Published(service).Rules;
        if (kind == AdvocacyKind.SuccessStory && !StoryAsk.MayAsk(on, DaysOf(others), rules.Adoption))
        {
            throw new DomainException(StoryMessages.AskedRecently(DaysOf(others).Max(), rules.Adoption.StoryRepeatDays));
        }

        if (kind == AdvocacyKind.Reference
            && ReferenceGuard.AgainstAsking(CustomerOf(plan, others), on, rules.References) is { Count: > 0 } objections)
        {
            throw new DomainException(ReferenceMessages.NotNow(objections));
        }
    }

    private Row PlanOf(EntityReference plan)
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                PlanTable.Name, PlanTable.CustomerId, PlanTable.HealthBand, PlanTable.WorstSeverity, PlanTable.CompletedOn),
        };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, plan.Id);
        return service.Read(query).Single();
    }

    private ReferenceCustomer CustomerOf(Row plan, IReadOnlyList<Row> others) => new()
    {
        Name = plan.Text(PlanTable.Name) ?? string.Empty,
        Health = plan.Choice<HealthBand>(PlanTable.HealthBand) ?? HealthBand.Unknown,
        HasSevereRisk = plan.Choice<RiskSeverity>(PlanTable.WorstSeverity) >= RiskSeverity.High,
        AskedOn = DaysOf(others),
        Consent = others.Any(AdvocacyRow.IsDeclined) ? ReferenceConsent.Refused : ReferenceConsent.NotAsked,
        WinReviewHeldOn = WinReviewHeldOn(plan),
    };

    /// <summary>What else the customer was asked for of the same kind, in this plan and in others.</summary>
    private IReadOnlyList<Row> Others(Row plan, Guid id, AdvocacyKind kind)
    {
        var query = new QueryExpression(AdvocacyTable.LogicalName)
        {
            ColumnSet = new ColumnSet(AdvocacyTable.AskedOn, AdvocacyTable.Answer),
        };
        query.Criteria.AddCondition(AdvocacyTable.Kind, ConditionOperator.Equal, ChoiceValues.Number(kind));
        query.Criteria.AddCondition(AdvocacyTable.Id, ConditionOperator.NotEqual, id);
        query.Criteria.ActiveOnly();
        var plans = query.AddLink(PlanTable.LogicalName, AdvocacyTable.PlanId, PlanTable.Id);
        if (plan.Reference(PlanTable.CustomerId) is { } customer)
        {
            plans.LinkCriteria.AddCondition(PlanTable.CustomerId, ConditionOperator.Equal, customer.Id);
        }
        else
        {
            plans.LinkCriteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, plan.Id);
        }

        return service.Read(query);
    }

    /// <summary>The day of the win review; of the completed onboarding where the plan has no such review; null until then.</summary>
    private Date? WinReviewHeldOn(Row plan)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(MilestoneTable.CompletedOn, MilestoneTable.Status),
        };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(MilestoneTable.Code, ConditionOperator.Equal, ItemCodes.WinReview);
        query.Criteria.ActiveOnly();
        var reviews = service.Read(query);
        return reviews.Count == 0
            ? plan.Date(PlanTable.CompletedOn)
            : reviews.Where(review => review.Choice<MilestoneStatus>(MilestoneTable.Status) == MilestoneStatus.Done)
                .Select(review => review.Date(MilestoneTable.CompletedOn))
                .Min();
    }

    private SuccessStory StoryOf(Row ask)
    {
        var person = PersonOf(ask);
        return StoryRow.From(ask, person, person?.Linked(Customer).Text(AccountTable.Name), industry: null);
    }

    private Row? PersonOf(Row ask)
    {
        if (ask.Reference(AdvocacyTable.ContactId) is not { } contact)
        {
            return null;
        }

        var query = new QueryExpression(ContactTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ContactTable.FullName, ContactTable.JobTitle),
        };
        query.Criteria.AddCondition(ContactTable.Id, ConditionOperator.Equal, contact.Id);
        query.Outer(ContactTable.ParentCustomerId, AccountTable.LogicalName, AccountTable.Id, Customer, AccountTable.Name);
        return service.Read(query).Cast<Row?>().SingleOrDefault();
    }

    private static IReadOnlyCollection<Date> DaysOf(IEnumerable<Row> asks) =>
        [.. asks.Select(ask => ask.Date(AdvocacyTable.AskedOn)).OfType<Date>()];
}
