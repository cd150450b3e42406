using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;

namespace CrmOnboarding.Domain.Risks;

/// <summary>Keeps the risks of a plan from one evaluation to the next (formulas.md section 8).</summary>
/// <remarks>
/// One open risk for each rule. A rule that holds night after night is one occurrence; when it stops and starts again before the risk is
/// closed, or sees another event, that is one more, and after enough of them the risk is one step worse. A rule that does not hold for
/// two nights in a row closes its risk; if it holds again later, that is a new risk.
/// </remarks>
internal static class RiskLedger
{
    /// <summary>The risks after an evaluation.</summary>
    /// <param name="kept">The risks of the plan so far, closed ones included, in any order.</param>
    /// <param name="holding">What holds now, at most one for each rule.</param>
    /// <param name="on">The day of the evaluation.</param>
    /// <param name="policy">Limits; null for those that ship.</param>
    /// <returns>All of <paramref name="kept"/> in their order, brought up to date, and after them the new ones by rule.</returns>
    public static IReadOnlyList<RiskRecord> Update(
        IReadOnlyList<RiskRecord> kept, IReadOnlyList<RaisedRisk> holding, Date on, RiskPolicy? policy = null)
    {
        policy ??= Defaults.Risks;
        var raised = holding.ToDictionary(risk => risk.RuleCode, StringComparer.Ordinal);
        var updated = kept
            .Select(record => !record.IsOpen ? record
                : raised.TryGetValue(record.RuleCode, out var risk) ? Again(record, risk, on, policy)
                : Clear(record, on, policy))
            .ToList();
        var open = new HashSet<string>(kept.Where(record => record.IsOpen).Select(record => record.RuleCode), StringComparer.Ordinal);
        updated.AddRange(holding
            .Where(risk => !open.Contains(risk.RuleCode))
            .OrderBy(risk => risk.RuleCode, StringComparer.Ordinal)
            .Select(risk => Raise(risk, on)));
        return updated;
    }

    private static RiskRecord Raise(RaisedRisk risk, Date on) => new()
    {
        RuleCode = risk.RuleCode,
        BaseSeverity = risk.Severity,
        Severity = risk.Severity,
        Reason = risk.Reason,
        RaisedOn = on,
        HighSinceOn = risk.Severity >= RiskSeverity.High ? on : null,
        EventsSeen = risk.Events,
    };

    private static RiskRecord Again(RiskRecord record, RaisedRisk risk, Date on, RiskPolicy policy)
    {
        var restarted = record.ClearSinceOn is null ? 0 : 1;
        var occurrences = record.Occurrences + Math.Max(restarted, risk.Events - record.EventsSeen);
        var severity = occurrences >= policy.RaiseAfterOccurrences ? Worse(risk.Severity) : risk.Severity;
        return record with
        {
            BaseSeverity = risk.Severity,
            Severity = severity,
            Reason = risk.Reason,
            HighSinceOn = severity >= RiskSeverity.High ? record.HighSinceOn ?? on : null,
            ClearSinceOn = null,
            Occurrences = occurrences,
            EventsSeen = risk.Events,
        };
    }

    private static RiskRecord Clear(RiskRecord record, Date on, RiskPolicy policy)
    {
        var since = record.ClearSinceOn ?? on;
        return on - since >= policy.NightsToClose - 1
            ? record with { ClearSinceOn = since, Status = RiskStatus.Closed, ClosedOn = on }
            : record with { ClearSinceOn = since };
    }

    private static RiskSeverity Worse(RiskSeverity severity) =>
        severity == RiskSeverity.Critical ? RiskSeverity.Critical : severity + 1;
}
