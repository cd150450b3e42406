using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Defaults;

/// <summary>Defaults that are single rows: made where they are missing, renewed where nobody edited them.</summary>
internal static class DefaultRows
{
    /// <summary>The rows with codes, whoever made them. One call.</summary>
    public static IReadOnlyList<Row> ByCode(
        IOrganizationService service, string table, string codeColumn, IEnumerable<string> codes, IEnumerable<string> columns)
    {
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet([.. columns, codeColumn, SystemColumns.CreatedOn, SystemColumns.ModifiedOn]),
        };
        query.Criteria.AddCondition(codeColumn, ConditionOperator.In, [.. codes.Cast<object>()]);
        return service.Read(query);
    }

    /// <summary>Brings one row in line with what ships. At most one call.</summary>
    /// <param name="service">Where to write.</param>
    /// <param name="shipped">The row as it ships, with its id.</param>
    /// <param name="stored">The row with its code; null where there is none.</param>
    /// <param name="name">Its name as it ships: unchanged in either language.</param>
    public static InstallationOutcome Ensure(IOrganizationService service, Entity shipped, Row? stored, Message name)
    {
        if (stored is not { } row)
        {
            service.Create(shipped);
            return InstallationOutcome.Made;
        }

        var different = shipped.Attributes
            .Where(column => !row.Holds(column.Key, column.Value) && !ShippedNames.IsUnchanged(name, row.Value(column.Key) as string))
            .ToList();
        if (different.Count == 0)
        {
            return InstallationOutcome.Kept;
        }

        // Ours by its id, and untouched since it was written: then it is what an earlier version shipped.
        if (row.Id != shipped.Id || row.Moment(SystemColumns.CreatedOn) != row.Moment(SystemColumns.ModifiedOn))
        {
            return InstallationOutcome.Edited;
        }

        var update = new Entity(shipped.LogicalName, row.Id);
        foreach (var column in different)
        {
            update[column.Key] = column.Value;
        }

        service.Update(update);
        return InstallationOutcome.Renewed;
    }
}
