using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>What an onboarding is made from: the rows, the length, and the sources of its anchors. Immutable.</summary>
internal sealed record Template
{
    /// <summary>Name of the template, e.g. LAUNCH90; the same over all versions. At most 50 characters.</summary>
    public required string Code { get; init; }

    /// <summary>Version, from 1. A plan keeps the version it was made from.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether it may be edited, used, or neither.</summary>
    public TemplateState State { get; init; } = TemplateState.Published;

    /// <summary>What it is for.</summary>
    public TemplateType Type { get; init; }

    /// <summary>
    /// First day of the Care phase, counted from Day 0 (N-02): what is due by the win's calendar days in Handoff or Launch is due before
    /// it, what is in Care not before it. From 1; null for no fixed boundary.
    /// </summary>
    public int? CareFromDay { get; init; }

    /// <summary>Whether it holds a joint plan of twelve months, whose last item lies far enough after the kick-off (W-04).</summary>
    public bool IsJointPlan { get; init; }

    /// <summary>What starts it by itself, where it is a play (<see cref="PlayTriggers"/>); null: somebody does.</summary>
    public string? StartedBy { get; init; }

    /// <summary>Segment it is made for.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Last day of the onboarding, counted from Day 0; a plan still open after it is overdue (T-06). From 1.</summary>
    public required int LengthDays { get; init; }

    /// <summary>The rows in order; the position, from 1, is the sequence of the item. May be empty (H-14).</summary>
    public required IReadOnlyList<TemplateItem> Items { get; init; }

    /// <summary>The sources of the anchors. An anchor without a source is planned from Day 0 until it is known.</summary>
    public IReadOnlyList<AnchorSource> AnchorSources { get; init; } = [];

    /// <summary>The row with a code; null when there is none.</summary>
    public TemplateItem? Item(string code) => Items.FirstOrDefault(item => string.Equals(item.Code, code, StringComparison.Ordinal));

    /// <summary>The source of an anchor; null when the template has none.</summary>
    public AnchorSource? SourceOf(Anchor anchor) => AnchorSources.FirstOrDefault(source => source.Anchor == anchor);

    /// <summary>The roles that own rows of the template, each once, in the order in which they first appear.</summary>
    public IEnumerable<OwnerRole> Roles => Items.Select(item => item.OwnerRole).Distinct();
}
