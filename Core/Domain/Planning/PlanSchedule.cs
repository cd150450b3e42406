using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>A plan as it stands: everything that dates depend on. Immutable.</summary>
/// <param name="Template">The version of the template it was made from.</param>
/// <param name="Known">Anchors known from elsewhere than the items: the win, the signature, a payment.</param>
/// <param name="Items">All items of the plan.</param>
/// <param name="Calendar">The plan's calendar.</param>
internal sealed record PlanSchedule(Template Template, AnchorDates Known, IReadOnlyList<Milestone> Items, WorkingCalendar Calendar)
{
    /// <summary>The times in which the plan or one of its items waited, in any order.</summary>
    public IReadOnlyList<WaitingInterval> Waits { get; init; } = [];

    /// <summary>Moves of the end of the plan whose cause is known, in the order in which they were made.</summary>
    public IReadOnlyList<Reschedule> Reschedules { get; init; } = [];

    /// <summary>The known anchors, including those that the items make known.</summary>
    public AnchorDates Anchors => PlanProgress.Anchors(Template, Known, Items);

    /// <summary>The item with an id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Milestone Item(Guid id) =>
        Items.FirstOrDefault(item => item.Id == id) ?? throw new ArgumentException($"The plan has no item {id}.", nameof(id));

    /// <summary>The same plan with items changed.</summary>
    public PlanSchedule Change(Func<Milestone, Milestone> change) => this with { Items = Items.Select(change).ToList() };

    /// <summary>The same plan with one item changed.</summary>
    public PlanSchedule Change(Guid id, Func<Milestone, Milestone> change) => Change(item => item.Id == id ? change(item) : item);
}
