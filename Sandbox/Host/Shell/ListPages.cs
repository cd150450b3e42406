using System.ServiceModel;
using CrmOnboarding.Host.Charts;
using CrmOnboarding.Host.Guarding;
using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Shell.Commands;
using CrmOnboarding.Host.Shell.Records;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Host.Views;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell;

/// <summary>Pages with the rows of a table, in one of its views.</summary>
internal sealed class ListPages(PageFrames frames, PageRenderer pages, MessagePages messages)
{
    /// <summary>Name of the field with the ids of picked rows.</summary>
    public const string Picked = "picked";

    public Task ShowAsync(PageRequest page) => ShowAsync(page, fault: null);

    /// <summary>Carries out a command on the picked rows.</summary>
    public async Task ActAsync(PageRequest page)
    {
        var form = await page.Context.Request.ReadFormAsync();
        string? fault = null;
        if (form[RecordPages.Action] == RecordCommands.Delete && page.Table is { } table)
        {
            var ids = form[Picked].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
            try
            {
                ids.ForEach(id => page.Viewer.Service.Delete(table.LogicalName, id));
                Notices.Leave(page.Context, ids.Count == 0 ? page.Viewer.Texts.NothingPicked : page.Viewer.Texts.Deleted);
            }
            catch (FaultException<OrganizationServiceFault> refused)
            {
                fault = Faults.SentenceOf(refused);
            }
        }

        if (fault is null)
        {
            page.Context.Response.Redirect(page.Context.Request.Path + page.Context.Request.QueryString);
            return;
        }

        await ShowAsync(page, fault);
    }

    private Task ShowAsync(PageRequest page, string? fault)
    {
        var viewer = page.Viewer;
        if (page.Table is not { } table)
        {
            return messages.NotThereAsync(page);
        }

        if (!viewer.May(AccessRight.Read, table.LogicalName))
        {
            return messages.NotAllowedAsync(page);
        }

        var views = ViewsOf(page, table);
        var view = views.FirstOrDefault(each => each.Id == page.Id("viewid")) ?? views[0];
        var request = ViewRequest.Of(page.Context.Request.Query);
        var frame = frames.Of(page.Context, viewer, viewer.Read(view.Names), page.App, subArea => subArea.Table == table.LogicalName);
        ViewResult result;
        try
        {
            result = ViewResult.Run(viewer, view, request);
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            // A filter that its column does not take: the sentence stands in place of the rows.
            fault = Faults.SentenceOf(refused);
            result = new ViewResult(view, request, [], HasMore: false, Total: 0, IsMore: false);
        }

        var charts = ChartDefinition.Of(viewer.Metadata, table.LogicalName);
        var list = new ListPage(frame, page.App, views, result, charts, page.Id("chartid"), fault);
        return pages.WriteAsync(
            page.Context, "Shell/Views/List", list, fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static IReadOnlyList<ViewDefinition> ViewsOf(PageRequest page, TableMetadata table)
    {
        var views = page.App.Choose(ViewDefinition.Of(page.Viewer.Metadata, table.LogicalName, ViewDefinition.Public));
        return views.Count > 0 ? views : [ViewDefinition.Default(page.Viewer.Metadata, table)];
    }
}

/// <summary>The rows of a table.</summary>
/// <param name="Frame">What stands around the page.</param>
/// <param name="App">The app.</param>
/// <param name="Views">The views that one can choose.</param>
/// <param name="Result">The rows.</param>
/// <param name="Charts">The charts that one can choose.</param>
/// <param name="ChartId">The chart shown beside the rows, or null.</param>
/// <param name="Fault">Why what was asked is not done, or null.</param>
internal sealed record ListPage(
    PageFrame Frame, AppDefinition App, IReadOnlyList<ViewDefinition> Views, ViewResult Result, IReadOnlyList<ChartDefinition> Charts,
    Guid? ChartId, string? Fault) : IFramedPage
{
    /// <summary>Id of the form that picked rows are sent with.</summary>
    public const string RowsForm = "rows";

    /// <summary>The command bar.</summary>
    public IReadOnlyList<Command> Commands { get; } =
    [
        .. ListCommands.Of(Frame, App, Result.View.Table),
        .. ScriptCommands.Of(Frame.Viewer, App, Result.View.Table.LogicalName, CommandPlace.List, row: null),
    ];

    /// <summary>The rows as a table.</summary>
    public Grid Grid => new(
        Frame, App.UniqueName, Result, Frame.Title, IsSortable: true,
        Commands.Any(command => command.Kind is CommandKind.Post or CommandKind.Script) ? RowsForm : null);

    /// <summary>Whether scripts need the client API on this page.</summary>
    public bool HasScripts => Commands.Any(command => command.Kind == CommandKind.Script);

    /// <summary>Columns that can be filtered.</summary>
    public IEnumerable<FilterField> Filters => Result.View.Columns
        .Where(column => column is { Alias: null, Column: not null }).DistinctBy(column => column.Name)
        .Select(column => new FilterField(column.Column!, Grid.Heading(column), Result.Request.Filters.GetValueOrDefault(column.Name)))
        .Where(filter => filter.Kind != FilterKind.None);
}
