using System;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>What a plan takes over from its deal; only columns that differ from what is stored.</summary>
internal sealed class TakenOver(DealRow deal, PlanRow plan)
{
    /// <summary>Segment of the plan.</summary>
    public Segment StoredSegment => SegmentOf(plan);

    /// <summary>The segment may rise with a deal, never fall; a rise is recorded with its reason, and nothing is replanned.</summary>
    public void Segment(Entity row, TemplateChoice choice, Date wonOn) =>
        Raise(row, plan, choice.Segment, segment => OnboardingMessages.SegmentRaised(segment, wonOn, choice.Why));

    /// <summary>Raises the segment of a plan where another one is higher, with the reason.</summary>
    /// <param name="row">The plan's changes.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="other">The other segment.</param>
    /// <param name="why">The reason, given the segment that it gets.</param>
    public static void Raise(Entity row, PlanRow plan, Segment other, Func<Segment, Message> why)
    {
        var stored = SegmentOf(plan);
        var segment = EngagementModel.Higher(stored, other);
        if (segment == stored)
        {
            return;
        }

        var raised = Catalogue.Render(why(segment), plan.Profile.Language);
        row[PlanTable.Segment] = ChoiceValues.Write(segment);
        row[PlanTable.TemplateReason] = StoredText.Fit(
            string.Join("\n", new[] { plan.Stored.Text(PlanTable.TemplateReason), raised }.Where(line => line?.Length > 0)),
            PlanTable.TemplateReasonLength);
    }

    /// <summary>A deal names people that the plan lacks.</summary>
    public void MissingPeople(Entity row)
    {
        Person(row, PlanTable.CsmId, deal.Csm, before: null);
        Person(row, PlanTable.ProjectManagerId, deal.ProjectManager, before: null);
    }

    /// <summary>People newly named by the deal since it was last taken over; otherwise those the plan has named meanwhile stay.</summary>
    /// <param name="row">The plan's changes.</param>
    /// <param name="before">What was taken over last; null when nothing is noted.</param>
    public void ChangedPeople(Entity row, DealMark? before)
    {
        Person(row, PlanTable.CsmId, deal.Csm, before?.Csm);
        Person(row, PlanTable.ProjectManagerId, deal.ProjectManager, before?.ProjectManager);
    }

    /// <summary>Value and currency of the deal that made the plan.</summary>
    public void Value(Entity row)
    {
        SetWhereChanged(row, SystemColumns.TransactionCurrencyId, deal.Currency);
        SetWhereChanged(row, PlanTable.MonthlyValue, OnboardingRows.MonthlyValue(deal));
    }

    private static Segment SegmentOf(PlanRow plan) =>
        plan.Stored.Choice<Segment>(PlanTable.Segment) ?? Domain.Shared.Segment.Digital;

    private void Person(Entity row, string column, OwnerCandidate? named, Guid? before)
    {
        if (named is not null && (plan.Stored.Reference(column) is null || (before is { } known && named.Reference.Id != known)))
        {
            SetWhereChanged(row, column, named.Reference);
        }
    }

    private void SetWhereChanged(Entity row, string column, object? value)
    {
        if (!plan.Stored.Holds(column, value))
        {
            row[column] = value;
        }
    }
}
