using System;
using System.Linq;
using CrmOnboarding.Dataverse.Progress;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanChanged;

/// <summary>A plan got another calendar or region, or its calendar changed: its open dates are computed again.</summary>
[Step(SdkMessage.Update, PlanTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { PlanTable.CalendarId, PlanTable.Region, PlanTable.RedateRequestedOn })]
public sealed class PlanCalendarChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        // Taking the request off is no request.
        var target = execution.Target!;
        var isAsked = new[] { PlanTable.CalendarId, PlanTable.Region }.Any(target.Contains)
            || target.GetAttributeValue<DateTime?>(PlanTable.RedateRequestedOn) is not null;
        if (isAsked)
        {
            new RedatePlan(execution.Service, execution.Trace).Run(execution.PrimaryRow.Id, execution.OccurredOn, execution.Caller);
        }
    });
}
