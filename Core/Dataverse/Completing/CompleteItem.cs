using System;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Recording;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Completing;

/// <summary>What somebody says of an item that is done.</summary>
internal sealed class ItemReport
{
    /// <summary>The day on which it was done; null for today.</summary>
    public Date? On { get; init; }

    /// <summary>What the customer said; null for what is logged already, or no conversation.</summary>
    public string? Heard { get; init; }

    /// <summary>What was agreed; null for nothing.</summary>
    public string? NextStep { get; init; }

    /// <summary>Who signed off or confirmed it; null for nobody.</summary>
    public EntityReference? AcceptedBy { get; init; }

    /// <summary>What shows that it was reached; null for nothing new.</summary>
    public string? Evidence { get; init; }

    /// <summary>Value of the choice of outcomes; null for none.</summary>
    public int? Outcome { get; init; }

    /// <summary>Whether the first bill is understood; null when nobody said.</summary>
    public bool? IsUnderstood { get; init; }

    /// <summary>How the customer felt; null when not said.</summary>
    public int? Sentiment { get; init; }

    /// <summary>Why.</summary>
    public string? SentimentNote { get; init; }
}

/// <summary>
/// Completes an item with what its gate asks for, in one act: the conversation, the sign-off, the answer about the bill, the customer's
/// mood. The gate is asked when the status is written (<see cref="AskGate"/>); what was recorded before a refusal is undone with it.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="caller">With the rights of who completes it: they must be allowed to change the item.</param>
/// <param name="by">Who that is.</param>
internal sealed class CompleteItem(IOrganizationService service, IOrganizationService caller, EntityReference by)
{
    /// <summary>Runs the use case.</summary>
    /// <param name="milestone">The item.</param>
    /// <param name="report">What is said of it.</param>
    /// <param name="today">The day of the message where the caller is.</param>
    /// <param name="now">The moment of the message, UTC.</param>
    /// <param name="language">Language of what is recorded.</param>
    /// <exception cref="DomainException">The item is not open, what is said does not fit it, or its gate is closed.</exception>
    public void Run(EntityReference milestone, ItemReport report, Date today, DateTime now, Language language)
    {
        var item = CompletedItem.Find(service, milestone.Id) ?? throw new DomainException(CompletingMessages.Gone);
        var on = report.On ?? today;
        Check(item, report, on, today);
        if (!string.IsNullOrWhiteSpace(report.Heard))
        {
            new LogTouchpoint(service).Run(
                item.PlanReference, ChoiceValues.Number(item.Channel), report.Heard, report.NextStep, curve: null, curveReason: null, on,
                today, now, by, language, milestone);
        }

        if (report.Sentiment is { } score)
        {
            service.Create(new Entity(MeasurementTable.LogicalName)
            {
                [MeasurementTable.Name] = StoredText.Fit(item.Name, MeasurementTable.NameLength),
                [MeasurementTable.PlanId] = item.PlanReference,
                [MeasurementTable.Kind] = ChoiceValues.Write(MeasurementKind.Pulse),
                [MeasurementTable.TakenOn] = on.ToDateTime(),
                [MeasurementTable.Value] = (decimal)score,
                [MeasurementTable.Note] = StoredText.Fit(report.SentimentNote, MeasurementTable.NoteLength),
                [SystemColumns.OwnerId] = by,
            });
        }

        if (report.IsUnderstood is { } isUnderstood)
        {
            FirstBill.Record(service, item, isUnderstood, on);
        }

        try
        {
            caller.Update(Completed(milestone, report, on));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.MeaningOf(fault) == FaultMeaning.Denied)
        {
            throw new DomainException(CompletingMessages.NotYours(item.Name));
        }
    }

    private static void Check(CompletedItem item, ItemReport report, Date on, Date today)
    {
        var status = item.Row.Choice<MilestoneStatus>(MilestoneTable.Status) ?? MilestoneStatus.Open;
        if (status != MilestoneStatus.Open)
        {
            throw new DomainException(CompletingMessages.NotOpen(item.Name, status));
        }

        if (on > today)
        {
            throw new DomainException(CompletingMessages.NotDoneYet(on));
        }

        if (!string.IsNullOrWhiteSpace(report.Heard) && !item.IsConversation)
        {
            throw new DomainException(CompletingMessages.NothingToHear(item.Name));
        }

        if (report.Sentiment is { } score && !new Pulse(on, score, report.SentimentNote).IsValid)
        {
            throw new DomainException(CompletingMessages.WrongSentiment(Pulse.Worst, Pulse.Best));
        }

        if (report.Outcome is { } outcome && ChoiceValues.Read<MilestoneOutcome>(outcome) is null)
        {
            throw new DomainException(CompletingMessages.UnknownOutcome);
        }
    }

    private static Entity Completed(EntityReference milestone, ItemReport report, Date on)
    {
        var row = new Entity(MilestoneTable.LogicalName, milestone.Id)
        {
            [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Done),
            [MilestoneTable.CompletedOn] = on.ToDateTime(),
        };
        if (report.AcceptedBy is { } contact)
        {
            row[MilestoneTable.AcceptedById] = contact;
            row[MilestoneTable.AcceptedOn] = on.ToDateTime();
        }

        if (!string.IsNullOrWhiteSpace(report.Evidence))
        {
            row[MilestoneTable.Evidence] = StoredText.Fit(report.Evidence, MilestoneTable.EvidenceLength);
        }

        if (report.Outcome is { } outcome)
        {
            row[MilestoneTable.Outcome] = new OptionSetValue(outcome);
        }

        return row;
    }
}
