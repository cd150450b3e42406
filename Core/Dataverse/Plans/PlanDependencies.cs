using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>
/// Gives the stored milestones of a plan what their template says of them and their rows do not keep: durations and dependencies.
/// </summary>
internal static class PlanDependencies
{
    /// <summary>
    /// The milestones with what they wait for. One of a line waits for its own line and for the plan, one of the plan for every line of
    /// the deal that the plan follows (see <see cref="Dependency"/>).
    /// </summary>
    /// <param name="milestones">All milestones of a plan.</param>
    /// <param name="template">The template of the plan, with its items.</param>
    /// <param name="madeBy">The deal that made the plan; null when it was deleted.</param>
    public static IReadOnlyList<Milestone> Of(IReadOnlyList<Milestone> milestones, Template template, Guid? madeBy)
    {
        milestones = LaterDeals.Mark(milestones, madeBy);
        var sources = template.Items.Where(item => item.DurationDays > 0 || item.Dependencies.Count > 0).ToDictionary(item => item.Code);
        if (sources.Count == 0)
        {
            return milestones;
        }

        var byCode = milestones.ToLookup(milestone => milestone.Code);
        return
        [
            .. milestones.Select(milestone => !sources.TryGetValue(milestone.Code, out var source) ? milestone : milestone with
            {
                DurationDays = source.DurationDays,
                Dependencies =
                [
                    .. source.Dependencies.SelectMany(dependency => byCode[dependency.Predecessor]
                        .Where(other => milestone.WorkstreamId is null
                            ? other.LaterDealId is null
                            : other.WorkstreamId is null || other.WorkstreamId == milestone.WorkstreamId)
                        .Select(other => new MilestoneDependency(other.Id, dependency.Type, dependency.LagDays))),
                ],
            }),
        ];
    }
}
