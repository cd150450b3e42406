using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Who was at the kick-offs of plans, as stored.</summary>
internal static class AttendanceRow
{
    private const string Person = "person";
    private const string Meeting = "meeting";

    private static readonly string[] Columns = [AttendanceTable.Participation];

    /// <summary>The query for the attendances of kick-offs.</summary>
    public static QueryExpression Of(object[] planIds)
    {
        var query = FactQuery.Of(AttendanceTable.LogicalName, AttendanceTable.Id, Columns, planIds);
        query.Inner(
            AttendanceTable.StakeholderId, StakeholderTable.LogicalName, StakeholderTable.Id, Person,
            StakeholderTable.Side, StakeholderTable.InOnboarding, StakeholderTable.InAdoption);
        query.Inner(AttendanceTable.MilestoneId, MilestoneTable.LogicalName, MilestoneTable.Id, Meeting)
            .LinkCriteria.AddCondition(MilestoneTable.Code, ConditionOperator.Equal, ItemCodes.Kickoff);
        return query;
    }

    /// <summary>
    /// The phases in which the customer's people who took part in a kick-off are needed (H-11); null where nobody recorded who took part.
    /// </summary>
    /// <param name="attendances">The attendances of a plan's kick-offs.</param>
    public static IReadOnlyCollection<Phase>? Phases(IEnumerable<Row> attendances)
    {
        var known = attendances.Where(row => row.Choice<Participation>(AttendanceTable.Participation) != Participation.Invited).ToList();
        return known.Count == 0
            ? null
            : [.. known
                .Where(row => row.Choice<Participation>(AttendanceTable.Participation) == Participation.TookPart)
                .Select(row => row.Linked(Person))
                .Where(person => person.Choice<ResponsibleParty>(StakeholderTable.Side) == ResponsibleParty.Customer)
                .SelectMany(NeededIn)
                .Distinct()];
    }

    /// <summary>The phases in which a stakeholder is needed: onboarding, which is the launch, and adoption.</summary>
    private static IEnumerable<Phase> NeededIn(Row person)
    {
        if (person.Yes(StakeholderTable.InOnboarding))
        {
            yield return Phase.Launch;
        }

        if (person.Yes(StakeholderTable.InAdoption))
        {
            yield return Phase.Adopt;
        }
    }
}
