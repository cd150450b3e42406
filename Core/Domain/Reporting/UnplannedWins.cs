using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>What the nightly check knows about a won opportunity.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="MonthlyValue">Monthly value in the base currency; null when not known.</param>
internal sealed record WonOpportunity(Guid OpportunityId, decimal? MonthlyValue);

/// <summary>No customer left to chance (N-22): won opportunities without a plan. There should be none.</summary>
internal static class UnplannedWins
{
    /// <summary>The won opportunities without a plan, in their order.</summary>
    /// <param name="won">All won opportunities.</param>
    /// <param name="planned">The opportunities that have a workstream in a plan.</param>
    /// <param name="minimumMonthlyValue">Only from this monthly value on; null: all. One whose value is not known is always listed.</param>
    public static IReadOnlyList<WonOpportunity> Find(
        IEnumerable<WonOpportunity> won, IEnumerable<Guid> planned, decimal? minimumMonthlyValue = null)
    {
        var known = new HashSet<Guid>(planned);
        return won
            .Where(each => !known.Contains(each.OpportunityId) && !(each.MonthlyValue < minimumMonthlyValue))
            .ToList();
    }
}
