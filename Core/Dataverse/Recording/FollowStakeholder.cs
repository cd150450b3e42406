using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>
/// Somebody of the customer on whom the decision rests leaves, and nobody else is recorded in the role: a risk of the plan. It closes once
/// somebody is. The risk is a person's to work on: the review of risks leaves it alone.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="occurredOn">Moment of the change, UTC.</param>
internal sealed class FollowStakeholder(IOrganizationService service, DateTime occurredOn)
{
    private const string Plan = "ofplan";

    private static readonly Dictionary<StakeholderRole, string> Watched = new()
    {
        [StakeholderRole.Champion] = RiskCodes.ChampionLeft,
        [StakeholderRole.EconomicBuyer] = RiskCodes.EconomicBuyerLeft,
        [StakeholderRole.Executive] = RiskCodes.ExecutiveLeft,
    };

    /// <summary>Runs the use case: one read, at most two more and one write for who is watched. Again, it changes nothing.</summary>
    /// <param name="stakeholderId">Who was recorded or changed; may be gone.</param>
    public void Run(Guid stakeholderId)
    {
        var query = new QueryExpression(StakeholderTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                StakeholderTable.Name, StakeholderTable.Role, StakeholderTable.Side, StakeholderTable.LeftOn, SystemColumns.StateCode,
                StakeholderTable.PlanId),
        };
        query.Criteria.AddCondition(StakeholderTable.Id, ConditionOperator.Equal, stakeholderId);
        var plan = query.Inner(
            StakeholderTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan, SystemColumns.OwnerId, PlanTable.TimeZoneCode);
        OwnerProfile.Join(plan);
        if (service.Read(query).Cast<Row?>().SingleOrDefault() is not { } person
            || person.Choice<ResponsibleParty>(StakeholderTable.Side) != ResponsibleParty.Customer
            || person.Choice<StakeholderRole>(StakeholderTable.Role) is not { } role || !Watched.TryGetValue(role, out var code))
        {
            return;
        }

        var planId = person.Reference(StakeholderTable.PlanId)!;
        var profile = OwnerProfile.Of(person.Linked(Plan));
        if (person.Date(StakeholderTable.LeftOn) is not { } leftOn)
        {
            if (person.Option(SystemColumns.StateCode) == SystemColumns.Active)
            {
                Close(planId, code, profile.DateOf(occurredOn));
            }
        }
        else if (!IsFilled(planId, role))
        {
            Raise(planId, person, code, leftOn, profile);
        }
    }

    private bool IsFilled(EntityReference plan, StakeholderRole role)
    {
        var query = new QueryExpression(StakeholderTable.LogicalName) { ColumnSet = new ColumnSet(StakeholderTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(StakeholderTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(StakeholderTable.Role, ConditionOperator.Equal, ChoiceValues.Number(role));
        query.Criteria.AddCondition(StakeholderTable.Side, ConditionOperator.Equal, ChoiceValues.Number(ResponsibleParty.Customer));
        query.Criteria.AddCondition(StakeholderTable.LeftOn, ConditionOperator.Null);
        query.Criteria.ActiveOnly();
        return service.Read(query).Count > 0;
    }

    private void Raise(EntityReference plan, Row person, string code, Date leftOn, OwnerProfile profile)
    {
        // One risk for each departure: a person who comes back and leaves again is another.
        var id = NameBasedId.Of(RiskTable.LogicalName, $"{person.Id:N}-{leftOn.ToDateTime():yyyyMMdd}");
        if (service.Present(RiskTable.LogicalName, RiskTable.Id, id).Count > 0)
        {
            return;
        }

        var severity = code == RiskCodes.ChampionLeft ? RiskSeverity.High : RiskSeverity.Medium;
        var reason = StakeholderMessages.Left(person.Text(StakeholderTable.Name) ?? string.Empty, leftOn);
        service.Create(new Entity(RiskTable.LogicalName, id)
        {
            [RiskTable.PlanId] = plan,
            [RiskTable.Name] = StoredText.Fit(Catalogue.Render(RiskNames.Of(code), profile.Language), RiskTable.NameLength),
            [RiskTable.RuleCode] = code,
            [RiskTable.Severity] = ChoiceValues.Write(severity),
            [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Open),
            [RiskTable.RaisedOn] = profile.DateOf(occurredOn).ToDateTime(),
            [RiskTable.Reason] = StoredText.Fit(Catalogue.Render(reason, profile.Language), RiskTable.ReasonLength),
            [SystemColumns.OwnerId] = person.Linked(Plan).Reference(SystemColumns.OwnerId),
        });
    }

    private void Close(EntityReference plan, string code, Date today)
    {
        var query = new QueryExpression(RiskTable.LogicalName) { ColumnSet = new ColumnSet(RiskTable.Id) };
        query.Criteria.AddCondition(RiskTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(RiskTable.RuleCode, ConditionOperator.Equal, code);
        query.Criteria.AddCondition(RiskTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(RiskStatus.Closed));
        query.Criteria.ActiveOnly();
        foreach (var risk in service.Read(query))
        {
            service.Update(new Entity(RiskTable.LogicalName, risk.Id)
            {
                [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Closed),
                [RiskTable.ClosedOn] = today.ToDateTime(),
            });
        }
    }
}
