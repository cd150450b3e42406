using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.People;

/// <summary>The team that owns what neither customer success manager, nor team of the rule, nor owner of the deal can own.</summary>
internal static class FallbackTeam
{
    /// <summary>Looks it up: one call where the environment names none, else two.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="trace">Gets a line where no single team has the name.</param>
    /// <returns>Null where the environment names none, or none that there is once.</returns>
    public static OwnerCandidate? Find(IOrganizationService service, TraceLog trace)
    {
        if (EnvironmentVariables.Read(service, EnvironmentVariables.FallbackTeam).Text(EnvironmentVariables.FallbackTeam) is not { } name)
        {
            return null;
        }

        var query = new QueryExpression(TeamTable.LogicalName) { ColumnSet = new ColumnSet(TeamTable.Name), TopCount = 2 };
        query.Criteria.AddCondition(TeamTable.Name, ConditionOperator.Equal, name);
        var teams = service.Read(query);
        if (teams.Count == 1)
        {
            return new OwnerCandidate(
                new EntityReference(TeamTable.LogicalName, teams.Single().Id) { Name = teams.Single().Text(TeamTable.Name) });
        }

        trace.Line("{0} teams have the name of the fallback team; it is passed over.", teams.Count);
        return null;
    }
}
