using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Shell.Records;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;

namespace CrmOnboarding.Host.Shell.Commands;

/// <summary>The platform's own commands for the rows of a table; what the viewer may not do is not there.</summary>
internal static class ListCommands
{
    public static IEnumerable<Command> Of(PageFrame frame, AppDefinition app, TableMetadata table)
    {
        var viewer = frame.Viewer;
        if (viewer.May(AccessRight.Create, table.LogicalName)
            && NewRowAddress.Of(viewer, app, table, frame.Address) is { Address: { } address })
        {
            yield return new Command { Id = "new", Label = viewer.Texts.NewRow, Kind = CommandKind.Link, Target = address };
        }

        if (viewer.May(AccessRight.Delete, table.LogicalName))
        {
            yield return new Command
            {
                Id = RecordCommands.Delete,
                Label = viewer.Texts.Delete,
                Kind = CommandKind.Post,
                Question = viewer.Texts.DeletePicked,
            };
        }

        yield return new Command { Id = "refresh", Label = viewer.Texts.Refresh, Kind = CommandKind.Link, Target = frame.Address };
    }
}
