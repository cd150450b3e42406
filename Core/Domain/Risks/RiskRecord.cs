using System;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks;

/// <summary>A risk as it is kept: one open risk per plan and rule, closed ones as history (formulas.md section 8).</summary>
internal sealed record RiskRecord
{
    /// <summary>Id of the rule.</summary>
    public required string RuleCode { get; init; }

    /// <summary>The severity that the rule gives.</summary>
    public required RiskSeverity BaseSeverity { get; init; }

    /// <summary>The severity: one step above the rule's once it has occurred often.</summary>
    public required RiskSeverity Severity { get; init; }

    /// <summary>Its state.</summary>
    public RiskStatus Status { get; init; } = RiskStatus.Open;

    /// <summary>What was seen last; null when a stored risk's sentence was not read back.</summary>
    public required Message? Reason { get; init; }

    /// <summary>The day it was raised.</summary>
    public required Date RaisedOn { get; init; }

    /// <summary>The day it became at least high; null while it is not.</summary>
    public Date? HighSinceOn { get; init; }

    /// <summary>
    /// The first of the days in a row on which the rule did not hold; null while it holds, and while it still does after a person closed
    /// it.
    /// </summary>
    public Date? ClearSinceOn { get; init; }

    /// <summary>The day it was closed; null while it is not.</summary>
    public Date? ClosedOn { get; init; }

    /// <summary>How often it occurred since it was raised, from 1.</summary>
    public int Occurrences { get; init; } = 1;

    /// <summary>Separate events that the rule had seen at the last evaluation.</summary>
    public int EventsSeen { get; init; } = 1;

    /// <summary>Whether it is not closed.</summary>
    public bool IsOpen => Status != RiskStatus.Closed;

    /// <summary>Whether a person closed it while its rule held; the rule is then not raised again until it stops.</summary>
    public bool IsDismissed => Status == RiskStatus.Closed && ClearSinceOn is null;

    /// <summary>The first day on which it goes to the manager because it is high and not acknowledged; null when it does not.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="policy">How long it waits.</param>
    public Date? EscalatesOn(WorkingCalendar calendar, RiskPolicy policy) =>
        Status == RiskStatus.Open && HighSinceOn is { } since
            ? calendar.Add(since, policy.EscalateWorkingDays)
            : null;

    /// <summary>Somebody acknowledges it.</summary>
    /// <exception cref="InvalidOperationException">It is closed.</exception>
    public RiskRecord Acknowledge() =>
        IsOpen
            ? this with { Status = RiskStatus.Acknowledged }
            : throw new InvalidOperationException("A closed risk cannot be acknowledged.");
}
