using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>
/// The items of a plan in groups: those of one template row, one deal and one state are one snapshot with their latest completion date.
/// </summary>
/// <remarks>
/// Completion and anchors ask only whether an item of some kind is open and when the last one was done, so the groups answer as the items
/// do. A deal of hundreds of lines has at most a few dozen groups.
/// </remarks>
internal static class MilestoneGroups
{
    // The workstream's state is grouped as well: what is suspended or closed does not count.
    private const string Fetch =
        "<fetch aggregate=\"true\"><entity name=\"" + MilestoneTable.LogicalName + "\">"
        + "<attribute name=\"" + MilestoneTable.Code + "\" alias=\"" + MilestoneTable.Code + "\" groupby=\"true\" />"
        + "<attribute name=\"" + MilestoneTable.Phase + "\" alias=\"" + MilestoneTable.Phase + "\" groupby=\"true\" />"
        + "<attribute name=\"" + MilestoneTable.IsRequired + "\" alias=\"" + MilestoneTable.IsRequired + "\" groupby=\"true\" />"
        + "<attribute name=\"" + MilestoneTable.Status + "\" alias=\"" + MilestoneTable.Status + "\" groupby=\"true\" />"
        + "<attribute name=\"" + MilestoneTable.CompletedOn + "\" alias=\"" + MilestoneTable.CompletedOn + "\" aggregate=\"max\" />"
        + "<filter><condition attribute=\"" + MilestoneTable.PlanId + "\" operator=\"eq\" value=\"{0}\" />"
        + "<condition attribute=\"statecode\" operator=\"eq\" value=\"0\" /></filter>"
        + "<link-entity name=\"" + WorkstreamTable.LogicalName + "\" from=\"" + WorkstreamTable.Id + "\" to=\""
            + MilestoneTable.WorkstreamId
        + "\" link-type=\"outer\" alias=\"line\">"
        + "<attribute name=\"" + WorkstreamTable.Status + "\" alias=\"" + LineStatus + "\" groupby=\"true\" />"
        + "<attribute name=\"" + WorkstreamTable.OpportunityId + "\" alias=\"" + Deal + "\" groupby=\"true\" />"
        + "<attribute name=\"" + WorkstreamTable.Day0On + "\" alias=\"" + DealDay0 + "\" aggregate=\"max\" /></link-entity>"
        + "</entity></fetch>";

    private const string LineStatus = "linestatus";
    private const string Deal = "deal";
    private const string DealDay0 = "dealday0";

    /// <summary>The groups of a plan. One call.</summary>
    public static IReadOnlyList<Milestone> Of(IOrganizationService service, PlanRow plan)
    {
        var groups = service.ReadGroups(string.Format(System.Globalization.CultureInfo.InvariantCulture, Fetch, plan.Id));
        return LaterDeals.Mark([.. groups.Select(group => From(group, plan))], plan.OpportunityId);
    }

    private static Milestone From(Row group, PlanRow plan) =>
        MilestoneRows.From(group, group.Date(DealDay0) ?? plan.Anchors.WonOn, group.Choice<WorkstreamStatus>(LineStatus)) with
        {
            DealId = group.Reference(Deal)?.Id,
        };
}
