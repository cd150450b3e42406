using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>The people of an open deal by their roles: those whom the opportunity names, then those recorded on it.</summary>
internal static class DealPeople
{
    /// <summary>Reads them. One call.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="today">Whoever left by this day is no longer one of them.</param>
    public static IReadOnlyList<DealPerson> Of(IOrganizationService service, DealRow deal, Date today)
    {
        var query = new QueryExpression(StakeholderTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                StakeholderTable.Name, StakeholderTable.ContactId, StakeholderTable.UserId, StakeholderTable.Role, StakeholderTable.LeftOn),
        };
        query.Criteria.AddCondition(StakeholderTable.OpportunityId, ConditionOperator.Equal, deal.Id);
        query.Criteria.ActiveOnly();
        query.AddOrder(SystemColumns.CreatedOn, OrderType.Ascending);
        query.AddOrder(StakeholderTable.Id, OrderType.Ascending);
        return
        [
            .. Named(deal),
            .. service.Read(query)
                .Where(row => !(row.Date(StakeholderTable.LeftOn) <= today))
                .Select(row => Person(NameOf(row), row.Choice<StakeholderRole>(StakeholderTable.Role)))
                .OfType<DealPerson>(),
        ];
    }

    private static IEnumerable<DealPerson> Named(DealRow deal) => new[]
    {
        Person(deal.Handoff.Champion, StakeholderRole.Champion),
        Person(deal.Handoff.EconomicBuyer, StakeholderRole.EconomicBuyer),
        Person(deal.Handoff.DailyUser, StakeholderRole.DailyUser),
        Person(deal.Handoff.BillRecipient, StakeholderRole.BillRecipient),
        Person(deal.Handoff.ExecutivePeer, StakeholderRole.Executive),
        deal.ProjectManager is { IsDisabled: false, Reference.Name: { } name } ? new DealPerson(name, OwnerRole.ProjectManager) : null,
    }.OfType<DealPerson>();

    private static DealPerson? Person(string? name, StakeholderRole? role) =>
        string.IsNullOrWhiteSpace(name) || role is not { } known ? null : new DealPerson(name!, known);

    // The row's own name ends in the person's function, which the role says already.
    private static string? NameOf(Row row) =>
        (row.Reference(StakeholderTable.ContactId) ?? row.Reference(StakeholderTable.UserId))?.Name ?? row.Text(StakeholderTable.Name);
}
