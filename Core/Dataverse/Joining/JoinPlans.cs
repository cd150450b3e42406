using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Editing;
using CrmOnboarding.Dataverse.Merging;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Progress;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Joining;

/// <summary>
/// Two plans of one customer become one: the other goes into this one (<see cref="TakeInPlan"/>) and ends with a link to it. Its people
/// and a higher segment are taken over where this plan lacks them, whoever stands in both becomes one, and what said that there are two
/// plans is closed. Once joined, it changes nothing again.
/// </summary>
/// <remarks>One transaction. Both plans are written as whoever asks, before anything moves; the rest is the system's.</remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="caller">With the rights of whoever asks.</param>
/// <param name="by">Who that is.</param>
/// <param name="occurredOn">Moment of the message, UTC.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class JoinPlans(
    IOrganizationService service, IOrganizationService caller, EntityReference by, DateTime occurredOn, TraceLog trace)
{
    /// <summary>Name of the message.</summary>
    public const string RequestName = "onb_JoinPlans";

    /// <summary>Runs the use case.</summary>
    /// <param name="stayingId">The plan that goes on.</param>
    /// <param name="otherId">The plan that ends.</param>
    /// <returns>How many deals came with it; 0 when the two were joined before.</returns>
    /// <exception cref="DomainException">
    /// A plan is gone, both are one, they are of two customers, this one does not run, the other is over or a draft, or somebody else wrote
    /// one of them meanwhile.
    /// </exception>
    public int Run(Guid stayingId, Guid otherId)
    {
        var seen = Seen(stayingId, otherId);
        if (!seen.TryGetValue(stayingId, out var first) || !seen.TryGetValue(otherId, out var second))
        {
            throw new DomainException(JoiningMessages.Gone);
        }

        var name = NameOf(second);
        if (stayingId == otherId)
        {
            throw new DomainException(JoiningMessages.SamePlan(name));
        }

        if (second.Reference(PlanTable.JoinedPlanId)?.Id == stayingId)
        {
            trace.Line("Plan {0} was joined before; nothing to do.", otherId);
            return 0;
        }

        var staying = PlanRow.Find(service, stayingId) ?? throw new DomainException(JoiningMessages.Gone);
        var other = PlanRow.Find(service, otherId) ?? throw new DomainException(JoiningMessages.Gone);
        Check(staying, other, NameOf(first), name);
        if (!staying.Write(caller, Gaining(staying, other, name))
            || !other.Write(caller, TakeInPlan.Leaving(other, staying, occurredOn)))
        {
            throw new DomainException(JoiningMessages.ChangedMeanwhile);
        }

        var deals = WorkstreamRow.All(service, otherId).Select(line => line.OpportunityId).Distinct().Count();
        var taken = new TakeInPlan(service, other, staying);
        taken.Run(occurredOn);
        JoinStakeholders.OfPlan(service, trace, stayingId, taken.People);
        TellOfTwoPlans.Settle(
            service, staying.Stored.Reference(PlanTable.CustomerId)!, otherId, staying.Profile.DateOf(occurredOn), occurredOn);
        // A plan that was complete may be open again.
        new RealignPlan(service, trace).Run(stayingId, occurredOn, by);
        if (PlanRow.Find(service, stayingId) is { } joined)
        {
            new FollowPeople(service, trace, joined).Joined(other.Owners.Plan);
        }

        trace.Line("Plan {0} goes on in plan {1}, {2} deals.", otherId, stayingId, deals);
        return deals;
    }

    private Dictionary<Guid, Row> Seen(Guid stayingId, Guid otherId)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(PlanTable.Name, PlanTable.JoinedPlanId) };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.In, stayingId, otherId);
        return caller.Read(query).ToDictionary(row => row.Id);
    }

    private static string NameOf(Row plan) => plan.Text(PlanTable.Name) ?? string.Empty;

    private static void Check(PlanRow staying, PlanRow other, string stayingName, string otherName)
    {
        var customer = staying.Stored.Reference(PlanTable.CustomerId);
        if (customer is null || customer.Id != other.Stored.Reference(PlanTable.CustomerId)?.Id)
        {
            throw new DomainException(JoiningMessages.OtherCustomer(otherName));
        }

        if (other.IsArchived || other.Status == PlanStatus.Cancelled)
        {
            throw new DomainException(JoiningMessages.Over(otherName));
        }

        if (other.Status == PlanStatus.Draft)
        {
            throw new DomainException(JoiningMessages.Draft(otherName));
        }

        if (staying.IsAtRest)
        {
            throw new DomainException(JoiningMessages.DoesNotRun(stayingName));
        }
    }

    /// <summary>What the plan that goes on takes over, with a request for its evaluation.</summary>
    private Entity Gaining(PlanRow staying, PlanRow other, string otherName)
    {
        var row = new Entity(PlanTable.LogicalName, staying.Id) { [PlanTable.ChangedOn] = occurredOn };
        foreach (var person in new[] { PlanTable.CsmId, PlanTable.ProjectManagerId })
        {
            if (staying.Stored.Reference(person) is null && other.Stored.Reference(person) is { } known)
            {
                row[person] = known;
            }
        }

        if (other.Stored.Choice<Segment>(PlanTable.Segment) is { } segment)
        {
            TakenOver.Raise(row, staying, segment, higher => JoiningMessages.SegmentRaised(higher, otherName));
        }

        if (EvaluationRequests.Stamp(
            staying.Status, staying.EvaluationRequestedOn, staying.EvaluationAnsweredOn, occurredOn) is { } stamp)
        {
            row[PlanTable.EvaluationRequestedOn] = stamp;
        }

        return row;
    }
}
