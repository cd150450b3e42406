using System;
using System.Linq;
using CrmOnboarding.Dataverse.Progress;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanChanged;

/// <summary>
/// A plan got another calendar or region, its calendar changed, or a date became known that items count from: its open dates are computed
/// again.
/// </summary>
[Step(SdkMessage.Update, PlanTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[]
    {
        PlanTable.CalendarId, PlanTable.Region, PlanTable.RedateRequestedOn, PlanTable.BookedOn, PlanTable.PaidOn, PlanTable.GoLiveOn,
        PlanTable.BillIssuedOn,
    })]
public sealed class PlanCalendarChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        // Taking the request off is no request.
        var target = execution.Target!;
        var redate = new RedatePlan(execution.Service, execution.Trace);
        if (new[] { PlanTable.CalendarId, PlanTable.Region }.Any(target.Contains)
            || target.GetAttributeValue<DateTime?>(PlanTable.RedateRequestedOn) is not null)
        {
            redate.Run(execution.PrimaryRow.Id, execution.OccurredOn, execution.Caller);
        }
        else if (RedatePlan.AnchorIn(target) is { } anchor)
        {
            redate.Run(execution.PrimaryRow.Id, execution.OccurredOn, execution.Caller, anchor);
        }
    });
}
