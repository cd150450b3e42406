using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>
/// A template without its items: enough for the length of a plan and its anchors. Read with each plan; the items are read where something
/// is dated or made from them.
/// </summary>
internal record TemplateHeader
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

    /// <summary>The sources of the anchors. An anchor without a source is planned from Day 0 until it is known.</summary>
    public IReadOnlyList<AnchorSource> AnchorSources { get; init; } = [];

    /// <summary>The source of an anchor; null when the template has none.</summary>
    public AnchorSource? SourceOf(Anchor anchor) => AnchorSources.FirstOrDefault(source => source.Anchor == anchor);
}
