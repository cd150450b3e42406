using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Mailing;

/// <summary>
/// The items of running plans whose e-mail is to be made: of a role that is nobody's in the plan, with a text, due where the plan is, open
/// and without an e-mail so far.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="moment">The moment, UTC.</param>
internal sealed class DueMails(IOrganizationService service, DateTime moment)
{
    private const string Own = "mailcontact";
    private const string Customer = "mailcustomer";
    private const string Account = "mailaccount";
    private const string Primary = "mailprimary";
    private const string Champion = "mailchampion";

    /// <summary>How far ahead of UTC a place on Earth can be.</summary>
    private static readonly TimeSpan FurthestEast = TimeSpan.FromHours(14);

    /// <summary>Whether there is any. One call.</summary>
    public bool Any()
    {
        var found = service.RetrieveMultiple(Query(new PagingInfo { PageNumber = 1, Count = Queries.PageSize }));
        return found.MoreRecords || Due(found).Any();
    }

    /// <summary>A page of them. One call, and one for the champions of their plans.</summary>
    /// <param name="page">Which.</param>
    /// <param name="next">Where the next page begins; null when none is left.</param>
    public IReadOnlyList<DueMail> Read(PagingInfo page, out string? next)
    {
        var found = service.RetrieveMultiple(Query(page));
        next = Continuation.After(found, page);
        var due = Due(found).ToList();
        var champions = Champions([.. due.Select(item => item.Reference(MilestoneTable.PlanId)!.Id).Distinct().Cast<object>()]);
        return
        [
            .. due.Select(item => new DueMail(
                item, item.Linked(RunningPlans.Alias), item.Linked(Account),
                [
                    item.Linked(Own), .. champions[item.Reference(MilestoneTable.PlanId)!.Id], item.Linked(Customer),
                    item.Linked(Primary),
                ])),
        ];
    }

    private IEnumerable<Row> Due(EntityCollection found) => found.Entities.Select(entity => new Row(entity)).Where(item =>
        item.Date(MilestoneTable.DueOn) <= OwnerProfile.Of(item.Linked(RunningPlans.Alias)).DateOf(moment));

    private QueryExpression Query(PagingInfo page)
    {
        var query = new RunningPlans(csmId: null, segment: null).RowsOf(
            MilestoneTable.LogicalName, MilestoneTable.Id, MilestoneTable.Name, MilestoneTable.Code, MilestoneTable.DueOn,
            MilestoneTable.MailTemplate, SystemColumns.OwnerId);
        query.PageInfo = page;
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Open));
        query.Criteria.AddCondition(
            MilestoneTable.OwnerRole, ConditionOperator.In, ChoiceValues.Number(OwnerRole.Automation),
            ChoiceValues.Number(OwnerRole.ChiefCustomerOfficer));
        query.Criteria.AddCondition(MilestoneTable.MailTemplate, ConditionOperator.NotNull);
        query.Criteria.AddCondition(MilestoneTable.MailedOn, ConditionOperator.Null);
        query.Criteria.AddCondition(MilestoneTable.DueOn, ConditionOperator.OnOrBefore, (moment + FurthestEast).Date);
        query.Outer(MilestoneTable.ContactId, ContactTable.LogicalName, ContactTable.Id, Own, ContactColumns);
        var plan = query.LinkEntities[0];
        plan.Columns = new ColumnSet(PlanTable.Name, PlanTable.CustomerId, PlanTable.TimeZoneCode);
        OwnerProfile.Join(plan);
        plan.Outer(PlanTable.CustomerId, ContactTable.LogicalName, ContactTable.Id, Customer, ContactColumns);
        plan.Outer(PlanTable.CustomerId, AccountTable.LogicalName, AccountTable.Id, Account, AccountTable.Language)
            .Outer(AccountTable.PrimaryContactId, ContactTable.LogicalName, ContactTable.Id, Primary, ContactColumns);
        return query;
    }

    /// <summary>The champions of plans who are still there, by plan.</summary>
    private ILookup<Guid, Row> Champions(object[] planIds)
    {
        if (planIds.Length == 0)
        {
            return Enumerable.Empty<Row>().ToLookup(row => row.Id);
        }

        var query = new QueryExpression(StakeholderTable.LogicalName) { ColumnSet = new ColumnSet(StakeholderTable.PlanId) };
        query.Criteria.AddCondition(StakeholderTable.PlanId, ConditionOperator.In, planIds);
        query.Criteria.AddCondition(StakeholderTable.Role, ConditionOperator.Equal, ChoiceValues.Number(StakeholderRole.Champion));
        query.Criteria.AddCondition(StakeholderTable.LeftOn, ConditionOperator.Null);
        query.Criteria.ActiveOnly();
        query.AddOrder(StakeholderTable.Id, OrderType.Ascending);
        query.Inner(StakeholderTable.ContactId, ContactTable.LogicalName, ContactTable.Id, Champion, ContactColumns);
        return service.ReadAll(query).ToLookup(row => row.Reference(StakeholderTable.PlanId)!.Id, row => row.Linked(Champion));
    }

    private static string[] ContactColumns =>
    [
        ContactTable.Id, ContactTable.FullName, ContactTable.EmailAddress, ContactTable.DoNotEmail, SystemColumns.StateCode,
    ];
}
