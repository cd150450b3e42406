using System.ServiceModel;
using CrmOnboarding.Host.Guarding;
using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Shell.Commands;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Host.Views;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell.Records;

/// <summary>A subgrid: rows of a table, mostly those that belong to the row of a form, as a table or a chart.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Grid">The rows, or null when there is nothing to show them in.</param>
/// <param name="Refusal">Why there are no rows, or null.</param>
/// <param name="NewAddress">Where a new row is made, or null when nobody can make one here.</param>
/// <param name="IsDialog">Whether that opens over the page.</param>
/// <param name="NewLabel">What the link to it says.</param>
/// <param name="AllAddress">Where all the rows of the view are, or null.</param>
/// <param name="ChartId">The chart shown with the rows or in their place, or null.</param>
/// <param name="IsChartOnly">Whether the chart stands in place of the rows.</param>
/// <param name="HeadingLevel">Level of its title: below the sections of a form, or below the title of a dashboard.</param>
internal sealed record RelatedRows(
    string Title, Grid? Grid, string? Refusal, string? NewAddress, bool IsDialog, string NewLabel, string? AllAddress, Guid? ChartId,
    bool IsChartOnly, int HeadingLevel)
{
    /// <summary>What is done to rows that are picked here.</summary>
    public IReadOnlyList<Command> Commands { get; init; } = [];

    /// <summary>Whether its section says the title already.</summary>
    public bool RepeatsSection { get; init; }

    private const int BelowSections = 4;
    private const int BelowTitle = 2;
    private const int UsualRows = 10;

    /// <summary>The rows of a control.</summary>
    /// <param name="frame">The page.</param>
    /// <param name="app">The app.</param>
    /// <param name="cell">The cell of the control.</param>
    /// <param name="parent">The row that they belong to; null on a dashboard.</param>
    public static RelatedRows Of(PageFrame frame, AppDefinition app, FormCell cell, EntityReference? parent)
    {
        var viewer = frame.Viewer;
        var control = cell.Control!;
        var table = viewer.Metadata.FindTable(control.Parameter("TargetEntityType")?.ToLowerInvariant() ?? string.Empty);
        if (table is null)
        {
            return Refused(control.Id, viewer.Texts.NotDrawn($"{control.Id} ({control.Parameter("TargetEntityType")})"), parent);
        }

        var view = (XmlReading.Id(control.Parameter("ViewId")) is { } id ? ViewDefinition.Find(viewer.Metadata, id) : null)
            ?? ViewDefinition.Of(viewer.Metadata, table.LogicalName, ViewDefinition.Associated).FirstOrDefault()
            ?? ViewDefinition.Default(viewer.Metadata, table);
        var own = viewer.Read(cell.Labels);
        var title = own.Length > 0 ? own : viewer.Read(view.Names);
        if (!viewer.May(AccessRight.Read, table.LogicalName))
        {
            return Refused(title, viewer.Texts.NotAllowed, parent);
        }

        var relationship = control.Parameter("RelationshipName");
        var request = new ViewRequest
        {
            Size = int.TryParse(control.Parameter("RecordsPerPage"), out var size) && size > 0 ? size : UsualRows,
            Parent = parent is null || relationship is null ? null : ParentOf(viewer.Metadata, relationship, table, parent),
        };
        var mode = control.Parameter("ChartGridMode") ?? "Grid";
        try
        {
            var result = ViewResult.Run(viewer, view, request);
            // Commands of subgrids belong to forms.
            IReadOnlyList<Command> commands = parent is null ? [] : CommandsOf(viewer, app, table.LogicalName);
            var (newAddress, isDialog) = NewAddressOf(frame, app, table, relationship, parent);
            return new RelatedRows(
                title,
                new Grid(
                    frame, app.UniqueName, result, title, IsSortable: false, commands.Count > 0 ? Grid.NoForm : null),
                Refusal: null,
                newAddress,
                isDialog,
                viewer.Texts.New(viewer.Read(table.DisplayName)),
                parent is null && view.QueryType == ViewDefinition.Public
                    ? Addresses.List(app.UniqueName, table.LogicalName, view.Id)
                    : null,
                mode is "Chart" or "All" ? XmlReading.Id(control.Parameter("VisualizationId")) : null,
                mode == "Chart",
                LevelOf(parent))
            {
                Commands = commands,
            };
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return Refused(title, Faults.SentenceOf(refused), parent);
        }
    }

    /// <summary>The commands that solutions add to the rows of a table on a form.</summary>
    public static IReadOnlyList<Command> CommandsOf(Viewer viewer, AppDefinition app, string table) =>
        [.. ScriptCommands.Of(viewer, app, table, CommandPlace.Subgrid, row: null)];

    private static ViewParent? ParentOf(OrganizationMetadata metadata, string relationship, TableMetadata table, EntityReference parent)
    {
        if (metadata.FindOneToMany(relationship) is { } oneToMany)
        {
            return new ViewParent(oneToMany.ReferencingColumn, parent.Id);
        }

        if (metadata.FindManyToMany(relationship) is not { } pairs)
        {
            return null;
        }

        return pairs.FirstTable == parent.LogicalName
            ? new ViewParent(pairs.FirstColumn, parent.Id, new ViewPairs(pairs.IntersectTable, pairs.SecondColumn))
            : new ViewParent(pairs.SecondColumn, parent.Id, new ViewPairs(pairs.IntersectTable, pairs.FirstColumn));
    }

    private static (string? Address, bool IsDialog) NewAddressOf(
        PageFrame frame, AppDefinition app, TableMetadata table, string? relationship, EntityReference? parent)
    {
        if (parent is null || relationship is null || !frame.Viewer.May(AccessRight.Create, table.LogicalName)
            || frame.Viewer.Metadata.FindOneToMany(relationship) is not { } link)
        {
            return (null, false);
        }

        return NewRowAddress.Of(frame.Viewer, app, table, frame.Address, link.ReferencingColumn, parent);
    }

    private static RelatedRows Refused(string title, string sentence, EntityReference? parent) =>
        new(title, null, sentence, null, IsDialog: false, string.Empty, null, null, IsChartOnly: false, LevelOf(parent));

    private static int LevelOf(EntityReference? parent) => parent is null ? BelowTitle : BelowSections;
}
