using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Completing;

/// <summary>The people of a plan, and who of them was at one of its meetings.</summary>
internal sealed class PeoplePresent
{
    private const string Meeting = "meeting";

    private readonly IReadOnlyList<Row> _people;

    private PeoplePresent(IReadOnlyList<Row> people) => _people = people;

    /// <summary>Whether the plan keeps a roster at all.</summary>
    public bool IsTracked => _people.Count > 0;

    /// <summary>The customer's people who took part, by name.</summary>
    public IReadOnlyCollection<string> Attendees => [.. Present(ResponsibleParty.Customer).Select(NameOf)];

    /// <summary>Whether somebody recorded who of the customer took part.</summary>
    public bool IsCounted => _people.Any(person => TookPart(person) is not null);

    /// <summary>The name of somebody who took part in a role; null when nobody did.</summary>
    public string? NameOf(ResponsibleParty side, StakeholderRole role) =>
        Present(side).Where(person => RoleOf(person) == role).Select(NameOf).FirstOrDefault();

    /// <summary>The roles of the account team for which somebody was introduced to the customer by a day, or at the meeting.</summary>
    /// <param name="on">The day.</param>
    public IEnumerable<OwnerRole> Introduced(Date on) => _people
        .Where(person => SideOf(person) == ResponsibleParty.Vendor && !(person.Date(StakeholderTable.LeftOn) <= on))
        .Where(person => person.Date(StakeholderTable.IntroducedOn) <= on || TookPart(person) == true)
        .Select(person => OnTheTeam(RoleOf(person)))
        .OfType<OwnerRole>();

    /// <summary>Reads the people. One call.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="item">The meeting.</param>
    public static PeoplePresent Read(IOrganizationService service, CompletedItem item)
    {
        var query = new QueryExpression(StakeholderTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                StakeholderTable.Name, StakeholderTable.Side, StakeholderTable.Role, StakeholderTable.IntroducedOn,
                StakeholderTable.LeftOn),
        };
        query.Criteria.AddCondition(StakeholderTable.PlanId, ConditionOperator.Equal, item.PlanReference.Id);
        query.Criteria.ActiveOnly();
        query.AddOrder(StakeholderTable.Name, OrderType.Ascending);
        var meeting = query.Outer(
            StakeholderTable.Id, AttendanceTable.LogicalName, AttendanceTable.StakeholderId, Meeting, AttendanceTable.Participation);
        meeting.LinkCriteria.AddCondition(AttendanceTable.MilestoneId, ConditionOperator.Equal, item.Id);
        meeting.LinkCriteria.ActiveOnly();
        return new PeoplePresent(service.Read(query));
    }

    private IEnumerable<Row> Present(ResponsibleParty side) =>
        _people.Where(person => SideOf(person) == side && TookPart(person) == true);

    private static bool? TookPart(Row person) => person.Linked(Meeting).Choice<Participation>(AttendanceTable.Participation) switch
    {
        Participation.TookPart => true,
        Participation.Absent => false,
        _ => null,
    };

    private static string NameOf(Row person) => person.Text(StakeholderTable.Name) ?? string.Empty;

    private static ResponsibleParty SideOf(Row person) =>
        person.Choice<ResponsibleParty>(StakeholderTable.Side) ?? ResponsibleParty.Customer;

    private static StakeholderRole? RoleOf(Row person) => person.Choice<StakeholderRole>(StakeholderTable.Role);

    private static OwnerRole? OnTheTeam(StakeholderRole? role) => role switch
    {
        StakeholderRole.Trainer => OwnerRole.Trainer,
        StakeholderRole.Finance => OwnerRole.Finance,
        StakeholderRole.ExecutiveSponsor => OwnerRole.ExecutiveSponsor,
        StakeholderRole.Support => OwnerRole.Support,
        _ => null,
    };
}
