using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Rows;

/// <summary>Shorthand for this product's queries: named columns, outer joins by alias, one page.</summary>
internal static class Queries
{
    /// <summary>Most rows of one page of Dataverse.</summary>
    public const int PageSize = 5000;

    /// <summary>Adds a left outer join from a column of this table to a table's own id or lookup.</summary>
    public static LinkEntity Outer(this QueryExpression query, string from, string table, string to, string alias, params string[] columns)
    {
        var link = NewLink(query.EntityName, from, table, to, alias, JoinOperator.LeftOuter, columns);
        query.LinkEntities.Add(link);
        return link;
    }

    /// <inheritdoc cref="Outer(QueryExpression, string, string, string, string, string[])" />
    public static LinkEntity Outer(this LinkEntity parent, string from, string table, string to, string alias, params string[] columns)
    {
        var link = NewLink(parent.LinkToEntityName, from, table, to, alias, JoinOperator.LeftOuter, columns);
        parent.LinkEntities.Add(link);
        return link;
    }

    /// <summary>Adds an inner join from a column of this table to a table's own id or lookup.</summary>
    public static LinkEntity Inner(this QueryExpression query, string from, string table, string to, string alias, params string[] columns)
    {
        var link = NewLink(query.EntityName, from, table, to, alias, JoinOperator.Inner, columns);
        query.LinkEntities.Add(link);
        return link;
    }

    /// <summary>Leaves deactivated rows out.</summary>
    public static void ActiveOnly(this FilterExpression criteria) =>
        criteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, SystemColumns.Active);

    /// <summary>All rows of a query, which must fit in one page.</summary>
    /// <exception cref="DomainException">There are more rows than one page holds: wrong results are worse than none.</exception>
    public static IReadOnlyList<Row> Read(this IOrganizationService service, QueryExpression query) =>
        [.. service.ReadEntities(query).Select(entity => new Row(entity))];

    /// <inheritdoc cref="Read" />
    public static IReadOnlyList<Entity> ReadEntities(this IOrganizationService service, QueryExpression query)
    {
        if (query.TopCount is null)
        {
            query.PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize };
        }

        var page = service.RetrieveMultiple(query);
        if (page.MoreRecords && query.TopCount is null)
        {
            throw new DomainException(ErrorMessages.TooManyRows(PageSize));
        }

        return [.. page.Entities];
    }

    /// <summary>All rows of a query, however many: one call for each page of 5,000.</summary>
    public static IReadOnlyList<Row> ReadAll(this IOrganizationService service, QueryExpression query)
    {
        var rows = new List<Row>();
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize };
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities.Select(entity => new Row(entity)));
            if (!page.MoreRecords)
            {
                return rows;
            }

            query.PageInfo =
                new PagingInfo { PageNumber = query.PageInfo.PageNumber + 1, Count = PageSize, PagingCookie = page.PagingCookie };
        }
    }

    /// <summary>Those of some ids that stand in a table: one call, none for no id.</summary>
    public static ICollection<Guid> Present(this IOrganizationService service, string table, string idColumn, params Guid[] ids)
    {
        if (ids.Length == 0)
        {
            return [];
        }

        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(idColumn) };
        query.Criteria.AddCondition(idColumn, ConditionOperator.In, [.. ids.Cast<object>()]);
        query.AddOrder(idColumn, OrderType.Ascending);
        return new HashSet<Guid>(service.ReadAll(query).Select(row => row.Id));
    }

    /// <summary>The groups of an aggregate FetchXML query; each row holds its columns under their aliases.</summary>
    public static IReadOnlyList<Row> ReadGroups(this IOrganizationService service, string fetchXml) =>
        [.. service.RetrieveMultiple(new FetchExpression(fetchXml)).Entities.Select(entity => new Row(entity))];

    private static LinkEntity NewLink(
        string fromTable, string from, string table, string to, string alias, JoinOperator join, string[] columns) =>
        new(fromTable, table, from, to, join) { EntityAlias = alias, Columns = new ColumnSet(columns) };
}
