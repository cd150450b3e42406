using System;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>An item of a plan as it stands now.</summary>
internal sealed record ItemSnapshot
{
    /// <summary>Id of the row; comes back in every change.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code of the row of the template, e.g. KICKOFF.</summary>
    public required string Code { get; init; }

    /// <summary>Part of the onboarding.</summary>
    public required Phase Phase { get; init; }

    /// <summary>Once a plan or once a line.</summary>
    public required ItemScope Scope { get; init; }

    /// <summary>Its state.</summary>
    public required ItemStatus Status { get; init; }

    /// <summary>Whether it counts towards completion.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>When it is due by its template.</summary>
    public required Timing Due { get; init; }

    /// <summary>Day 0 of the deal it belongs to; of the plan for items of scope plan.</summary>
    public required Date Day0 { get; init; }

    /// <summary>Date it is due now.</summary>
    public required Date DueOn { get; init; }

    /// <summary>Date it was done, or waived where that was noted; null while it is neither.</summary>
    public Date? CompletedOn { get; init; }

    /// <summary>Whether its workstream, or its whole plan, is suspended: it neither holds the plan up nor moves.</summary>
    public bool IsSuspended { get; init; }
}

/// <summary>A new due date for an item.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="OldDueOn">Date it was due until now.</param>
/// <param name="NewDueOn">Date it is due from now on; never equal to the old one.</param>
internal sealed record DueDateChange(Guid ItemId, Date OldDueOn, Date NewDueOn);
