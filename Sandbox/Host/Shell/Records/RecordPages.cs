using System.ServiceModel;
using CrmOnboarding.Host.Guarding;
using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Rows;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Shell.Commands;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell.Records;

/// <summary>Pages with one row in a form, and what is sent from them.</summary>
internal sealed class RecordPages(PageFrames frames, PageRenderer pages, MessagePages messages)
{
    /// <summary>Name of the field that says what to do.</summary>
    public const string Action = "action";

    /// <summary>Shows a row, or a new one.</summary>
    public Task ShowAsync(PageRequest page) => ShowAsync(page, fault: null, typed: null);

    /// <summary>Carries out what a form sends; what the platform refuses stands above the form, with what was typed.</summary>
    public async Task ActAsync(PageRequest page)
    {
        var form = await page.Context.Request.ReadFormAsync();
        if (ChooseForm(page) is not { } layout || page.Table is not { } table)
        {
            await messages.NotThereAsync(page);
            return;
        }

        var action = form[Action].ToString();
        try
        {
            var row = page.Id("id") is { } id ? new EntityReference(table.LogicalName, id) : null;
            page.Context.Response.Redirect(action is RecordCommands.Save or RecordCommands.SaveAndClose
                ? Store(page, layout, row, action, form)
                : RecordActions.Run(page, row!, action, form) ?? Addresses.Record(page.App.UniqueName, table.LogicalName, row!.Id));
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            await ShowAsync(page, Faults.SentenceOf(refused), form);
        }
        catch (FieldInputException wrong)
        {
            await ShowAsync(page, wrong.Message, form);
        }
    }

    /// <summary>The frame in which the scripts of a form run.</summary>
    public async Task ShowFrameAsync(PageRequest page)
    {
        if (RecordOf(page) is not { } record)
        {
            await messages.NotThereAsync(page);
            return;
        }

        var query = page.Context.Request.QueryString.Value ?? string.Empty;
        await pages.WriteAsync(page.Context, "Shell/Views/FormFrame", new FormFramePage(
            record,
            FormScript.Of(page.Viewer.Metadata, record.Form.Id),
            Addresses.ClientContext(query, page.App.UniqueName),
            Addresses.With(Addresses.Main + query, "pagetype", "formframe.js")));
    }

    /// <summary>The script with what that frame knows of the form.</summary>
    public Task ShowFrameScriptAsync(PageRequest page)
    {
        page.Context.Response.ContentType = "text/javascript; charset=utf-8";
        return RecordOf(page) is { } record
            ? page.Context.Response.WriteAsync(FormFrames.Script(record, FormScript.Of(page.Viewer.Metadata, record.Form.Id)))
            : Task.CompletedTask;
    }

    private static Record? RecordOf(PageRequest page) => ChooseForm(page) is not { } layout ? null
        : page.Id("id") is { } id ? Record.Read(page.Viewer, page.App.UniqueName, layout, id)
        : Record.New(page.Viewer, page.App.UniqueName, layout, NewRowAddress.GivenBy(page));

    private static string Store(PageRequest page, FormDefinition layout, EntityReference? row, string action, IFormCollection form)
    {
        var record = row is null
            ? Record.New(page.Viewer, page.App.UniqueName, layout, NewRowAddress.GivenBy(page), form)
            : Record.Read(page.Viewer, page.App.UniqueName, layout, row.Id, form);
        var change = RecordChange.Of(record, form);
        var id = change.Id;
        if (record.IsNew)
        {
            id = page.Viewer.Service.Create(change);
        }
        else if (change.Attributes.Count > 0)
        {
            page.Viewer.Service.Update(change);
        }

        Notices.Leave(page.Context, page.Viewer.Texts.Saved);
        var back = page.Parameter("back");
        return action == RecordCommands.SaveAndClose || (IsQuick(page) && back is not null)
            ? back is null ? Addresses.List(page.App.UniqueName, record.Table.LogicalName) : Addresses.Back(back)
            : Addresses.Record(page.App.UniqueName, record.Table.LogicalName, id);
    }

    private async Task ShowAsync(PageRequest page, string? fault, IFormCollection? typed)
    {
        var viewer = page.Viewer;
        if (page.Table is not { } table || ChooseForm(page) is not { } layout)
        {
            await messages.NotThereAsync(page);
            return;
        }

        var id = page.Id("id");
        if (!viewer.May(id is null ? AccessRight.Create : AccessRight.Read, table.LogicalName))
        {
            await messages.NotAllowedAsync(page);
            return;
        }

        Record record;
        try
        {
            record = id is { } stored
                ? Record.Read(viewer, page.App.UniqueName, layout, stored, typed)
                : Record.New(viewer, page.App.UniqueName, layout, NewRowAddress.GivenBy(page), typed);
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            await messages.ShowAsync(page, fault ?? Faults.SentenceOf(refused), StatusCodes.Status404NotFound);
            return;
        }

        var frame = frames.Of(page.Context, viewer, record.Title, page.App, subArea => subArea.Table == table.LogicalName);
        var kind = IsQuick(page) ? FormDefinition.QuickCreate : FormDefinition.Main;
        var forms = FormChoice.Of(viewer, page.App, table.LogicalName, kind);
        await pages.WriteAsync(
            page.Context,
            IsQuick(page) ? "Shell/Views/QuickCreate" : "Shell/Views/Record",
            new RecordPage(frame, page.App, record, forms, fault),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static bool IsQuick(PageRequest page) => page.Parameter("pagetype") == "quickcreate";

    private static FormDefinition? ChooseForm(PageRequest page)
    {
        if (page.Table is not { } table)
        {
            return null;
        }

        var kind = IsQuick(page) ? FormDefinition.QuickCreate : FormDefinition.Main;
        var forms = FormChoice.Of(page.Viewer, page.App, table.LogicalName, kind);
        return forms.FirstOrDefault(form => form.Id == page.Id("formid")) ?? (forms.Count > 0 ? forms[0] : null);
    }
}

/// <summary>The frame in which the scripts of a form run.</summary>
/// <param name="Record">The row.</param>
/// <param name="Script">The scripts.</param>
/// <param name="ContextAddress">Where the client API's context is.</param>
/// <param name="FormAddress">Where the frame's own context is.</param>
internal sealed record FormFramePage(Record Record, FormScript Script, string ContextAddress, string FormAddress);

/// <summary>A row in a form.</summary>
/// <param name="Frame">What stands around the page.</param>
/// <param name="App">The app.</param>
/// <param name="Record">The row.</param>
/// <param name="Forms">The forms that one can choose.</param>
/// <param name="Fault">Why what was sent is not stored, or null.</param>
internal sealed record RecordPage(PageFrame Frame, AppDefinition App, Record Record, IReadOnlyList<FormDefinition> Forms, string? Fault)
    : IFramedPage
{
    /// <summary>Where the frame of scripts is; null for a form without scripts and commands of its own.</summary>
    public string? ScriptFrame => FormScript.Of(Record.Viewer.Metadata, Record.Form.Id).Libraries.Count == 0
        && Commands.All(command => command.Kind != CommandKind.Script) && !HasCommandsOnRows
        ? null
        : Addresses.Of(
            ("appname", App.UniqueName),
            ("pagetype", "formframe"),
            ("etn", Record.Table.LogicalName),
            ("id", Record.IsNew ? null : Record.Row.Id.ToString()),
            ("formid", Record.Form.Id.ToString()));

    /// <summary>The command bar.</summary>
    public IReadOnlyList<Command> Commands { get; } =
    [
        .. RecordCommands.Of(Record, App, Frame),
        .. ScriptCommands.Of(Record.Viewer, App, Record.Table.LogicalName, CommandPlace.Form, Record.IsNew ? null : Record.Row),
    ];

    private bool HasCommandsOnRows => Record.Form.Tabs.SelectMany(tab => tab.Columns).SelectMany(column => column.Sections)
        .SelectMany(section => section.Rows).SelectMany(row => row)
        .Select(cell => cell.Control is { Kind: ControlKind.Subgrid } control ? control.Parameter("TargetEntityType") : null)
        .Any(table => table is not null && RelatedRows.CommandsOf(Record.Viewer, App, table.ToLowerInvariant()).Count > 0);

    /// <summary>The rows of a subgrid.</summary>
    public RelatedRows RelatedRowsOf(FormCell cell)
    {
        var rows = RelatedRows.Of(Frame, App, cell, Record.Row.ToEntityReference());
        return rows with
        {
            RepeatsSection = Record.Form.Tabs.SelectMany(tab => tab.Columns).SelectMany(column => column.Sections)
                .Any(section => section.ShowsLabel && Record.Viewer.Read(section.Labels) == rows.Title),
        };
    }
}
