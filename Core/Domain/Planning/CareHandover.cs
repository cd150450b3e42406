using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>When responsibility passes from the project manager to the care team (N-32).</summary>
internal static class CareHandover
{
    /// <summary>
    /// The first day on which the care team owns the plan: the day after the build phase, or the day of delivery if that is earlier.
    /// </summary>
    /// <param name="anchors">The anchors of the plan that are known.</param>
    /// <param name="policy">How long the build phase lasts.</param>
    public static Date On(AnchorDates anchors, PlanningPolicy policy)
    {
        var afterBuild = anchors.WonOn.AddDays(policy.BuildDays + 1);
        return anchors[Anchor.Delivery] is { } deliveredOn ? Date.Min(deliveredOn, afterBuild) : afterBuild;
    }

    /// <summary>The role that owns a plan on a day.</summary>
    public static OwnerRole OwnerOn(AnchorDates anchors, Date today, PlanningPolicy policy) =>
        today >= On(anchors, policy) ? OwnerRole.Csm : OwnerRole.ProjectManager;
}
