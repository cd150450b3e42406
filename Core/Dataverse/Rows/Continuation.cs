using System.Globalization;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Rows;

/// <summary>
/// Where a query goes on in a later message: number and cookie of its next page, as one text that the caller hands back. The cookie holds
/// the last row that was read, so rows that drop out of the result meanwhile make the next page miss nothing.
/// </summary>
internal static class Continuation
{
    /// <summary>Where a query goes on after a page; null when it ends with it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="info">By what it was read.</param>
    public static string? After(EntityCollection page, PagingInfo info) => page.MoreRecords
        ? string.Format(CultureInfo.InvariantCulture, "{0} {1}", info.PageNumber + 1, page.PagingCookie)
        : null;

    /// <summary>The page that a text names; the first for null.</summary>
    /// <param name="text">Out of <see cref="After"/>.</param>
    /// <param name="size">Rows a page.</param>
    /// <exception cref="DomainException">The text is something else.</exception>
    public static PagingInfo Read(string? text, int size)
    {
        var info = new PagingInfo { PageNumber = 1, Count = size };
        if (text is null)
        {
            return info;
        }

        var space = text.IndexOf(' ');
        if (space < 0 || !int.TryParse(text.Substring(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || text.IndexOf("<cookie", space, System.StringComparison.Ordinal) != space + 1)
        {
            throw new DomainException(ErrorMessages.NoContinuation(text));
        }

        info.PageNumber = number;
        info.PagingCookie = text.Substring(space + 1);
        return info;
    }
}
