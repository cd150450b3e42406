using System.ServiceModel;
using System.Text.Json.Serialization;
using CrmOnboarding.Host.Rows;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Host.Views;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell.Lookups;

/// <summary>Searches for the rows that a lookup may point at, in the lookup views of their tables.</summary>
internal sealed class LookupRoutes(ViewerSessions sessions)
{
    /// <summary>Where lookups search.</summary>
    public const string Path = "/preview/lookup";

    private const int Most = 10;

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, context =>
    {
        var viewer = sessions.Of(context);
        var column = viewer.Metadata.FindTable(context.Request.Query["table"].ToString())
            ?.FindColumn(context.Request.Query["column"].ToString());
        var found = (column?.Targets ?? []).Select(viewer.Metadata.FindTable).OfType<TableMetadata>()
            .Where(table => viewer.May(AccessRight.Read, table.LogicalName))
            .SelectMany(table => Find(viewer, table, context.Request.Query["q"].ToString(), column!.Targets.Count > 1));
        return context.Response.WriteAsJsonAsync(found);
    });

    private static IEnumerable<FoundRow> Find(Viewer viewer, TableMetadata table, string search, bool namesTable)
    {
        if (table.PrimaryNameColumn is not { } name)
        {
            return [];
        }

        var view = ViewDefinition.Of(viewer.Metadata, table.LogicalName, ViewDefinition.Lookup).FirstOrDefault()
            ?? ViewDefinition.Default(viewer.Metadata, table);
        var detail = view.Columns.FirstOrDefault(column => column.Name != name && column.Column is not null);
        try
        {
            var result = ViewResult.Run(
                viewer, view, new ViewRequest { Search = search.Length == 0 ? null : search, Size = Most });
            return result.Rows.Select(row => new FoundRow(
                $"{table.LogicalName}:{row.Id}",
                RowText.Of(row, name, viewer.Culture),
                namesTable ? viewer.Read(table.DisplayName)
                    : detail is null ? string.Empty
                    : RowText.Of(row, detail.Name, viewer.Culture)));
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // A view that cannot be run finds nothing; its own page says why.
            return [];
        }
    }

    private sealed record FoundRow(
        [property: JsonPropertyName("value")] string Value,
        [property: JsonPropertyName("name")] string Name,
        [property: JsonPropertyName("detail")] string Detail);
}
