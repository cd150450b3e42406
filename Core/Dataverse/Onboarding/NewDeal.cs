using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>A deal that the onboarding does not know yet: it starts a plan, or joins the open plan of its customer.</summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
/// <param name="deal">The deal.</param>
/// <param name="wonOn">Its Day 0.</param>
/// <param name="occurredOn">Moment of the event, UTC.</param>
/// <param name="winner">Who won it: owns the rows when nobody else can, and gives a team's plan its time zone.</param>
internal sealed class NewDeal(
    IOrganizationService service, TraceLog trace, DealRow deal, Date wonOn, DateTime occurredOn, EntityReference winner)
{
    /// <summary>Starts a plan: one Create writes all of it or nothing.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cycle">Number of this onboarding of the customer, from 1.</param>
    /// <param name="rules">The numbers by which the plan is made.</param>
    /// <param name="isDraft">Whether the deal is not won yet: then the plan has only what is to happen before.</param>
    /// <returns>Id of the plan.</returns>
    public Guid Start(EntityReference customer, int cycle, Ruleset rules, bool isDraft = false)
    {
        var plan = Make(customer, cycle, rules, deal.Lines, isDraft ? PreWinPlan.Before : PreWinPlan.Without);
        // A draft is made by a message, a plan by a job.
        var id = new OwnedCreate(service, trace, plan.Owners, isOneRequest: isDraft)
            .Run(able => new OnboardingRows(deal, able, customer.Id, isDraft).Plan(plan, plan.Owners));
        trace.Line("New plan {0}, cycle {1}, template {2} version {3}, {4} milestones, {5} risks.",
            id, cycle, plan.MadeFrom.Header.Code, plan.MadeFrom.Header.Version, plan.Draft.Items.Count, plan.Risks.Count);
        return id;
    }

    /// <summary>The plan that the deal makes; three calls.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cycle">Number of this onboarding of the customer, from 1.</param>
    /// <param name="rules">The numbers by which the plan is made.</param>
    /// <param name="lines">The lines, under the numbers of their workstreams.</param>
    /// <param name="part">What of the whole plan is wanted.</param>
    public NewPlan Make(
        EntityReference customer, int cycle, Ruleset rules, IReadOnlyList<DealRowLine> lines, Func<PlanDraft, PlanDraft> part)
    {
        // A rule whose template is not published is passed over; those that ship come last and always have theirs.
        var engagement = EngagementRows.Read(service);
        var made = deal.Choices(engagement)
            .Select(each => new { Choice = each, MadeFrom = StoredTemplate.Published(service, each.Rule.TemplateCode) })
            .First(each => each.MadeFrom is not null);
        var choice = made.Choice;
        var madeFrom = made.MadeFrom!;
        var template = madeFrom.WithItems(service);
        var calendar = new PlanCalendar(deal.Calendar?.Id ?? choice.Rule.CalendarId, deal.Region);
        var owners = new OwnerChoice(
            deal.Csm, deal.ProjectManager, deal.SalesRep, winner, TeamOf(choice.Rule), () => FallbackTeam.Find(service, trace));
        return new NewPlan
        {
            Customer = customer,
            Cycle = cycle,
            Choice = choice,
            Engagement = engagement,
            MadeFrom = madeFrom,
            Owners = owners,
            Draft = part(PlanBuilder.Build(deal.ToDeal(wonOn, choice.Segment, lines), template, calendar.Days(service))),
            Calendar = calendar,
            WorkingDays = calendar.Days(service),
            Risks = RiskRules.AtCreation(new CreationFacts
            {
                OpportunityCreatedOn = deal.CreatedOn,
                Day0 = wonOn,
                Segment = choice.Segment,
                RequiredRoles = [.. template.Items.Where(item => item.IsRequired).Select(item => item.OwnerRole)],
                HasCsm = deal.Csm is not null,
                HasProjectManager = deal.ProjectManager is not null,
            }, rules.Risks),
            Rules = rules,
            RequestedOn = occurredOn,
            TimeZoneCode = ZoneOfTeam(owners.Owners.Plan),
        };
    }

    /// <summary>Prepares the deal in a plan that is there: its handoff, and what is to happen before the win.</summary>
    /// <param name="joined">The plan.</param>
    /// <param name="rules">The numbers.</param>
    public void Prepare(PlanRow joined, Ruleset rules)
    {
        var draft = PreWinPlan.Before(Adding(joined, deal.Choices(EngagementRows.Read(service)).First().Segment));
        var owners = PlanOwners.Of(joined, new Entity(PlanTable.LogicalName), deal);
        new OwnedCreate(service, trace, owners, isOneRequest: true).Run(able =>
            new OnboardingRows(deal, able, deal.Customer!.Id, isDraft: true).Deal(
                new EntityReference(PlanTable.LogicalName, joined.Id), draft, occurredOn, joined.Calendar.Days(service), rules.Handoff));
        trace.Line("Prepared in plan {0}, {1} milestones.", joined.Id, draft.Items.Count);
    }

    /// <summary>What the deal adds to a plan that is there. At most two calls.</summary>
    /// <param name="joined">The plan.</param>
    /// <param name="segment">Segment of the customer by this deal.</param>
    public PlanDraft Adding(PlanRow joined, Segment segment) => PlanBuilder.AddDeal(
        deal.ToDeal(wonOn, segment), joined.MadeFrom.WithItems(service), joined.Calendar.Days(service), joined.Anchors);

    /// <summary>Joins a plan whose onboarding is still open.</summary>
    /// <remarks>
    /// The plan is written first and the workstreams last: a deal counts as onboarded once its workstreams are there, so whatever fails
    /// before that is done again.
    /// </remarks>
    /// <param name="joined">The plan.</param>
    /// <param name="hasHandoff">Whether the deal's handoff is there, although its workstreams are not: somebody deleted them.</param>
    public void Join(PlanRow joined, bool hasHandoff)
    {
        var template = joined.MadeFrom.WithItems(service);
        var choice = deal.Choices(EngagementRows.Read(service)).First();
        var anchors = joined.Anchors;
        var row = new Entity(PlanTable.LogicalName, joined.Id);
        if (joined.Status == PlanStatus.Suspended)
        {
            // What was done while the plan rested was not followed: its anchors are caught up now.
            var resumed = ResumedPlan.Of(service, joined, template, occurredOn);
            resumed.MoveItems(service);
            row = resumed.Row;
            anchors = resumed.Anchors;
        }

        var taken = new TakenOver(deal, joined);
        taken.Segment(row, choice, wonOn);
        taken.MissingPeople(row);
        Resume(row, joined);
        if (row.Attributes.Count > 0)
        {
            service.Update(row);
        }

        var customerId = deal.Customer!.Id;
        var draft = PreWinPlan.Without(PlanBuilder.AddDeal(
            deal.ToDeal(wonOn, EngagementModel.Higher(taken.StoredSegment, choice.Segment)), template, joined.Calendar.Days(service),
            anchors));
        var owners = PlanOwners.Of(joined, row, deal);
        var policy = hasHandoff ? null : RulesetRows.Published(service).Rules.Handoff;
        new OwnedCreate(service, trace, owners).Run(able =>
        {
            var rows = new OnboardingRows(deal, able, customerId);
            return policy is null
                ? rows.Workstreams(joined.Id, draft, deal.Lines)
                : rows.Deal(
                    new EntityReference(PlanTable.LogicalName, joined.Id), draft, occurredOn, joined.Calendar.Days(service), policy);
        });
        if (OnboardingRows.OwnerWarning(owners, joined.Profile.Language) is { } warning
            && !joined.Stored.Holds(PlanTable.OwnerWarning, warning))
        {
            service.Update(new Entity(PlanTable.LogicalName, joined.Id) { [PlanTable.OwnerWarning] = warning });
        }

        trace.Line("Joined plan {0}, {1} milestones, {2} columns of the plan changed.", joined.Id, draft.Items.Count, row.Attributes.Count);
    }

    private void Resume(Entity row, PlanRow joined)
    {
        // The plan's last day is counted from its newest deal, and that is this one.
        var lastDayOn = PlanProgress.LastDayOn(
            Date.Max(wonOn, joined.Anchors.WonOn), joined.Template.LengthDays, joined.Calendar.Days(service));
        var status = PlanProgress.Status(null, lastDayOn, joined.Profile.DateOf(occurredOn));
        Set(row, joined, PlanTable.Status, ChoiceValues.Write(status));
        row[PlanTable.ChangedOn] = occurredOn;
        Set(row, joined, PlanTable.CompletedOn, null);
        Set(row, joined, PlanTable.SuspendedOn, null);
        if (!row.Contains(PlanTable.EvaluationRequestedOn)
            && EvaluationRequests.Stamp(status, joined.EvaluationRequestedOn, joined.EvaluationAnsweredOn, occurredOn) is { } stamp)
        {
            row[PlanTable.EvaluationRequestedOn] = stamp;
        }
    }

    private static void Set(Entity row, PlanRow plan, string column, object? value)
    {
        row.Attributes.Remove(column);
        if (!plan.Stored.Holds(column, value))
        {
            row[column] = value;
        }
    }

    private static OwnerCandidate? TeamOf(EngagementRule rule) =>
        rule.TeamId is { } team ? new OwnerCandidate(new EntityReference(TeamTable.LogicalName, team)) : null;

    private int? ZoneOfTeam(EntityReference owner) =>
        owner.LogicalName == SystemUserTable.LogicalName ? null : CallerProfile.Of(service, winner.Id).TimeZoneCode;
}
