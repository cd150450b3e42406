using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Promises;

/// <summary>
/// Every promise to a customer and its state: nothing that Sales said gets lost between signature and delivery (T-09).
/// </summary>
internal static class PromiseLedger
{
    /// <summary>The state of a promise on a day.</summary>
    public static PromiseState StateOf(Promise promise, Date on) => StateOf(promise, new EvaluationDate(on));

    /// <summary>How many promises are broken on the day of an evaluation, and not made good.</summary>
    public static int Broken(IEnumerable<Promise> promises, EvaluationDate day) =>
        promises.Count(promise => StateOf(promise, day) == PromiseState.Broken);

    /// <summary>
    /// The promises for the material of the first week: those owed, in the order in which they are due, those without a day last (T-09).
    /// </summary>
    /// <param name="promises">All promises.</param>
    /// <param name="day0">The day of the win.</param>
    /// <param name="policy">Length of the first week; null for the default.</param>
    public static IReadOnlyList<Promise> ForFirstWeek(IEnumerable<Promise> promises, Date day0, CadencePolicy policy)
    {
        var end = day0.AddDays(policy.FirstWeekLastDay);
        return promises
            .Where(promise => StateOf(promise, end) is PromiseState.Pending or PromiseState.Broken)
            .OrderBy(promise => promise.OwedOn?.DayNumber ?? int.MaxValue)
            .ToArray();
    }

    private static PromiseState StateOf(Promise promise, EvaluationDate day)
    {
        var isSettled = promise.SettledOn is { } settled && day.Reached(settled);
        if (isSettled && promise.Status == PromiseStatus.Kept)
        {
            return promise.DueOn is { } due && promise.SettledOn > due ? PromiseState.KeptLate : PromiseState.Kept;
        }

        if (isSettled && (promise.Status == PromiseStatus.Withdrawn
            || promise is { Status: PromiseStatus.Renegotiated, RenegotiatedTo: null }))
        {
            return PromiseState.Released;
        }

        var owedOn = isSettled ? promise.OwedOn : promise.DueOn;
        return owedOn is { } last && day.Elapsed(last, 1) ? PromiseState.Broken : PromiseState.Pending;
    }
}
