using System;
using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.CalendarChanged;

/// <summary>Somebody enters or changes a calendar or a closure: what leaves no working day is refused at once.</summary>
[Step(SdkMessage.Create, CalendarTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, CalendarTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[]
    {
        CalendarTable.Monday, CalendarTable.Tuesday, CalendarTable.Wednesday, CalendarTable.Thursday, CalendarTable.Friday,
        CalendarTable.Saturday, CalendarTable.Sunday, CalendarTable.ParentId,
    },
    Before = new[]
    {
        CalendarTable.Name, CalendarTable.Monday, CalendarTable.Tuesday, CalendarTable.Wednesday, CalendarTable.Thursday,
        CalendarTable.Friday, CalendarTable.Saturday, CalendarTable.Sunday,
    })]
[Step(SdkMessage.Create, ClosureTable.LogicalName, Stage.PreOperation, Mode.Synchronous)]
[Step(SdkMessage.Update, ClosureTable.LogicalName, Stage.PreOperation, Mode.Synchronous,
    Filter = new[] { ClosureTable.FromOn, ClosureTable.ToOn, ClosureTable.Yearly },
    Before = new[] { ClosureTable.Name, ClosureTable.FromOn, ClosureTable.ToOn, ClosureTable.Yearly })]
public sealed class CalendarChangingPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var before = execution.Message is SdkMessage.Create ? null : execution.Before;
        if (execution.PrimaryRow.LogicalName == CalendarTable.LogicalName)
        {
            GuardCalendar.CheckCalendar(execution.Service, execution.Target!, before);
        }
        else
        {
            GuardCalendar.CheckClosure(execution.Target!, before);
        }
    });
}
