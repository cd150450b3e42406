using System;
using System.Linq;
using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.CalendarChanged;

/// <summary>A calendar, one of its closures, or the organization's business closures changed: its plans are dated again.</summary>
[Step(SdkMessage.Update, CalendarTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        CalendarTable.Monday, CalendarTable.Tuesday, CalendarTable.Wednesday, CalendarTable.Thursday, CalendarTable.Friday,
        CalendarTable.Saturday, CalendarTable.Sunday, CalendarTable.Region, CalendarTable.ParentId, CalendarTable.BusinessClosures,
        CalendarTable.RedateAfter,
    })]
[Step(SdkMessage.Create, ClosureTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, ClosureTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        ClosureTable.CalendarId, ClosureTable.FromOn, ClosureTable.ToOn, ClosureTable.Yearly, ClosureTable.Region,
        SystemColumns.StateCode,
    },
    Before = new[] { ClosureTable.CalendarId })]
[Step(SdkMessage.Delete, ClosureTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Before = new[] { ClosureTable.CalendarId })]
[Step(SdkMessage.Update, SystemCalendarTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { SystemCalendarTable.Rules })]
public sealed class CalendarChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var follow = new FollowCalendar(execution.Service, execution.Trace);
        switch (execution.PrimaryRow.LogicalName)
        {
            case CalendarTable.LogicalName:
                Calendar(execution, follow);
                break;
            case SystemCalendarTable.LogicalName:
                follow.BusinessClosures(execution.OccurredOn);
                break;
            default:
                Closure(execution, follow);
                break;
        }
    });

    private static void Calendar(PluginExecution execution, FollowCalendar follow)
    {
        var after = new Row(execution.Target!).Text(CalendarTable.RedateAfter);

        // The last page takes the mark off, and that is the end.
        if (after is not null || !execution.Target!.Contains(CalendarTable.RedateAfter))
        {
            follow.Run(execution.PrimaryRow.Id, after, execution.OccurredOn);
        }
    }

    private static void Closure(PluginExecution execution, FollowCalendar follow)
    {
        var rows = new[] { execution.Target, execution.Message is SdkMessage.Create ? null : execution.Before };
        foreach (var calendar in rows.OfType<Entity>().Select(row => new Row(row).Reference(ClosureTable.CalendarId)?.Id)
            .OfType<Guid>().Distinct())
        {
            follow.Run(calendar, after: null, execution.OccurredOn);
        }
    }
}
