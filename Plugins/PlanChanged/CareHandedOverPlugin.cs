using System;
using CrmOnboarding.Dataverse.Assigning;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.PlanChanged;

/// <summary>The responsibility for a customer passed to customer care: who had it, who has it and why is recorded.</summary>
[Step(SdkMessage.Update, PlanTable.LogicalName, Stage.PostOperation, Mode.Asynchronous, Filter = new[] { PlanTable.CareHandedOverOn })]
public sealed class CareHandedOverPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        if (new Row(execution.Target!).Date(PlanTable.CareHandedOverOn) is { } on)
        {
            RecordCareHandover.Run(execution.Service, execution.PrimaryRow.Id, on);
        }
    });
}
