using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Listening;

/// <summary>Information that was sent to help (C-08); it can also strengthen a goal of the plan (C-18).</summary>
/// <param name="On">The day it was sent.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Challenge">The challenge it helps with; null for none.</param>
/// <param name="Goal">The goal it is attached to; null for none.</param>
internal sealed record SharedContent(Date On, ContentKind Kind, string? Challenge = null, string? Goal = null)
{
    /// <summary>The day on which something was last sent for a challenge; null if never.</summary>
    public static Date? LastFor(string challenge, IEnumerable<SharedContent> shared) =>
        shared.Where(content => content.Challenge == challenge).Select(content => (Date?)content.On).Max();

    /// <summary>What was sent for a goal, in order of sending.</summary>
    public static IReadOnlyList<SharedContent> ForGoal(string goal, IEnumerable<SharedContent> shared) =>
        shared.Where(content => content.Goal == goal).OrderBy(content => content.On).ToArray();
}

/// <summary>What is sent.</summary>
internal enum ContentKind
{
    /// <summary>A blog post.</summary>
    Blog,

    /// <summary>Thought leadership.</summary>
    ThoughtLeadership,

    /// <summary>A white paper.</summary>
    WhitePaper,

    /// <summary>A reference.</summary>
    Reference,

    /// <summary>A roadmap.</summary>
    Roadmap,
}
