using System.Globalization;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell.Commands;

/// <summary>The commands that solutions add; what the viewer lacks a privilege for is not there.</summary>
internal static class ScriptCommands
{
    /// <summary>The commands of a bar.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="app">The app.</param>
    /// <param name="table">The table.</param>
    /// <param name="place">Which bar.</param>
    /// <param name="row">The stored row of a form; null in that of a new one, and above rows.</param>
    public static IEnumerable<Command> Of(Viewer viewer, AppDefinition app, string table, CommandPlace place, Entity? row) =>
        from command in CommandDefinition.Of(viewer.Metadata, app.UniqueName, table, place)
        where place != CommandPlace.Form || row is not null || !command.IsForStoredRows
        where row is null || command.Values.All(value => ValueOf(row, value.Column) == value.Value)
        where command.Privileges.All(privilege => MayDo(viewer, privilege.Right, privilege.Table))
        select new Command
        {
            Id = command.Id,
            Label = viewer.Read(command.Labels),
            Kind = CommandKind.Script,
            Script = new CommandScript(
                command.Library, command.Function, command.Parameters, command.LeastPicked, command.MostPicked),
        };

    private static string ValueOf(Entity row, string column) => row.Attributes.TryGetValue(column, out var value) ? value switch
    {
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    } : string.Empty;

    private static bool MayDo(Viewer viewer, string right, string table) =>
        viewer.Metadata.FindTable(table) is not null && Enum.TryParse<AccessRight>(right, out var one) && viewer.May(one, table);
}
