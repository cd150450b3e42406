using System;
using CrmOnboarding.Dataverse.Progress;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.MilestoneChanged;

/// <summary>
/// An item was completed, waived, reopened or cancelled, or its completion date was corrected: completion, anchors and dates of its
/// workstream and plan are brought in line. Registered asynchronously after Update of <c>onb_milestone</c>, filtered on
/// <c>onb_status</c> and <c>onb_completedon</c>.
/// </summary>
public sealed class MilestoneChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => ExtensionBoundary.Run(serviceProvider, static happened =>
        new FollowMilestone(happened.Service, happened.Trace).Run(happened.PrimaryRow.Id, happened.OccurredOn));
}
