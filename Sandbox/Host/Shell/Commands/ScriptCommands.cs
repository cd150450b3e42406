using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Security;

namespace CrmOnboarding.Host.Shell.Commands;

/// <summary>The commands that solutions add; what the viewer lacks a privilege for is not there.</summary>
internal static class ScriptCommands
{
    public static IEnumerable<Command> Of(Viewer viewer, AppDefinition app, string table, CommandPlace place, bool isStored) =>
        from command in CommandDefinition.Of(viewer.Metadata, app.UniqueName, table, place)
        where isStored || !command.IsForStoredRows
        where command.Privileges.All(privilege => MayDo(viewer, privilege.Right, privilege.Table))
        select new Command
        {
            Id = command.Id,
            Label = viewer.Read(command.Labels),
            Kind = CommandKind.Script,
            Script = new CommandScript(command.Library, command.Function, command.Parameters),
        };

    private static bool MayDo(Viewer viewer, string right, string table) =>
        viewer.Metadata.FindTable(table) is not null && Enum.TryParse<AccessRight>(right, out var one) && viewer.May(one, table);
}
