using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Completing;

/// <summary>
/// Somebody completes an item: its gate is asked, whoever does it and wherever. The message asks it in any case; a status that is set on
/// the form or by an import asks it where the plan keeps a roster of its people, and everywhere what needs no roster: the payment, and the
/// order of the welcomes.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="language">Language of who completes it; asked for where something is left to do.</param>
internal sealed class AskGate(IOrganizationService service, Func<Language> language)
{
    /// <summary>Runs the use case. No call for an item without a gate that is not completed by the message.</summary>
    /// <param name="written">The columns to be written; who completed it and how many took part are added.</param>
    /// <param name="before">The item as it was.</param>
    /// <param name="by">Who writes them.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <param name="isMessage">Whether the message completes it.</param>
    /// <param name="isOverride">Whether the message that allows an exception writes them.</param>
    /// <exception cref="DomainException">Something is missing, or an exception is written by hand.</exception>
    public void Run(Entity written, Entity before, EntityReference by, DateTime occurredOn, bool isMessage, bool isOverride)
    {
        if (!isOverride && OverrideColumns.Any(column => written.Contains(column)))
        {
            throw new DomainException(CompletingMessages.OverrideByMessageOnly);
        }

        var now = new Row(written).Choice<MilestoneStatus>(MilestoneTable.Status);
        if (now is null || now == new Row(before).Choice<MilestoneStatus>(MilestoneTable.Status))
        {
            return;
        }

        written[MilestoneTable.CompletedById] = now is MilestoneStatus.Done or MilestoneStatus.Waived ? by : null;
        var code = new Row(before).Text(MilestoneTable.Code) ?? string.Empty;
        var isAlwaysAsked = MilestoneGate.IsAlwaysAsked(code, new Row(before).Yes(MilestoneTable.RequiresPayment));
        if (now != MilestoneStatus.Done || !isMessage && !isAlwaysAsked && !MilestoneGate.Has(code)
            || CompletedItem.Find(service, before.Id, written) is not { IsAutomatic: false } item)
        {
            return;
        }

        var people = PeoplePresent.Read(service, item);
        if (isMessage || isAlwaysAsked || people.IsTracked)
        {
            Pass(item, people, written, occurredOn);
        }
    }

    private static string[] OverrideColumns =>
        [MilestoneTable.OverrideReason, MilestoneTable.OverriddenById, MilestoneTable.OverriddenOn];

    private void Pass(CompletedItem item, PeoplePresent people, Entity written, DateTime occurredOn)
    {
        var on = item.Row.Date(MilestoneTable.CompletedOn) ?? item.DateOf(occurredOn);
        var records = new GateRecords(service, item, people, on);
        var record = records.Completion();
        if (!item.IsOverridden)
        {
            var missing = MilestoneGate.Of(item.Code, record).ToList();
            if (item.Code == ItemCodes.Kickoff)
            {
                missing.AddRange(KickoffMissing(records, record));
            }

            if (missing.Count > 0)
            {
                throw new DomainException(CompletingMessages.Closed(item.Name, missing.Distinct().Aggregate(GateMessages.And)));
            }
        }

        if (people.IsCounted)
        {
            written[MilestoneTable.Attendees] = record.Attendees.Count;
        }

        if (item.Code == ItemCodes.FirstBill && MilestoneGate.NeedsFollowUp(record))
        {
            LeaveTask(item, CompletingMessages.AskAboutBill, on);
        }
        else if (item.Code == ItemCodes.Completion)
        {
            LeaveTask(item, CompletingMessages.Celebrate, on);
        }
    }

    private IEnumerable<Message> KickoffMissing(GateRecords records, CompletionRecord record)
    {
        var kickoff = records.Kickoff();
        var handoffs = records.Handoffs();
        var call = new KickoffRecord
        {
            Attendees = record.Attendees,
            Goals = kickoff.Goals.Select(goal => goal.Text).FirstOrDefault(HandoffAnswers.IsAnswered),
            ValueMetric = kickoff.Goals.Select(goal => goal.Metric).FirstOrDefault(HandoffAnswers.IsAnswered),
            TracksIntents = handoffs.Count > 0,
            OnboardingIntent = handoffs.Select(row => row.Text(HandoffTable.OnboardingIntent)).FirstOrDefault(HandoffAnswers.IsAnswered),
            FirstYearIntent = handoffs.Select(row => row.Text(HandoffTable.FirstYearIntent)).FirstOrDefault(HandoffAnswers.IsAnswered),
            Sentiment = records.Sentiment(),
        };
        return
        [
            .. KickoffGate.ToComplete(kickoff, RulesetRows.Published(service).Rules.Handoff), .. call.Missing(),
            .. KickoffGate.ToExit(kickoff),
        ];
    }

    /// <summary>A task for who owns the item, about the customer.</summary>
    private void LeaveTask(CompletedItem item, Message what, Date on) => service.Create(new Entity(TaskTable.LogicalName)
    {
        [TaskTable.Subject] = StoredText.Fit(Catalogue.Render(what, language()), TaskTable.SubjectLength),
        [TaskTable.RegardingObjectId] = item.Plan.Reference(PlanTable.CustomerId),
        [ActivityTables.ScheduledEnd] = on.ToDateTime(),
        [SystemColumns.OwnerId] = item.Row.Reference(SystemColumns.OwnerId),
    });
}
