using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// Somebody edits an opportunity of which a plan is prepared: its handoff says what it says now, and when the close slips, what is open
/// before the win moves with it.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class FollowDraft(IOrganizationService service, TraceLog trace)
{
    /// <summary>Runs the use case. One read for an opportunity that is not prepared.</summary>
    public void Run(Guid opportunityId)
    {
        if (DealQuery.Find(service, opportunityId) is not
            { State: OpportunityTable.StateOpen, Lead: { Status: WorkstreamStatus.Draft, IsPlanArchived: false } lead } deal
            || PlanRow.Find(service, lead.PlanId) is not { } plan)
        {
            trace.Line("No plan is prepared for this opportunity; nothing to do.");
            return;
        }

        new HandoffTakeover(service, plan, deal).Run(isFirstDeal: false, RulesetRows.Published(service).Rules.Handoff);
        if (deal.ExpectedOn is { } expectedOn && expectedOn != lead.Day0)
        {
            Slip(deal, plan, expectedOn);
        }
    }

    private void Slip(DealRow deal, PlanRow plan, Date expectedOn)
    {
        var own = WorkstreamRow.All(service, plan.Id).Where(workstream => workstream.IsOf(deal.Id)).ToList();
        var startsPlan = plan.Status == PlanStatus.Draft && plan.OpportunityId == deal.Id;
        var days = plan.Calendar.Days(service);
        var template = plan.MadeFrom.WithItems(service);
        var lines = LineMatching.Of(deal, own).Select(line => line.Line).ToList();
        var expected = deal.ToDeal(expectedOn, deal.Choices(EngagementRows.Read(service)).First().Segment, lines);
        var draft = PreWinPlan.Before(startsPlan
            ? PlanBuilder.Build(expected, template, days)
            : PlanBuilder.AddDeal(expected, template, days, plan.Anchors));
        var why = StoredText.Fit(
            Catalogue.Render(OnboardingMessages.DatedByExpectation(expectedOn), plan.Profile.Language), MilestoneTable.DateReasonLength);
        var items = new PreparedItems(MilestoneRows.All(service, plan), own, startsPlan)
            .Redated(draft.Items, item => item.DueOn, why).ToList();
        service.UpdateMany(items);
        service.UpdateMany(own.Select(workstream => new Entity(WorkstreamTable.LogicalName, workstream.Id)
        {
            [WorkstreamTable.Day0On] = expectedOn.ToDateTime(),
        }));
        if (startsPlan)
        {
            service.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.Day0On] = expectedOn.ToDateTime() });
        }

        trace.Line("The close is expected on {0} now, {1} items moved.", expectedOn, items.Count);
    }
}
