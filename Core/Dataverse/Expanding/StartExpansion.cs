using System;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Expanding;

/// <summary>A chance becomes an opportunity of the customer, once; it is made and owned by whoever asks.</summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="caller">With the rights of whoever asks.</param>
internal sealed class StartExpansion(IOrganizationService service, IOrganizationService caller)
{
    private const string Plan = "ofplan";
    private const string Made = "made";

    /// <summary>Runs the use case: at most two reads and two writes; one read where the opportunity is there.</summary>
    /// <param name="chanceId">The chance.</param>
    /// <returns>The opportunity; the same again for every call.</returns>
    /// <exception cref="DomainException">It is gone, a risk, or of no customer.</exception>
    public EntityReference Run(Guid chanceId)
    {
        var chance = Find(chanceId);
        if (chance.Linked(Made).Key(OpportunityTable.Id) is { } made)
        {
            return new EntityReference(OpportunityTable.LogicalName, made);
        }

        var plan = chance.Linked(Plan);
        var customer = plan.Reference(PlanTable.CustomerId)
            ?? throw new DomainException(ExpandingMessages.NoCustomer(chance.Text(RiskTable.Name) ?? string.Empty));
        var id = NameBasedId.Of(OpportunityTable.LogicalName, chanceId.ToString("N"));
        if (service.Present(OpportunityTable.LogicalName, OpportunityTable.Id, id).Count == 0)
        {
            caller.Create(new Entity(OpportunityTable.LogicalName, id)
            {
                [OpportunityTable.Name] = StoredText.Fit(
                    Catalogue.Render(
                        ExpandingMessages.NameOf(plan.Text(PlanTable.Name) ?? string.Empty, chance.Text(RiskTable.Name) ?? string.Empty),
                        OwnerProfile.Of(plan).Language),
                    OpportunityTable.NameLength),
                [OpportunityTable.CustomerId] = customer,
                [OpportunityTable.Description] = chance.Text(RiskTable.Reason),
                [OpportunityTable.DealType] = ChoiceValues.Write(DealType.Expansion),
                [OpportunityTable.CsmId] = plan.Reference(PlanTable.CsmId),
            });
        }

        var reference = new EntityReference(OpportunityTable.LogicalName, id);
        var row = new Entity(RiskTable.LogicalName, chanceId) { [RiskTable.OpportunityId] = reference };
        if (chance.Choice<RiskStatus>(RiskTable.Status) == RiskStatus.Open)
        {
            row[RiskTable.Status] = ChoiceValues.Write(RiskStatus.Acknowledged);
        }

        service.Update(row);
        return reference;
    }

    private Row Find(Guid chanceId)
    {
        var query = new QueryExpression(RiskTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RiskTable.Name, RiskTable.Reason, RiskTable.Kind, RiskTable.Status),
        };
        query.Criteria.AddCondition(RiskTable.Id, ConditionOperator.Equal, chanceId);
        query.Outer(RiskTable.OpportunityId, OpportunityTable.LogicalName, OpportunityTable.Id, Made, OpportunityTable.Id);
        OwnerProfile.Join(query.Outer(
            RiskTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan,
            PlanTable.Name, PlanTable.CustomerId, PlanTable.CsmId, PlanTable.TimeZoneCode));
        var found = service.Read(query);
        return found.Count == 0 ? throw new DomainException(ExpandingMessages.Gone)
            : found[0].Choice<RiskKind>(RiskTable.Kind) == RiskKind.Opportunity ? found[0]
            : throw new DomainException(ExpandingMessages.NoChance(found[0].Text(RiskTable.Name) ?? string.Empty));
    }
}
