using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// A deal that was suspended or closed is won again: its workstreams resume, replanned from the new Day 0; what was done stays done. Lines
/// that the deal gained get workstreams, those of lines it no longer has are closed, and everything else it says now is taken over.
/// </summary>
/// <remarks>
/// Works from what is stored and writes only what differs, so it can be repeated and cut off anywhere; the deal's mark comes last.
/// </remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
/// <param name="deal">The deal.</param>
/// <param name="plan">The plan that has it.</param>
/// <param name="statusBefore">State of the plan before somebody set it running by hand; null: as it is stored.</param>
internal sealed class DealResumption(
    IOrganizationService service, TraceLog trace, DealRow deal, PlanRow plan, PlanStatus? statusBefore = null)
{
    private readonly WorkingCalendar _calendar = plan.Calendar.Days(service);
    private readonly Template _template = plan.MadeFrom.WithItems(service);
    private readonly PlanStatus _statusBefore = statusBefore ?? plan.Status;

    /// <summary>Runs the pass.</summary>
    /// <param name="wonOn">The new Day 0 of the deal.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void Run(Date wonOn, DateTime occurredOn)
    {
        var own = WorkstreamRow.All(service, plan.Id).Where(workstream => workstream.IsOf(deal.Id)).ToList();
        var lines = LineMatching.Of(deal, own);
        var sold = lines.Where(line => line.Workstream is not null).ToDictionary(line => line.Workstream!.Id, line => line.Line);
        if (_statusBefore == PlanStatus.Cancelled || own.Any(workstream => workstream.Status == WorkstreamStatus.Cancelled))
        {
            HandoffActivity.Set(service, plan.Id, deal.Id, isActive: true);
        }

        var lead = own.OrderBy(workstream => workstream.Line).FirstOrDefault();
        var isFirstDeal = plan.OpportunityId == deal.Id;
        var choice = deal.Choices(EngagementRows.Read(service)).First();
        var row = new Entity(PlanTable.LogicalName, plan.Id);
        TakeOver(row, choice, wonOn, isFirstDeal, DealMark.Read(lead?.Row.Text(WorkstreamTable.DealMark)));
        if (_statusBefore == PlanStatus.Cancelled)
        {
            Cancelling.ReopenRisks(service, plan, plan.Profile.DateOf(occurredOn));
        }

        CreateMissing([.. lines.Where(line => line.Workstream is null).Select(line => line.Line)], lead, choice, wonOn, row);
        var stored = MilestoneRows.All(service, plan);
        var anchors = isFirstDeal
            ? plan.Anchors.With(Anchor.Win, wonOn).With(Anchor.ContractSigned, deal.ContractSignedOn)
            : plan.Anchors;

        var byId = own.ToDictionary(workstream => workstream.Id);
        var items = stored.Select(item => Resumed(item, byId, sold, wonOn, anchors.WonOn)).ToList();
        var dependent = PlanDependencies.Of(items, _template, plan.OpportunityId);
        var changes = PlanChanges.Of(plan, anchors, dependent, occurredOn, _calendar);
        var resumed = new HashSet<Guid>(items
            .Where(item => IsReplanned(item, sold, isFirstDeal, wonOn, byId) || changes.ChangedAnchors.Contains(item.Due.Anchor))
            .Select(item => item.Id));
        var dates = PlanProgress.Resume(_template, changes.Anchors, dependent, _calendar, resumed)
            .ToDictionary(change => change.MilestoneId, change => change.NewDueOn);
        var conflicts = PlanProgress.FixedTooEarly(_template, changes.Anchors, dependent, _calendar, resumed)
            .ToDictionary(conflict => conflict.MilestoneId);

        var reasons = new DateReasons(stored, plan.Profile.Language);
        WriteItems(stored, items, dates, conflicts, reasons, item => NewName(item, byId, sold));
        Write(row, changes.Row);
        // The first line last: its mark says that the pass is complete.
        foreach (var workstream in own.OrderByDescending(workstream => workstream.Line))
        {
            Resume(
                workstream,
                sold.TryGetValue(workstream.Id, out var line) ? line : null,
                items.Where(item => item.WorkstreamId == workstream.Id), wonOn, occurredOn, isLead: workstream.Id == lead?.Id);
        }

        trace.Line("Plan {0}: {1} workstreams resumed from {2}, {3} milestones replanned.", plan.Id, own.Count, wonOn, dates.Count);
    }

    private void TakeOver(Entity row, TemplateChoice choice, Date wonOn, bool isFirstDeal, DealMark? before)
    {
        if (before == deal.Mark)
        {
            return;
        }

        var taken = new TakenOver(deal, plan);
        taken.Segment(row, choice, wonOn);
        taken.ChangedPeople(row, before);
        new HandoffTakeover(service, plan, deal).Run(isFirstDeal, RulesetRows.Published(service).Rules.Handoff);
        if (isFirstDeal)
        {
            taken.Value(row);
        }
    }

    // The plan's changes by its milestones, and what the deal says, in one write.
    private void Write(Entity row, Entity changes)
    {
        foreach (var change in changes.Attributes)
        {
            row[change.Key] = change.Value;
        }

        if (row.Attributes.Count > 0)
        {
            service.Update(row);
        }
    }

    /// <summary>The milestone as it stands once the deal is resumed.</summary>
    private Milestone Resumed(
        Milestone item, Dictionary<Guid, WorkstreamRow> own, Dictionary<Guid, DealRowLine> sold, Date dealDay0, Date planDay0)
    {
        if (item.WorkstreamId is not { } id)
        {
            return Reopened(item, _statusBefore == PlanStatus.Cancelled) with { Day0 = planDay0 };
        }

        if (!own.TryGetValue(id, out var workstream))
        {
            return item;
        }

        if (!sold.ContainsKey(id))
        {
            return item with
            {
                Status = item.Status == MilestoneStatus.Open ? MilestoneStatus.Cancelled : item.Status,
                // What was done for a line that is no longer sold no longer makes an anchor known.
                IsSuspended = true,
            };
        }

        return Reopened(item, workstream.Status == WorkstreamStatus.Cancelled) with { Day0 = dealDay0, IsSuspended = false };
    }

    private static Milestone Reopened(Milestone item, bool wasClosedWithDeal) =>
        wasClosedWithDeal && item.Status == MilestoneStatus.Cancelled ? item with { Status = MilestoneStatus.Open } : item;

    private bool IsReplanned(
        Milestone item, Dictionary<Guid, DealRowLine> sold, bool isFirstDeal, Date wonOn, Dictionary<Guid, WorkstreamRow> own)
    {
        if (item.WorkstreamId is { } id)
        {
            // A pass over a deal that is already active, because a line or a fact is new, replans nothing that somebody may have moved.
            return sold.ContainsKey(id) && (MilestoneRows.IsOutOfPlan(own[id].Status) || own[id].Day0 != wonOn);
        }

        return _statusBefore is PlanStatus.Suspended or PlanStatus.Cancelled || (isFirstDeal && plan.Anchors.WonOn != wonOn);
    }

    private void WriteItems(
        IReadOnlyList<Milestone> stored, IReadOnlyList<Milestone> items, Dictionary<Guid, Date> dates,
        Dictionary<Guid, CascadeConflict> conflicts, DateReasons reasons, Func<Milestone, string?> newName)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var row = new Entity(MilestoneTable.LogicalName, item.Id);
            if (item.Status != stored[i].Status)
            {
                row[MilestoneTable.Status] = ChoiceValues.Write(item.Status);
            }

            if (dates.TryGetValue(item.Id, out var dueOn))
            {
                row[MilestoneTable.DueOn] = dueOn.ToDateTime();
                row[MilestoneTable.DateReason] = null;
            }

            if (conflicts.TryGetValue(item.Id, out var conflict) && reasons.Of(conflict) is { } reason && reason != stored[i].DateReason)
            {
                row[MilestoneTable.DateReason] = reason;
            }

            if (newName(items[i]) is { } name)
            {
                row[MilestoneTable.Name] = name;
            }

            if (row.Attributes.Count > 0)
            {
                service.Update(row);
            }
        }
    }

    /// <summary>The name of a line's milestone ends in the product; null where it stays.</summary>
    private static string? NewName(Milestone item, Dictionary<Guid, WorkstreamRow> own, Dictionary<Guid, DealRowLine> sold)
    {
        if (item.WorkstreamId is not { } id || !sold.TryGetValue(id, out var line)
            || own[id].Row.Text(WorkstreamTable.ProductName) is not { } before || before == line.ProductName
            || !item.DisplayName.EndsWith(before, StringComparison.Ordinal))
        {
            return null;
        }

        return StoredText.Fit(
            item.DisplayName.Substring(0, item.DisplayName.Length - before.Length) + line.ProductName, MilestoneTable.NameLength);
    }

    private void CreateMissing(IReadOnlyList<DealRowLine> missing, WorkstreamRow? lead, TemplateChoice choice, Date wonOn, Entity changes)
    {
        if (missing.Count == 0)
        {
            return;
        }

        var draft = PreWinPlan.Without(
            PlanBuilder.AddDeal(deal.ToDeal(wonOn, choice.Segment, missing), _template, _calendar, plan.Anchors));
        var owners = PlanOwners.Of(plan, changes, deal);
        foreach (var line in missing)
        {
            new OwnedCreate(service, trace, owners).Run(able =>
            {
                var row = new OnboardingRows(deal, able, deal.Customer!.Id).Workstream(plan.Id, draft, line);
                row[WorkstreamTable.LeadWorkstreamId] = lead is null ? null : new EntityReference(WorkstreamTable.LogicalName, lead.Id);
                return row;
            });
        }
    }

    private void Resume(
        WorkstreamRow workstream, DealRowLine? line, IEnumerable<Milestone> items, Date wonOn, DateTime occurredOn, bool isLead)
    {
        var row = new Entity(WorkstreamTable.LogicalName, workstream.Id);
        var status = WorkstreamStatus.Cancelled;
        if (line is not null)
        {
            var completedOn = PlanProgress.CompletedOn(
                items, workstream.CompletedOn ?? plan.Profile.DateOf(occurredOn));
            status = completedOn is null ? WorkstreamStatus.InProgress : WorkstreamStatus.Completed;
            PlanChanges.SetDate(row, WorkstreamTable.Day0On, workstream.Day0, wonOn);
            PlanChanges.SetDate(row, WorkstreamTable.CompletedOn, workstream.CompletedOn, completedOn);
            OnboardingRows.DescribeLineWhereChanged(row, line, plan.Profile.Language, workstream.Row);
        }

        PlanChanges.SetDate(row, WorkstreamTable.SuspendedOn, workstream.SuspendedOn, null);
        if (workstream.Status != status)
        {
            row[WorkstreamTable.Status] = ChoiceValues.Write(status);
        }

        if (isLead && !workstream.Row.Holds(WorkstreamTable.DealMark, deal.Mark.ToString()))
        {
            row[WorkstreamTable.DealMark] = deal.Mark.ToString();
        }

        if (row.Attributes.Count > 0)
        {
            service.Update(row);
        }
    }
}
