using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Mailing;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>
/// A call, an appointment or an e-mail of the CRM is a contact of the plan it is about: it becomes one touchpoint, follows it when it is
/// moved, completed or cancelled, and goes when it goes. Its text is not copied.
/// </summary>
/// <remarks>
/// It counts only if the plan's customer is among the parties: colleagues who write to each other are no contact. Its plan is the one it
/// regards, or the one that this was joined with, else the customer's newest that is not closed.
/// </remarks>
/// <param name="service">With the rights of the system user, who sees activities that a customer success manager may not.</param>
/// <param name="trace">Gets one line; no text of the activity.</param>
internal sealed class RecordActivity(IOrganizationService service, TraceLog trace)
{
    // Nobody joins a customer's plans that often; a circle that somebody made by hand must come to an end.
    private const int MostJoins = 10;

    /// <summary>
    /// Brings the touchpoint of an activity in line with it. At most seven calls, two of them writes, two more where the e-mail of an item
    /// was sent, and one more where its plan was joined with another.
    /// </summary>
    /// <param name="activity">The activity, which may be gone.</param>
    public void Run(EntityReference activity)
    {
        var id = NameBasedId.Of(TouchpointTable.LogicalName, activity.Id.ToString("N"));
        var stored = Stored(id);
        if (Touchpoint(activity) is not { } wanted)
        {
            trace.Line("No contact with the customer of a plan.");
            if (stored is not null)
            {
                service.Delete(TouchpointTable.LogicalName, id);
            }

            return;
        }

        wanted.Id = id;
        if (stored is { } row)
        {
            Follow(wanted, row);
        }
        else
        {
            service.Create(wanted);
        }

        CompletedByMail.Run(service, activity, wanted);
    }

    private void Follow(Entity wanted, Row row)
    {
        // A touchpoint never moves to another plan, and its owner may have changed: those two stay.
        var changed = new Entity(TouchpointTable.LogicalName, wanted.Id);
        foreach (var column in wanted.Attributes.Where(column => column.Key is not (TouchpointTable.PlanId or SystemColumns.OwnerId)
            && !row.Holds(column.Key, column.Value)))
        {
            changed[column.Key] = column.Value;
        }

        if (changed.Attributes.Count > 0)
        {
            service.Update(changed);
        }
    }

    private Row? Stored(Guid id)
    {
        var query = new QueryExpression(TouchpointTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                TouchpointTable.On, TouchpointTable.Status, TouchpointTable.Channel, TouchpointTable.Direction, TouchpointTable.Name,
                TouchpointTable.ContactId, TouchpointTable.MilestoneId, TouchpointTable.ActivityId, TouchpointTable.MadeById,
                TouchpointTable.IsAutomatic),
        };
        query.Criteria.AddCondition(TouchpointTable.Id, ConditionOperator.Equal, id);
        return service.Read(query).Cast<Row?>().SingleOrDefault();
    }

    private Entity? Touchpoint(EntityReference activity)
    {
        if (StoredActivity.Find(service, activity) is not { TookOrTakesPlaceOn: { } moment } found)
        {
            return null;
        }

        var customers = CustomersAmong(found.Parties);
        if (customers.Count == 0 || PlanOf(found.Regarding, customers) is not { } filed)
        {
            return null;
        }

        var plan = GoingOn(filed);
        var customer = plan.Reference(PlanTable.CustomerId)?.Id;
        if (customer is null || !customers.Values.Contains(customer.Value))
        {
            return null;
        }

        var profile = OwnerProfile.Of(plan);
        var on = profile.DateOf(moment);
        if (found is { IsEmail: true, Direction: ContactDirection.Inbound })
        {
            Answer(plan.Id, on);
        }

        var contact = customers.Where(party => party.Value == customer && party.Key != customer).Select(party => (Guid?)party.Key)
            .FirstOrDefault();
        return new Entity(TouchpointTable.LogicalName)
        {
            [TouchpointTable.Name] = StoredText.Fit(
                Catalogue.Render(FactMessages.TouchpointName(found.Channel, on), profile.Language), TouchpointTable.NameLength),
            [TouchpointTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan.Id),
            [TouchpointTable.MilestoneId] =
                plan.Id == filed.Id && found.Regarding is { LogicalName: MilestoneTable.LogicalName } milestone ? milestone : null,
            [TouchpointTable.On] = on.ToDateTime(),
            [TouchpointTable.Status] = ChoiceValues.Write(found.Status),
            [TouchpointTable.Channel] = ChoiceValues.Write(found.Channel),
            [TouchpointTable.Direction] = ChoiceValues.Write(found.Direction),
            [TouchpointTable.ContactId] = contact is { } person ? new EntityReference(ContactTable.LogicalName, person) : null,
            [TouchpointTable.MadeById] = found.Owner,
            [TouchpointTable.IsAutomatic] = MailOfItem.Is(activity, found.Regarding),
            [TouchpointTable.ActivityId] = activity.Id.ToString(),
            [SystemColumns.OwnerId] = plan.Reference(SystemColumns.OwnerId),
        };
    }

    /// <summary>The customer wrote: their mail answers those of ours that went out some days before.</summary>
    private void Answer(Guid plan, Date on)
    {
        var days = RulesetRows.Published(service).Rules.Cadence.ReplyDays;
        var query = new QueryExpression(TouchpointTable.LogicalName) { ColumnSet = new ColumnSet(TouchpointTable.IsAnswered) };
        query.Criteria.AddCondition(TouchpointTable.PlanId, ConditionOperator.Equal, plan);
        query.Criteria.AddCondition(TouchpointTable.Channel, ConditionOperator.Equal, ChoiceValues.Number(Channel.Email));
        query.Criteria.AddCondition(
            TouchpointTable.Direction, ConditionOperator.Equal, ChoiceValues.Number(ContactDirection.Outbound));
        query.Criteria.AddCondition(TouchpointTable.On, ConditionOperator.OnOrAfter, on.AddDays(-days).ToDateTime());
        query.Criteria.AddCondition(TouchpointTable.On, ConditionOperator.OnOrBefore, on.ToDateTime());
        query.Criteria.ActiveOnly();
        service.UpdateMany(service.Read(query)
            .Where(sent => !sent.Yes(TouchpointTable.IsAnswered))
            .Select(sent => new Entity(TouchpointTable.LogicalName, sent.Id) { [TouchpointTable.IsAnswered] = true }));
    }

    /// <summary>The plan that an activity is about; null when no customer of a plan is named.</summary>
    private Row? PlanOf(EntityReference? regarding, Dictionary<Guid, Guid> customers)
    {
        var query = OnePlan();
        query.Criteria.ActiveOnly();
        switch (regarding?.LogicalName)
        {
            case PlanTable.LogicalName:
                query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, regarding.Id);
                break;
            case MilestoneTable.LogicalName:
                query.AddLink(MilestoneTable.LogicalName, PlanTable.Id, MilestoneTable.PlanId)
                    .LinkCriteria.AddCondition(MilestoneTable.Id, ConditionOperator.Equal, regarding.Id);
                break;
            case OpportunityTable.LogicalName:
                query.AddLink(OpportunityTable.LogicalName, PlanTable.CustomerId, OpportunityTable.CustomerId)
                    .LinkCriteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, regarding.Id);
                Newest(query);
                break;
            default:
                query.Criteria.AddCondition(
                    PlanTable.CustomerId, ConditionOperator.In,
                    [.. customers.SelectMany(party => new[] { party.Key, party.Value }).Distinct().Cast<object>()]);
                Newest(query);
                break;
        }

        return service.Read(query).Cast<Row?>().FirstOrDefault();
    }

    /// <summary>
    /// The plan, or the one that goes on where it was joined with another: a customer who answers an old mail speaks to the people of
    /// today. One call more for each joining.
    /// </summary>
    private Row GoingOn(Row plan)
    {
        for (var joins = 0; joins < MostJoins && plan.Reference(PlanTable.JoinedPlanId) is { } other; joins++)
        {
            var query = OnePlan();
            query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, other.Id);
            var found = service.Read(query);
            if (found.Count == 0)
            {
                break;
            }

            plan = found[0];
        }

        return plan;
    }

    private static QueryExpression OnePlan()
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PlanTable.CustomerId, PlanTable.JoinedPlanId, PlanTable.TimeZoneCode, SystemColumns.OwnerId),
            TopCount = 1,
        };
        OwnerProfile.Join(query);
        return query;
    }

    private static void Newest(QueryExpression plans)
    {
        plans.Criteria.AddCondition(PlanTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(PlanStatus.Cancelled));
        plans.AddOrder(PlanTable.Day0On, OrderType.Descending);
        plans.AddOrder(PlanTable.Cycle, OrderType.Descending);
    }

    /// <summary>The accounts and contacts among the parties, each with its customer: itself, or a contact's company.</summary>
    private Dictionary<Guid, Guid> CustomersAmong(IReadOnlyList<EntityReference> parties)
    {
        var customers = parties.Where(party => party.LogicalName == AccountTable.LogicalName).Select(party => party.Id).Distinct()
            .ToDictionary(id => id);
        object[] contacts =
        [
            .. parties.Where(party => party.LogicalName == ContactTable.LogicalName).Select(party => party.Id).Distinct()
                .Cast<object>(),
        ];
        if (contacts.Length > 0)
        {
            var query = new QueryExpression(ContactTable.LogicalName) { ColumnSet = new ColumnSet(ContactTable.ParentCustomerId) };
            query.Criteria.AddCondition(ContactTable.Id, ConditionOperator.In, contacts);
            foreach (var contact in service.Read(query))
            {
                customers[contact.Id] = contact.Reference(ContactTable.ParentCustomerId)?.Id ?? contact.Id;
            }
        }

        return customers;
    }
}
