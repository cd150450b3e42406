using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>
/// The items of a plan in groups: those of one template row in one state are one snapshot with their latest completion date.
/// </summary>
/// <remarks>
/// Completion and anchors ask only whether an item of some kind is open and when the last one was done, so the groups answer as the items
/// do. A plan of many deals has hundreds of items and at most a few dozen groups.
/// </remarks>
internal static class ItemGroups
{
    // The workstream's state is grouped as well: what is suspended or closed does not count.
    private const string Fetch =
        "<fetch aggregate=\"true\"><entity name=\"" + MilestoneTable.LogicalName + "\">"
        + "<attribute name=\"" + MilestoneTable.Code + "\" alias=\"" + MilestoneTable.Code + "\" groupby=\"true\" />"
        + "<attribute name=\"" + MilestoneTable.Phase + "\" alias=\"" + MilestoneTable.Phase + "\" groupby=\"true\" />"
        + "<attribute name=\"" + MilestoneTable.IsRequired + "\" alias=\"" + MilestoneTable.IsRequired + "\" groupby=\"true\" />"
        + "<attribute name=\"" + MilestoneTable.Status + "\" alias=\"" + MilestoneTable.Status + "\" groupby=\"true\" />"
        + "<attribute name=\"" + MilestoneTable.CompletedOn + "\" alias=\"" + MilestoneTable.CompletedOn + "\" aggregate=\"max\" />"
        + "<filter><condition attribute=\"" + MilestoneTable.PlanId + "\" operator=\"eq\" value=\"{0}\" /></filter>"
        + "<link-entity name=\"" + WorkstreamTable.LogicalName + "\" from=\"" + WorkstreamTable.Id + "\" to=\"" + MilestoneTable.WorkstreamId
        + "\" link-type=\"outer\" alias=\"line\">"
        + "<attribute name=\"" + WorkstreamTable.Status + "\" alias=\"" + LineStatus + "\" groupby=\"true\" /></link-entity>"
        + "</entity></fetch>";

    private const string LineStatus = "linestatus";

    /// <summary>The groups of a plan. One call.</summary>
    public static IReadOnlyList<ItemSnapshot> Of(IOrganizationService service, PlanRow plan) =>
    [
        .. service.ReadGroups(string.Format(System.Globalization.CultureInfo.InvariantCulture, Fetch, plan.Id)).Select(group =>
            PlanItem.SnapshotOf(
                group,
                ItemScope.Plan,
                plan.Anchors.WonOn,
                PlanItem.IsOutOfPlan(group.Choice<WorkstreamStatus>(LineStatus)))),
    ];
}
