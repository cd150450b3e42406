using System.Xml.Linq;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Host.Views;

/// <summary>A page of the rows of a view.</summary>
/// <param name="View">The view.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Rows">The rows.</param>
/// <param name="HasMore">Whether there is a next page.</param>
/// <param name="Total">Rows on all pages; the platform counts up to 5,000.</param>
/// <param name="IsMore">Whether there are more rows than were counted.</param>
internal sealed record ViewResult(
    ViewDefinition View, ViewRequest Request, IReadOnlyList<Entity> Rows, bool HasMore, int Total, bool IsMore)
{
    /// <summary>Runs the view for a viewer.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The viewer may not read the table, or the query
    /// is refused.</exception>
    public static ViewResult Run(Viewer viewer, ViewDefinition view, ViewRequest request)
    {
        var fetch = ViewQuery.Of(viewer.Metadata, view, request).ToString(SaveOptions.DisableFormatting);
        var found = viewer.Service.RetrieveMultiple(new FetchExpression(fetch));
        return new ViewResult(
            view, request, [.. found.Entities], found.MoreRecords, found.TotalRecordCount, found.TotalRecordCountLimitExceeded);
    }

    /// <summary>Number of the first row of the page, from 1; 0 when there is none.</summary>
    public int First => Rows.Count == 0 ? 0 : ((Request.Page - 1) * Request.Size) + 1;

    /// <summary>Number of the last row of the page.</summary>
    public int Last => ((Request.Page - 1) * Request.Size) + Rows.Count;
}
