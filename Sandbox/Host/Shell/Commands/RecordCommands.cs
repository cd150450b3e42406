using System.Globalization;
using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Rows;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Shell.Records;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Security;

namespace CrmOnboarding.Host.Shell.Commands;

/// <summary>The platform's own commands for a row in its form; what the viewer may not do is not there.</summary>
internal static class RecordCommands
{
    public const string Save = "save";
    public const string SaveAndClose = "saveandclose";
    public const string Delete = "delete";
    public const string Activate = "activate";
    public const string Deactivate = "deactivate";
    public const string Win = "win";
    public const string Lose = "lose";
    public const string Reopen = "reopen";
    public const string AddNote = "addnote";

    /// <summary>The table whose rows Sales closes as won or lost.</summary>
    public const string Opportunity = "opportunity";

    public static IEnumerable<Command> Of(Record record, AppDefinition app, PageFrame frame)
    {
        var viewer = record.Viewer;
        var texts = viewer.Texts;
        if (!record.IsReadOnly)
        {
            yield return new Command { Id = Save, Label = texts.Save, Kind = CommandKind.Submit, IsPrimary = true };
            yield return new Command { Id = SaveAndClose, Label = texts.SaveAndClose, Kind = CommandKind.Submit };
        }

        if (!record.IsNew && viewer.May(AccessRight.Create, record.Table.LogicalName)
            && NewRowAddress.Of(viewer, app, record.Table, Addresses.List(app.UniqueName, record.Table.LogicalName)).Address is { } address)
        {
            yield return new Command { Id = "new", Label = texts.NewRow, Kind = CommandKind.Link, Target = address };
        }

        if (record.IsNew)
        {
            yield break;
        }

        var row = record.Row.ToEntityReference();
        foreach (var command in viewer.May(AccessRight.Write, row) ? StateCommands(record) : [])
        {
            yield return command;
        }

        if (viewer.May(AccessRight.Delete, row))
        {
            yield return new Command
            {
                Id = Delete,
                Label = texts.Delete,
                Kind = CommandKind.Post,
                Question = texts.DeleteForGood,
            };
        }

        yield return new Command { Id = "refresh", Label = texts.Refresh, Kind = CommandKind.Link, Target = frame.Address };
    }

    private static IEnumerable<Command> StateCommands(Record record)
    {
        var texts = record.Viewer.Texts;
        if (record.Table.LogicalName == Opportunity)
        {
            if (record.IsInactive)
            {
                yield return new Command { Id = Reopen, Label = texts.Reopen, Kind = CommandKind.Post };
                yield break;
            }

            CommandInput[] inputs =
            [
                new("revenue", texts.ActualRevenue, "number", Revenue(record)),
                new("closed", texts.CloseDate, "date", Today(record.Viewer)),
                new("description", texts.Description, "text", string.Empty),
            ];
            yield return Closing(Win, texts.CloseAsWon, inputs);
            yield return Closing(Lose, texts.CloseAsLost, inputs);
        }
        else if (record.Table.StateColumn is { Options.Count: 2 })
        {
            yield return record.IsInactive
                ? new Command { Id = Activate, Label = texts.Activate, Kind = CommandKind.Post }
                : new Command { Id = Deactivate, Label = texts.Deactivate, Kind = CommandKind.Post };
        }
    }

    private static Command Closing(string id, string label, IReadOnlyList<CommandInput> inputs) =>
        new() { Id = id, Label = label, Kind = CommandKind.Post, Question = string.Empty, Inputs = inputs };

    private static string Revenue(Record record) => record.Table.FindColumn("estimatedvalue") is { } column
        ? FieldInput.Text(column, RowText.ValueOf(record.Row, "estimatedvalue"), record.Viewer)
        : string.Empty;

    private static string Today(Viewer viewer) =>
        viewer.Profile.ToLocal(viewer.UtcNow).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
