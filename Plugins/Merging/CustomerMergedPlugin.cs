using System;
using CrmOnboarding.Dataverse.Merging;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Merging;

/// <summary>A customer was merged into another: who looks after them is told where two of their plans run.</summary>
[Step(SdkMessage.Merge, AccountTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Merge, ContactTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
public sealed class CustomerMergedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        TellOfTwoPlans.Run(execution.Service, execution.Parameter<EntityReference>("Target")!, execution.OccurredOn));
}
