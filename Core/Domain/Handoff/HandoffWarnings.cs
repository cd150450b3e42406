using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>What to watch in a handoff even though it blocks nothing.</summary>
internal static class HandoffWarnings
{
    /// <summary>The warnings of a checklist, in its order.</summary>
    /// <param name="items">The items.</param>
    /// <param name="policy">Gates.</param>
    /// <returns>
    /// A program plan less ready than is expected at the win (H-03), and every answer that acceptance hangs on but that nobody said.
    /// </returns>
    public static IReadOnlyList<Message> Of(IReadOnlyCollection<HandoffItem> items, HandoffPolicy policy)
    {
        var result = HandoffScore.Compute(items, policy);
        var belowGate = result is { MeetsWinGate: false, PlanReadiness: { } readiness }
            ? new[] { HandoffMessages.BelowWinGate(readiness, policy.WinGate) }
            : [];
        var assumed = items
            .Where(item => item is { IsBlocker: true, IsNotApplicable: false, PartsDone: > 0, Provenance: Provenance.Assumed })
            .OrderBy(item => item.Sequence)
            .Select(item => HandoffMessages.BlockerAssumed(QuestionNames.Of(item.Code)));
        return belowGate.Concat(assumed).ToArray();
    }
}
