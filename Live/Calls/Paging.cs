using System;
using System.Collections.Generic;
using CrmOnboarding.Dataverse.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Live.Calls;

/// <summary>Reads a query page by page.</summary>
internal static class Paging
{
    /// <summary>
    /// The pages of a query, one call each. The paging cookie makes a page start after the last row of the previous one, so rows that
    /// drop out of the result meanwhile do not cause others to be skipped.
    /// </summary>
    /// <param name="pool">Where the calls are made.</param>
    /// <param name="query">
    /// Ordered, with the primary key last: otherwise rows with equal values can appear twice or never.
    /// </param>
    /// <param name="pageSize">1 to <see cref="Queries.PageSize"/>.</param>
    /// <param name="mayGoOn">Asked before each page; null always continues.</param>
    /// <exception cref="RunEndsException">There is another page, and it may not be read.</exception>
    public static IEnumerable<IReadOnlyList<Entity>> Pages(
        ServicePool pool, QueryExpression query, int pageSize = Queries.PageSize, Func<bool>? mayGoOn = null)
    {
        for (var page = new PagingInfo { PageNumber = 1, Count = pageSize }; ;)
        {
            if (mayGoOn?.Invoke() == false)
            {
                throw new RunEndsException();
            }

            query.PageInfo = page;
            var result = pool.Use(service => service.RetrieveMultiple(query));
            yield return result.Entities;
            if (!result.MoreRecords)
            {
                yield break;
            }

            page = new PagingInfo { PageNumber = page.PageNumber + 1, Count = pageSize, PagingCookie = result.PagingCookie };
        }
    }
}
