using System;
using CrmOnboarding.Dataverse.Progress;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.ContentChanged;

/// <summary>There is content, or it helps with something else now: plans whose items miss some choose again.</summary>
[Step(SdkMessage.Create, ContentTable.LogicalName, Stage.PostOperation, Mode.Asynchronous)]
[Step(SdkMessage.Update, ContentTable.LogicalName, Stage.PostOperation, Mode.Asynchronous,
    Filter = new[] { ContentTable.Category, ContentTable.Kind, ContentTable.ProductId, SystemColumns.StateCode })]
public sealed class ContentChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
        FollowContent.Run(execution.Service, execution.Trace, execution.PrimaryRow.Id, execution.OccurredOn));
}
