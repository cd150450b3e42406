using System.Globalization;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell.Records;

/// <summary>A web resource in a form, a dashboard or a page of its own.</summary>
/// <param name="Name">Its name; null when no solution has it.</param>
/// <param name="Title">What it is called for who does not see it.</param>
/// <param name="ElementId">Id of the frame in the page.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="IsImage">Whether it is a picture.</param>
internal sealed record PageFile(string? Name, string Title, string ElementId, string Address, int Height, bool IsImage)
{
    private const int RowHeight = 40;
    private const int Usual = 12;

    private static readonly HashSet<int> s_images = [5, 6, 7, 10, 11];

    /// <summary>The web resource of a control, with the parameters that the platform passes to a page.</summary>
    public static PageFile Of(Record record, FormCell cell) => Of(
        record.Viewer, cell, record.IsNew ? null : record.Row.ToEntityReference(), record.Form.Id, record.Table.ObjectTypeCode);

    /// <summary>The web resource of a control.</summary>
    public static PageFile Of(Sessions.Viewer viewer, FormCell cell, EntityReference? row, Guid? formId, int? typeCode)
    {
        var control = cell.Control!;
        var name = control.Parameter("Url") ?? control.Parameter("WebResourceName") ?? string.Empty;
        var title = viewer.Read(cell.Labels) is { Length: > 0 } label ? label : name;
        var passes = string.Equals(control.Parameter("PassParameters"), "true", StringComparison.OrdinalIgnoreCase);
        return Named(
            viewer, name, title, control.Id, control.Parameter("Data"), passes ? row : null, formId, typeCode,
            Math.Max(cell.RowSpan, 2) * RowHeight);
    }

    /// <summary>A web resource as a page of its own.</summary>
    public static PageFile Alone(Sessions.Viewer viewer, string name, string? data) => Named(
        viewer, name, WebResourceRoutes.Find(viewer.Metadata, name)?.DisplayName is { Length: > 0 } title ? title : name,
        "WebResource_page", data, null, null, null, Usual * RowHeight * 2);

    private static PageFile Named(
        Sessions.Viewer viewer, string name, string title, string elementId, string? data, EntityReference? row, Guid? formId,
        int? typeCode, int height)
    {
        var resource = WebResourceRoutes.Find(viewer.Metadata, name);
        var language = viewer.Profile.Language.ToString(CultureInfo.InvariantCulture);
        var parameters = new Dictionary<string, string?>
        {
            ["typename"] = row?.LogicalName,
            ["type"] = row is null ? null : typeCode?.ToString(CultureInfo.InvariantCulture),
            ["id"] = row?.Id.ToString("B", CultureInfo.InvariantCulture).ToUpperInvariant(),
            ["orgname"] = row is null ? null : "preview",
            ["userlcid"] = row is null ? null : language,
            ["orglcid"] = row is null ? null : Labels.BaseLanguage.ToString(CultureInfo.InvariantCulture),
            ["formid"] = row is null ? null : formId?.ToString("D", CultureInfo.InvariantCulture),
            ["data"] = data,
        };
        return new PageFile(
            resource?.Name,
            title,
            elementId,
            WebResourceRoutes.AddressOf(name) + QueryString.Create(parameters.Where(each => !string.IsNullOrEmpty(each.Value))),
            height,
            resource is not null && s_images.Contains(resource.Type));
    }
}

/// <summary>A web resource as a page.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="File">The web resource.</param>
internal sealed record WebResourcePage(Pages.PageFrame Frame, PageFile File) : Pages.IFramedPage;
