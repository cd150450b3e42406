using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Loading;

/// <summary>Reads whole tables, page by page.</summary>
internal static class Rows
{
    /// <summary>Rows a page holds at most.</summary>
    private const int PageSize = 5000;

    /// <summary>All rows that the query finds. Its page is set here.</summary>
    public static IEnumerable<Entity> All(this IOrganizationService service, QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 };
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            if (!page.MoreRecords)
            {
                yield break;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>Whether a row is there.</summary>
    public static bool IsThere(this IOrganizationService service, string table, Guid id)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(), TopCount = 1 };
        query.Criteria.AddCondition(table + "id", ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>Creates a row, or updates the one with its id.</summary>
    public static void Enter(this IOrganizationService service, Entity row)
    {
        if (service.IsThere(row.LogicalName, row.Id))
        {
            service.Update(row);
        }
        else
        {
            service.Create(row);
        }
    }

    /// <summary>The ids of all rows of a table.</summary>
    public static HashSet<Guid> Ids(this IOrganizationService service, string table) =>
        [.. service.All(new QueryExpression(table) { ColumnSet = new ColumnSet() }).Select(row => row.Id)];
}
