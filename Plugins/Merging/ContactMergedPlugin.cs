using System;
using CrmOnboarding.Dataverse.Merging;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Merging;

/// <summary>A contact was merged into another: whoever stands twice in a plan in one role becomes one.</summary>
[Step(SdkMessage.Merge, ContactTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
public sealed class ContactMergedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        JoinStakeholders.Run(execution.Service, execution.Trace, execution.Parameter<EntityReference>("Target")!));
}
