using System;
using CrmOnboarding.Dataverse.Progress;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.MilestoneChanged;

/// <summary>
/// An item was completed, waived, reopened, cancelled or moved, or its completion date was corrected: completion, anchors and dates of
/// its workstream and plan are brought in line, and what rests on it moves with it. Registered asynchronously after Update of
/// <c>onb_milestone</c>, filtered on <c>onb_status</c>, <c>onb_completedon</c> and <c>onb_dueon</c>, with an image of the dates before.
/// </summary>
public sealed class MilestoneChangedPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => ExtensionBoundary.Run(serviceProvider, static happened =>
        new FollowMilestone(happened.Service, happened.Trace).Run(
            happened.PrimaryRow.Id, happened.OccurredOn, happened.Row("Target"), happened.Before));
}
