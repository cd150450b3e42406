using System;
using System.Linq;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// Brings the onboarding of a customer in line with the state of one opportunity: won, it has its workstreams in a plan; open again, they
/// are suspended; lost, they are closed.
/// </summary>
/// <remarks>
/// Idempotent: it reads the state as it is now, whatever event called it, and looks before it writes. Where two executions look at the
/// same moment, ids and alternate keys let one of them fail; its repetition finds what the other wrote. Calls: 1 when nothing is to be
/// done, 4 for a new plan of any size, at most 4 for a deal that joins a plan.
/// </remarks>
/// <param name="service">With the rights of the system user: a seller need not have rights on the tables of the onboarding.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class EnsureOnboarding(IOrganizationService service, TraceLog trace)
{
    /// <summary>Runs the use case.</summary>
    /// <param name="opportunityId">The opportunity.</param>
    /// <param name="occurredOn">Moment of the event, UTC; the evaluation that follows holds as of its date.</param>
    /// <param name="initiatingUserId">Who owns the rows when the opportunity's owner no longer can.</param>
    public void Run(Guid opportunityId, DateTime occurredOn, Guid initiatingUserId)
    {
        var deal = DealQuery.Find(service, opportunityId);
        if (deal is null)
        {
            trace.Line("The opportunity is gone; nothing to do.");
            return;
        }

        trace.Line("State {0}, closed on {1}, {2} lines, customer {3}.", deal.State, deal.ClosedOn, deal.Lines.Count, deal.Customer?.LogicalName ?? "none");
        var owner = deal.Owner ?? new EntityReference(SystemUserTable.LogicalName, initiatingUserId);
        var rows = new OnboardingRows(deal, owner);
        if (deal.Lead is { } lead)
        {
            new DealRealignment(service, trace, deal, rows).Run(lead, occurredOn);
        }
        else if (deal.State != OpportunityTable.StateWon)
        {
            trace.Line("Not won and not onboarded; nothing to do.");
        }
        else if (deal.Customer is not { } customer)
        {
            trace.Line("A won opportunity without a customer cannot be onboarded. Set its customer, reopen it and win it again.");
        }
        else
        {
            Onboard(deal, customer, rows, occurredOn);
        }
    }

    private void Onboard(DealRow deal, EntityReference customer, OnboardingRows rows, DateTime occurredOn)
    {
        var wonOn = deal.ClosedOn ?? Date.FromDateTime(occurredOn);
        var choice = EngagementModel.Choose(deal.MonthlyValueInBaseCurrency, deal.Employees);
        var latest = CustomerPlan.Latest(service, customer.Id);
        if (latest is not null && PlanProgress.IsOpenFor(latest.Plan.Status, latest.Plan.CompletedOn, wonOn))
        {
            Join(latest, deal, choice, rows, wonOn, occurredOn);
        }
        else
        {
            Start(customer, latest is null ? 1 : latest.Cycle + 1, deal, choice, rows, wonOn, occurredOn);
        }
    }

    private void Start(
        EntityReference customer, int cycle, DealRow deal, TemplateChoice choice, OnboardingRows rows, Date wonOn, DateTime occurredOn)
    {
        var madeFrom = StoredTemplate.Published(service, choice.Template.Code);
        var template = madeFrom.Header;
        var draft = PlanBuilder.Build(deal.ToDeal(wonOn, choice.Segment), template, WorkingCalendar.MondayToFriday);
        var handoff = HandoffChecklist.Answer(deal.Handoff);
        var risks = RiskRules.AtCreation(new CreationFacts
        {
            OpportunityCreatedOn = deal.CreatedOn,
            Day0 = wonOn,
            Segment = choice.Segment,
            RequiredRoles = [.. template.Items.Where(item => item.IsRequired).Select(item => item.OwnerRole)],
            HasCsm = deal.Csm is not null,
            HasProjectManager = deal.ProjectManager is not null,
        });
        var plan = rows.Plan(customer, cycle, choice, madeFrom, draft, handoff, risks, occurredOn);
        service.Create(plan);
        trace.Line("New plan {0}, cycle {1}, template {2} version {3}, {4} items, {5} risks.",
            plan.Id, cycle, template.Code, template.Version, draft.Items.Count, risks.Count);
    }

    /// <remarks>
    /// The plan is written first and the workstreams last: a deal counts as onboarded once its workstreams are there, so whatever fails
    /// before that is done again.
    /// </remarks>
    private void Join(CustomerPlan latest, DealRow deal, TemplateChoice choice, OnboardingRows rows, Date wonOn, DateTime occurredOn)
    {
        var plan = latest.Plan;
        var draft = PlanBuilder.AddDeal(deal.ToDeal(wonOn, EngagementModel.Higher(latest.Segment, choice.Segment)), plan.Template, WorkingCalendar.MondayToFriday, plan.Anchors);
        var changes = Changes(latest, choice, deal.Language, wonOn, occurredOn);
        if (changes.Attributes.Count > 0)
        {
            service.Update(changes);
        }

        service.Create(rows.Workstreams(plan.Id, draft, deal.Lines));
        trace.Line("Joined plan {0}, {1} items, {2} columns of the plan changed.", plan.Id, draft.Items.Count, changes.Attributes.Count);
    }

    private static Entity Changes(CustomerPlan latest, TemplateChoice choice, Language language, Date wonOn, DateTime occurredOn)
    {
        var plan = latest.Plan;
        var changes = new Entity(PlanTable.LogicalName, plan.Id);
        var segment = EngagementModel.Higher(latest.Segment, choice.Segment);
        if (segment != latest.Segment)
        {
            var raised = Catalogue.Render(OnboardingMessages.SegmentRaised(segment, wonOn, choice.Why), language);
            changes[PlanTable.Segment] = ChoiceValues.Write(segment);
            changes[PlanTable.TemplateReason] = StoredText.Fit(
                string.Join("\n", new[] { latest.Reason, raised }.Where(line => line.Length > 0)), ColumnLengths.PlanTemplateReason);
        }

        var lastDayOn = PlanProgress.LastDayOn(Date.Max(plan.Anchors.WonOn, wonOn), plan.Template.LengthDays, WorkingCalendar.MondayToFriday);
        var status = PlanProgress.Status(completedOn: null, lastDayOn, Date.FromDateTime(occurredOn));
        if (plan.Status != status)
        {
            changes[PlanTable.Status] = ChoiceValues.Write(status);
        }

        if (plan.CompletedOn is not null)
        {
            changes[PlanTable.CompletedOn] = null;
        }

        if (plan.SuspendedOn is not null)
        {
            changes[PlanTable.SuspendedOn] = null;
        }

        if (EvaluationRequests.Stamp(status, plan.EvaluationRequestedOn, plan.EvaluatedOn, occurredOn) is { } stamp)
        {
            changes[PlanTable.EvaluationRequestedOn] = stamp;
        }

        return changes;
    }
}
