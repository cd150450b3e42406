using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// A deal is won of which a plan, or a part of one, was prepared: what is done stays done, what is open is dated from the win, and the rest
/// is made.
/// </summary>
/// <remarks>
/// Works from what is stored, inside one transaction: at most 14 calls with the two that read the deal and its plan, one more where the
/// plan has a calendar, and one for each line that was added since.
/// </remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
/// <param name="deal">The deal.</param>
/// <param name="plan">The plan that was prepared, or has the deal's prepared part.</param>
/// <param name="winner">As for <see cref="NewDeal"/>.</param>
/// <param name="refused">Ids of users and teams that the platform refused as owners in an attempt before.</param>
internal sealed class DraftPromotion(
    IOrganizationService service, TraceLog trace, DealRow deal, PlanRow plan, EntityReference winner, IReadOnlyCollection<Guid> refused)
{
    /// <summary>Runs the pass.</summary>
    /// <param name="wonOn">Day 0.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <exception cref="DomainException">The platform refuses an owner, or the draft went into another plan meanwhile.</exception>
    public void Run(Date wonOn, DateTime occurredOn)
    {
        var startsPlan = plan.Status is PlanStatus.Draft or PlanStatus.Cancelled;
        var rules = RulesetRows.Published(service).Rules;
        var own = WorkstreamRow.All(service, plan.Id).Where(workstream => workstream.IsOf(deal.Id)).ToList();
        var lines = LineMatching.Of(deal, own);
        if (plan.Status == PlanStatus.Cancelled || own.Any(workstream => workstream.Status == WorkstreamStatus.Cancelled))
        {
            HandoffActivity.Set(service, plan.Id, deal.Id, isActive: true);
        }

        if (plan.Status == PlanStatus.Cancelled)
        {
            Cancelling.ReopenRisks(service, plan, plan.Profile.DateOf(occurredOn));
        }

        var row = new Entity(PlanTable.LogicalName, plan.Id);
        var whole = startsPlan
            ? StartPlan(row, lines, wonOn, occurredOn, rules)
            : JoinPlan(row, lines, wonOn, occurredOn);
        try
        {
            Write(row, whole, own, lines, wonOn, occurredOn, rules);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.MeaningOf(fault) == FaultMeaning.OwnerRefused)
        {
            throw OwnedCreate.Refused(whole.Owners, fault);
        }

        trace.Line("Plan {0} goes on from the win on {1}, {2} workstreams were prepared.", plan.Id, wonOn, own.Count);
    }

    private EntityReference Plan => new(PlanTable.LogicalName, plan.Id);

    private void Write(
        Entity row, Whole whole, List<WorkstreamRow> own, IReadOnlyList<MatchedLine> lines, Date wonOn, DateTime occurredOn, Ruleset rules)
    {
        var startsPlan = plan.Status is PlanStatus.Draft or PlanStatus.Cancelled;
        var prepared = new PreparedItems(MilestoneRows.All(service, plan), own, startsPlan);
        if (own.Count == 0)
        {
            // The plan was prepared for another deal of the customer.
            new OwnedCreate(service, trace, whole.Owners, isOneRequest: true).Run(able => Rows(able).Deal(
                Plan, PreWinPlan.Without(whole.Draft), occurredOn, whole.Days, rules.Handoff));
        }

        WriteItems(whole, lines, prepared, wonOn, own.Count == 0);
        WriteWorkstreams(own, lines, wonOn);
        new HandoffTakeover(service, plan, deal).Run(
            startsPlan, rules.Handoff, handoff => HandoffRows.Win(handoff, deal, wonOn, occurredOn, whole.Days, rules.Handoff));
        // The plan last: while it is a draft, a repetition finishes it. A draft that went into another plan meanwhile starts nothing; any
        // other plan was written since it was read, by this very request.
        if (plan.Status != PlanStatus.Draft)
        {
            service.Update(row);
        }
        else if (!plan.Write(service, row))
        {
            throw new DomainException(OnboardingMessages.WonMeanwhile);
        }
    }

    private OnboardingRows Rows(RowOwners owners) => new(deal, owners, deal.Customer!.Id);

    /// <summary>The rule is chosen anew, and with it template, segment, calendar and owners of the plan.</summary>
    private Whole StartPlan(
        Entity row, IReadOnlyList<MatchedLine> lines, Date wonOn, DateTime occurredOn, Ruleset rules)
    {
        var made = new NewDeal(service, trace, deal, wonOn, occurredOn, winner)
            .Make(deal.Customer!, plan.Stored.Whole(PlanTable.Cycle) ?? 1, rules, [.. lines.Select(line => line.Line)], draft => draft);
        made.Owners.PassOver(refused);
        string[] kept = [PlanTable.PlanKey, PlanTable.Cycle, PlanTable.Name, PlanTable.CustomerId];
        foreach (var column in Rows(made.Owners.Owners).Plan(made, made.Owners).Attributes
            .Where(column => !kept.Contains(column.Key) && !plan.Stored.Holds(column.Key, column.Value)))
        {
            row[column.Key] = column.Value;
        }

        row[PlanTable.ChangedOn] = occurredOn;
        return new Whole(made.Draft, made.Owners, made.WorkingDays);
    }

    /// <summary>The plan runs already: the deal adds its lines, as it was counted from its own win.</summary>
    private Whole JoinPlan(Entity row, IReadOnlyList<MatchedLine> lines, Date wonOn, DateTime occurredOn)
    {
        var choice = deal.Choices(Templates.EngagementRows.Read(service)).First();
        var taken = new TakenOver(deal, plan);
        taken.Segment(row, choice, wonOn);
        taken.MissingPeople(row);
        row[PlanTable.ChangedOn] = occurredOn;
        if (EvaluationRequests.Stamp(plan.Status, plan.EvaluationRequestedOn, plan.EvaluationAnsweredOn, occurredOn) is { } stamp)
        {
            row[PlanTable.EvaluationRequestedOn] = stamp;
        }

        var days = plan.Calendar.Days(service);
        var owners = PlanOwners.Of(plan, row, deal);
        owners.PassOver(refused);
        if (OnboardingRows.OwnerWarning(owners, plan.Profile.Language) is { } warning)
        {
            row[PlanTable.OwnerWarning] = warning;
        }

        return new Whole(
            PlanBuilder.AddDeal(
                deal.ToDeal(wonOn, choice.Segment, lines.Select(line => line.Line)), plan.MadeFrom.WithItems(service), days, plan.Anchors),
            owners, days);
    }

    private void WriteItems(
        Whole whole, IReadOnlyList<MatchedLine> lines, PreparedItems prepared, Date wonOn, bool linesAreNew)
    {
        var workstreams = lines.ToDictionary(line => line.Line.Number, line => line.Workstream?.Id);
        foreach (var line in lines.Where(line => !linesAreNew && line.Workstream is null))
        {
            new OwnedCreate(service, trace, whole.Owners, isOneRequest: true)
                .Run(able => Rows(able).Workstream(plan.Id, PreWinPlan.Without(whole.Draft), line.Line));
        }

        var rows = Rows(whole.Owners.Owners).Items;
        service.CreateMany(whole.Draft.Items
            .Where(item => !PreWinPlan.IsBeforeWin(item.Source.Due) && prepared.Of(item) is null)
            .Where(item => item.Line is null || workstreams[item.Line.Number] is not null)
            .Select(item => rows.Of(item, plan.Id, item.Line is null ? null : workstreams[item.Line.Number])));
        service.UpdateMany(
        [
            .. prepared.Redated(
                whole.Draft.Items,
                item => PreWinPlan.IsBeforeWin(item.Source.Due) ? PreWinPlan.DueFromWin(item.DueOn, wonOn, whole.Days) : item.DueOn,
                Text(OnboardingMessages.DatedByWin(wonOn))),
            .. plan.Status == PlanStatus.Cancelled
                ? prepared.Reopened(
                    whole.Draft.Items.Where(item => !PreWinPlan.IsBeforeWin(item.Source.Due)), Text(OnboardingMessages.DatedByWin(wonOn)))
                : [],
            .. PreparedItems.Cancelled(prepared.DroppedBy(whole.Draft.Items), Text(OnboardingMessages.DroppedByWin(wonOn))),
        ]);
    }

    private void WriteWorkstreams(List<WorkstreamRow> own, IReadOnlyList<MatchedLine> lines, Date wonOn)
    {
        var sold = lines.Where(line => line.Workstream is not null).ToDictionary(line => line.Workstream!.Id, line => line.Line);
        var lead = own.OrderBy(workstream => workstream.Line).FirstOrDefault();
        service.UpdateMany(own.Select(workstream =>
        {
            var row = new Entity(WorkstreamTable.LogicalName, workstream.Id)
            {
                [WorkstreamTable.Status] = ChoiceValues.Write(
                    sold.ContainsKey(workstream.Id) ? WorkstreamStatus.InProgress : WorkstreamStatus.Cancelled),
                [WorkstreamTable.Day0On] = wonOn.ToDateTime(),
            };
            if (sold.TryGetValue(workstream.Id, out var line))
            {
                OnboardingRows.DescribeLineWhereChanged(row, line, plan.Profile.Language, workstream.Row);
            }

            if (workstream.Id == lead?.Id)
            {
                row[WorkstreamTable.DealMark] = deal.Mark.ToString();
            }

            return row;
        }));
    }

    private string? Text(Message why) =>
        StoredText.Fit(Catalogue.Render(why, plan.Profile.Language), MilestoneTable.DateReasonLength);

    /// <summary>What the deal is, counted from its win.</summary>
    private sealed class Whole(PlanDraft draft, OwnerChoice owners, WorkingCalendar days)
    {
        public PlanDraft Draft => draft;

        public OwnerChoice Owners => owners;

        public WorkingCalendar Days => days;
    }
}
