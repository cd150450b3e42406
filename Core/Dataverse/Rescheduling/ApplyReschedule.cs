using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Rescheduling;

/// <summary>
/// Somebody moves items of a plan, for a reason they name: the items move with all that follows from them, and one row tells of it.
/// </summary>
/// <remarks>
/// The items are moved as whoever asks, so that the platform decides whether they may; what follows is moved by the system, as after an
/// edit on the form. One transaction; four reads and at most four writes, whatever the number of items up to 1,000.
/// </remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="caller">With the rights of whoever asks.</param>
/// <param name="by">Who that is.</param>
/// <param name="occurredOn">Moment of the message, UTC.</param>
internal sealed class ApplyReschedule(IOrganizationService service, IOrganizationService caller, EntityReference by, DateTime occurredOn)
{
    /// <summary>Runs the use case.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="request">What moves where to.</param>
    /// <param name="cause">Why.</param>
    /// <param name="party">Who or what the delay is booked to.</param>
    /// <param name="version">The plan's version that was previewed; null or empty: whatever it is now.</param>
    /// <param name="moved">How many items moved.</param>
    /// <returns>The row that tells of it; null when everything stands there already.</returns>
    /// <exception cref="DomainException">Something is missing, the plan changed, or the caller may not move an item.</exception>
    public Guid? Run(Guid planId, RescheduleRequest request, string? cause, DelayParty? party, string? version, out int moved)
    {
        if (string.IsNullOrWhiteSpace(cause))
        {
            throw new DomainException(RescheduleMessages.NoCause);
        }

        var booked = party ?? throw new DomainException(RescheduleMessages.NoParty);
        var plan = DatedPlan.Find(service, planId);
        if (!string.IsNullOrEmpty(version) && version != plan.Version)
        {
            throw new DomainException(RescheduleMessages.ChangedSince);
        }

        var batch = plan.Preview(request);
        moved = batch.Changes.Count;
        if (moved == 0)
        {
            return null;
        }

        plan.Claim(occurredOn);
        var rows = CascadeRows.Of(
            batch, plan.Items, new DateReasons(plan.Items, plan.Row.Profile.Language), RescheduleMessages.Why(booked, cause!.Trim()));
        var byHand = ((ScheduleCause.MilestonesMoved)batch.Cause).NewDueOn;
        MoveAs(caller, rows.Values.Where(row => byHand.ContainsKey(row.Id)));
        service.UpdateMany(rows.Values.Where(row => !byHand.ContainsKey(row.Id)));
        return new ScheduleChange
        {
            Plan = plan.Row,
            What = RescheduleMessages.Rescheduled(moved),
            By = by,
            At = occurredOn,
            Of = NameBasedId.Of(PlanTable.LogicalName, plan.Version ?? string.Empty),
            Cause = cause,
            Party = booked,
        }.Record(service, plan.Items, ScheduleChange.Moved(plan.Items, rows.Values));
    }

    /// <summary>Moves items with the rights of a person.</summary>
    /// <exception cref="DomainException">They may not.</exception>
    public static void MoveAs(IOrganizationService person, IEnumerable<Entity> rows)
    {
        try
        {
            person.UpdateMany(rows);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.IsRefused(fault))
        {
            throw new DomainException(RescheduleMessages.NotYours);
        }
    }
}
