using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>What was prepared for a deal before its win, by the code of the template and the line.</summary>
internal sealed class PreparedItems
{
    private readonly Dictionary<Guid, int> _lines;
    private readonly IReadOnlyList<Milestone> _items;

    /// <summary>Picks the items of a deal out of those of its plan.</summary>
    /// <param name="items">All items of the plan.</param>
    /// <param name="own">The workstreams of the deal.</param>
    /// <param name="withPlan">Whether the items of the plan itself count too: the deal is the one that starts it.</param>
    public PreparedItems(IEnumerable<Milestone> items, IReadOnlyList<WorkstreamRow> own, bool withPlan)
    {
        _lines = own.ToDictionary(workstream => workstream.Id, workstream => workstream.Line);
        _items = [.. items.Where(item => item.WorkstreamId is { } id ? _lines.ContainsKey(id) : withPlan)];
    }

    /// <summary>The stored item of an item of a draft; null when there is none.</summary>
    public Milestone? Of(DraftItem item) =>
        _items.FirstOrDefault(stored => stored.Code == item.Code && LineOf(stored) == item.Line?.Number);

    /// <summary>The stored items that are open and that a draft does not have.</summary>
    public IReadOnlyList<Milestone> DroppedBy(IReadOnlyList<DraftItem> draft) =>
    [
        .. _items.Where(stored => stored.Status == MilestoneStatus.Open
            && draft.All(item => item.Code != stored.Code || item.Line?.Number != LineOf(stored))),
    ];

    /// <summary>The changed dates of the open items that a draft dates differently.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="dueOn">When an item of it is due.</param>
    /// <param name="why">What the date follows.</param>
    public IEnumerable<Entity> Redated(IEnumerable<DraftItem> draft, Func<DraftItem, Date> dueOn, string? why) => draft
        .Select(item => new { Stored = Of(item), DueOn = dueOn(item) })
        .Where(each => each.Stored is { Status: MilestoneStatus.Open, IsLocked: false } stored && stored.DueOn != each.DueOn)
        .Select(each => PlanChanges.MovedMilestone(each.Stored!.Id, each.DueOn, why));

    /// <summary>The items that were cancelled with their plan, open again and dated as a draft has them.</summary>
    /// <param name="draft">What the draft has.</param>
    /// <param name="why">What the date follows.</param>
    public IEnumerable<Entity> Reopened(IEnumerable<DraftItem> draft, string? why) => draft
        .Select(item => new { Stored = Of(item), item.DueOn })
        .Where(each => each.Stored is { Status: MilestoneStatus.Cancelled })
        .Select(each =>
        {
            var row = PlanChanges.MovedMilestone(each.Stored!.Id, each.DueOn, why);
            row[MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Open);
            return row;
        });

    /// <summary>Cancels items, with the reason.</summary>
    public static IEnumerable<Entity> Cancelled(IEnumerable<Milestone> items, string? why) => items
        .Select(item => new Entity(MilestoneTable.LogicalName, item.Id)
        {
            [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Cancelled),
            [MilestoneTable.DateReason] = why,
        });

    private int? LineOf(Milestone item) => item.WorkstreamId is { } id ? _lines[id] : null;
}
