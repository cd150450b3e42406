using System;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>What dating needs to know of an item.</summary>
/// <param name="Code">Code of the row of the template.</param>
/// <param name="Due">When it is due.</param>
/// <param name="DueUntilKnown">When it is due until the anchor of <paramref name="Due"/> is known; null: planned as any other.</param>
/// <param name="Day0">Day 0 of the deal it belongs to; of the plan for items of scope plan.</param>
/// <param name="DurationDays">Working days from its start to its due date.</param>
/// <param name="LaterDealId">The deal it belongs to, where that joined the plan later; null for what is the plan's own.</param>
/// <param name="Links">What it waits for.</param>
internal readonly record struct GraphItem(
    string Code, Timing Due, Timing? DueUntilKnown, Date Day0, int DurationDays, Guid? LaterDealId, ItemLink[] Links);

/// <summary>One item waits for another.</summary>
/// <param name="Predecessor">Position of the item waited for.</param>
/// <param name="Type">Which end waits for which.</param>
/// <param name="LagDays">Working days in between; negative overlaps.</param>
internal readonly record struct ItemLink(int Predecessor, DependencyType Type, int LagDays);

/// <summary>When an item can be due at the earliest, and what says so.</summary>
/// <param name="On">The date; a working day.</param>
/// <param name="HeldBy">Position of the item that it waits for, or that its anchor is planned from; null: an anchor that is known.</param>
/// <param name="Anchor">The anchor that says so; null: a predecessor does.</param>
internal readonly record struct Requirement(Date On, int? HeldBy, Anchor? Anchor);
