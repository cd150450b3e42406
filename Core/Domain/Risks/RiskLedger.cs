using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks;

/// <summary>Keeps the risks of a plan from one evaluation to the next (formulas.md section 8).</summary>
/// <remarks>
/// One open risk for each rule. A rule that holds day after day is one occurrence; when it stops and starts again before the risk is
/// closed, or sees another event, that is one more, and after enough of them the risk is one step worse. A rule that does not hold for
/// two days in a row, by date, closes its risk; if it holds again later, that is a new risk. A risk that a person closed although its
/// rule holds is not raised again before the rule has stopped holding once, or has seen another event.
/// </remarks>
internal static class RiskLedger
{
    /// <summary>The risks after an evaluation.</summary>
    /// <param name="kept">The risks of the plan so far, closed ones included, in any order.</param>
    /// <param name="holding">What holds now, at most one for each rule.</param>
    /// <param name="on">The day of the evaluation.</param>
    /// <param name="policy">Limits.</param>
    /// <returns>All of <paramref name="kept"/> in their order, updated, followed by the new ones by rule.</returns>
    public static IReadOnlyList<RiskRecord> Update(
        IReadOnlyList<RiskRecord> kept, IReadOnlyList<RaisedRisk> holding, Date on, RiskPolicy policy)
    {
        var raised = holding.ToDictionary(risk => risk.RuleCode, StringComparer.Ordinal);
        var updated = kept
            .Select(record => WithSeverityOfPeople(
                record,
                raised.TryGetValue(record.RuleCode, out var risk) ? Held(record, risk, on, policy) : Stopped(record, on, policy),
                on,
                policy))
            .ToList();
        var settled = new HashSet<string>(
            updated.Where(record => record.IsOpen || record.IsDismissed).Select(record => record.RuleCode), StringComparer.Ordinal);
        updated.AddRange(holding
            .Where(risk => !settled.Contains(risk.RuleCode))
            .OrderBy(risk => risk.RuleCode, StringComparer.Ordinal)
            .Select(risk => Raise(risk, on)));
        return updated;
    }

    /// <summary>
    /// The first later day on which a risk is closed because its rule goes on not holding; null when none waits for that.
    /// </summary>
    /// <param name="kept">The risks after an evaluation.</param>
    /// <param name="policy">Limits.</param>
    public static Date? NextCloseOn(IEnumerable<RiskRecord> kept, RiskPolicy policy) =>
        kept.Where(record => record.IsOpen).Select(record => record.ClearSinceOn).Min() is { } since
            ? since.AddDays(policy.DaysToClose - 1)
            : null;

    /// <summary>The next day after a day on which a risk goes to the manager; null when none does.</summary>
    /// <param name="kept">The risks after an evaluation.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="calendar">The plan's working days.</param>
    /// <param name="policy">Limits.</param>
    public static Date? NextEscalationOn(IEnumerable<RiskRecord> kept, Date asOf, WorkingCalendar calendar, RiskPolicy policy) =>
        kept.Select(record => record.EscalatesOn(calendar, policy)).Where(on => on > asOf).Min();

    /// <summary>The severity of a risk after a number of occurrences.</summary>
    /// <param name="severity">The severity that the rule gives.</param>
    /// <param name="occurrences">From 1.</param>
    /// <param name="policy">Limits.</param>
    public static RiskSeverity SeverityOf(RiskSeverity severity, int occurrences, RiskPolicy policy) =>
        occurrences >= policy.RaiseAfterOccurrences ? Worse(severity) : severity;

    /// <summary>A new risk.</summary>
    /// <param name="risk">What holds.</param>
    /// <param name="on">The day it is raised.</param>
    public static RiskRecord Raise(RaisedRisk risk, Date on) => new()
    {
        RuleCode = risk.RuleCode,
        BaseSeverity = risk.Severity,
        Severity = risk.Severity,
        Reason = risk.Reason,
        RaisedOn = on,
        HighSinceOn = risk.Severity >= RiskSeverity.High ? on : null,
        EventsSeen = risk.Events,
    };

    /// <summary>A severity that a person set, other than the one the rules gave, stays.</summary>
    private static RiskRecord WithSeverityOfPeople(RiskRecord before, RiskRecord after, Date on, RiskPolicy policy) =>
        before.Severity == SeverityOf(before.BaseSeverity, before.Occurrences, policy)
            ? after
            : after with
            {
                Severity = before.Severity,
                HighSinceOn = before.Severity >= RiskSeverity.High ? before.HighSinceOn ?? on : null,
            };

    private static RiskRecord Held(RiskRecord record, RaisedRisk risk, Date on, RiskPolicy policy) =>
        record.IsOpen ? Again(record, risk, on, policy)
        : record.IsDismissed && risk.Events > record.EventsSeen ? record with { ClearSinceOn = on }
        : record;

    private static RiskRecord Stopped(RiskRecord record, Date on, RiskPolicy policy) =>
        record.IsOpen ? Clear(record, on, policy)
        : record.IsDismissed ? record with { ClearSinceOn = on }
        : record;

    private static RiskRecord Again(RiskRecord record, RaisedRisk risk, Date on, RiskPolicy policy)
    {
        var restarted = record.ClearSinceOn is null ? 0 : 1;
        var occurrences = record.Occurrences + Math.Max(restarted, risk.Events - record.EventsSeen);
        var severity = SeverityOf(risk.Severity, occurrences, policy);
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
        return on - since >= policy.DaysToClose - 1
            ? record with { ClearSinceOn = since, Status = RiskStatus.Closed, ClosedOn = on }
            : record with { ClearSinceOn = since };
    }

    private static RiskSeverity Worse(RiskSeverity severity) =>
        severity == RiskSeverity.Critical ? RiskSeverity.Critical : severity + 1;
}
