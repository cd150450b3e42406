using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Assignment;

/// <summary>The record of an assignment (H-31): its basis, the alternatives, and who decided otherwise.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="On">The day.</param>
/// <param name="ProposedId">Who the rule found; null: nobody.</param>
/// <param name="AssignedId">Who it is.</param>
/// <param name="Why">Why the rule found them.</param>
/// <param name="Ranking">Everybody who fitted, with scores.</param>
/// <param name="OverriddenById">Who decided otherwise; null: nobody did.</param>
/// <param name="OverrideReason">Why; null when nobody did.</param>
internal sealed record AssignmentRecord(
    Guid PlanId, Date On, Guid? ProposedId, Guid AssignedId, Message Why, IReadOnlyList<ScoredCandidate> Ranking,
    Guid? OverriddenById, string? OverrideReason)
{
    /// <summary>Records an assignment that follows the rule.</summary>
    /// <exception cref="DomainException">The rule found nobody.</exception>
    public static AssignmentRecord Follow(Guid planId, Date on, CsmAssignment assignment) => new(
        planId, on, assignment.Chosen?.Id, (assignment.Chosen ?? throw new DomainException(assignment.Why)).Id, assignment.Why,
        assignment.Ranking, OverriddenById: null, OverrideReason: null);

    /// <summary>Records an assignment that somebody decided otherwise.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="on">The day.</param>
    /// <param name="assignment">What the rule found.</param>
    /// <param name="assignedId">Who gets the plan, whether they fit or not.</param>
    /// <param name="byId">Who decides.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static AssignmentRecord Override(Guid planId, Date on, CsmAssignment assignment, Guid assignedId, Guid byId, string reason) =>
        string.IsNullOrWhiteSpace(reason)
            ? throw new ArgumentException("Who decides otherwise says why.", nameof(reason))
            : new AssignmentRecord(planId, on, assignment.Chosen?.Id, assignedId, assignment.Why, assignment.Ranking, byId, reason);
}

/// <summary>Somebody stands in for somebody who is out of office; it ends by itself.</summary>
/// <param name="AbsentId">Who is out of office.</param>
/// <param name="CoverId">Who stands in.</param>
/// <param name="Absence">The time it covers.</param>
internal sealed record Cover(Guid AbsentId, Guid CoverId, Absence Absence)
{
    /// <summary>The day on which everything is handed back: the first after the absence.</summary>
    public Date ReturnsOn => Absence.Until.AddDays(1);

    /// <summary>
    /// Who looks after a person's customers on a day. Covers may be chained; a circular chain ends where it began.
    /// </summary>
    /// <param name="personId">Whose customers.</param>
    /// <param name="on">The day.</param>
    /// <param name="covers">All covers.</param>
    public static Guid ActingFor(Guid personId, Date on, IReadOnlyList<Cover> covers)
    {
        var acting = personId;
        var seen = new HashSet<Guid>();
        while (covers.FirstOrDefault(cover => cover.AbsentId == acting && cover.Absence.Holds(on)) is { } cover)
        {
            if (!seen.Add(cover.CoverId))
            {
                return personId;
            }

            acting = cover.CoverId;
        }

        return acting;
    }
}
