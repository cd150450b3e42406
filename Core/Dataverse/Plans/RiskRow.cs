using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>A stored risk of a plan.</summary>
internal sealed class RiskRow
{
    private static readonly string[] Read =
    [
        RiskTable.RuleCode, RiskTable.BaseSeverity, RiskTable.Severity, RiskTable.Status, RiskTable.RaisedOn, RiskTable.HighSinceOn,
        RiskTable.ClearSinceOn, RiskTable.ClosedOn, RiskTable.EscalatesOn, RiskTable.EscalatedOn, RiskTable.Occurrences,
        RiskTable.EventsSeen, RiskTable.Reason, RiskTable.Kind,
        SystemColumns.StateCode,
    ];

    private readonly Row _row;
    private readonly bool _hasBaseSeverity;

    /// <summary>Reads a risk out of <see cref="Of"/>.</summary>
    public RiskRow(Row row)
    {
        _row = row;
        var severity = row.Choice<RiskSeverity>(RiskTable.Severity) ?? RiskSeverity.Medium;
        var baseSeverity = row.Choice<RiskSeverity>(RiskTable.BaseSeverity);
        _hasBaseSeverity = baseSeverity is not null;
        Record = new RiskRecord
        {
            RuleCode = row.Text(RiskTable.RuleCode) ?? string.Empty,
            BaseSeverity = baseSeverity ?? severity,
            Severity = severity,
            Status = row.Choice<RiskStatus>(RiskTable.Status) ?? RiskStatus.Open,
            // Only a reason that is given anew is written again, so the stored sentence need not be read back into one.
            Reason = null,
            RaisedOn = row.Date(RiskTable.RaisedOn) ?? Date.MinValue,
            HighSinceOn = row.Date(RiskTable.HighSinceOn),
            ClearSinceOn = row.Date(RiskTable.ClearSinceOn),
            ClosedOn = row.Date(RiskTable.ClosedOn),
            Occurrences = row.Whole(RiskTable.Occurrences) ?? 1,
            EventsSeen = row.Whole(RiskTable.EventsSeen) ?? 1,
        };
    }

    /// <summary>The risk as the rules see it; its reason is not the stored one.</summary>
    public RiskRecord Record { get; }

    /// <summary>
    /// Whether the review keeps it: the review raised it, by one of its rules, and nobody reopened it by hand.
    /// </summary>
    public bool IsKept =>
        _hasBaseSeverity && !(Record.IsOpen && Record.ClosedOn is not null) && RiskRules.All.Any(rule => rule.Code == Record.RuleCode);

    /// <summary>Whether it is a chance that a person wrote down, which no rule knows.</summary>
    public bool IsOthersChance => _row.Choice<RiskKind>(RiskTable.Kind) == RiskKind.Opportunity
        && RiskRules.All.All(rule => rule.Code != Record.RuleCode);

    /// <summary>Whether somebody deactivated the row: then it counts nowhere.</summary>
    public bool IsDeactivated => _row.Option(SystemColumns.StateCode) is { } state && state != SystemColumns.Active;

    /// <summary>
    /// The query for the risks of plans, closed and deactivated ones included, in the order of their ids; without the plan.
    /// </summary>
    public static QueryExpression Of(object[] planIds)
    {
        var query = new QueryExpression(RiskTable.LogicalName) { ColumnSet = new ColumnSet(Read) };
        query.Criteria.AddCondition(RiskTable.PlanId, ConditionOperator.In, planIds);
        query.AddOrder(RiskTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>The row of a new risk, without its plan.</summary>
    /// <param name="risk">The risk.</param>
    /// <param name="owner">Owner of the plan; null leaves the choice to the platform.</param>
    /// <param name="on">The day of the review.</param>
    /// <param name="language">Language of its sentences.</param>
    /// <param name="calendar">The plan's working days.</param>
    /// <param name="policy">When it goes to a manager.</param>
    public static Entity New(
        RiskRecord risk, EntityReference? owner, Date on, Language language, WorkingCalendar calendar, RiskPolicy policy)
    {
        var row = new Entity(RiskTable.LogicalName);
        if (owner is not null)
        {
            row[SystemColumns.OwnerId] = owner;
        }

        row[RiskTable.Name] = StoredText.Fit(
            Catalogue.Render(RiskNames.Of(risk.RuleCode), language), RiskTable.NameLength);
        row[RiskTable.RuleCode] = risk.RuleCode;
        row[RiskTable.Kind] = ChoiceValues.Write(RiskKinds.Of(risk.RuleCode));
        row[RiskTable.RaisedOn] = risk.RaisedOn.ToDateTime();
        row[RiskTable.ReviewedOn] = on.ToDateTime();
        var columns = Written(risk, language, risk.EscalatesOn(calendar, policy), escalatedOn: null);
        foreach (var column in columns.Where(column => column.Value is not null))
        {
            row[column.Key] = column.Value;
        }

        return row;
    }

    /// <summary>The columns in which a risk differs from what is stored; null when it does not.</summary>
    /// <param name="risk">The risk after the review.</param>
    /// <param name="on">The day of the review.</param>
    /// <param name="language">Language of its sentences.</param>
    /// <param name="isAtRest">Whether nobody works on its plan: then it goes to no manager.</param>
    /// <param name="calendar">The plan's working days.</param>
    /// <param name="policy">When it goes to a manager.</param>
    public Entity? Changes(RiskRecord risk, Date on, Language language, bool isAtRest, WorkingCalendar calendar, RiskPolicy policy)
    {
        var row = new Entity(RiskTable.LogicalName, _row.Id);
        var escalatesOn = isAtRest ? null : risk.EscalatesOn(calendar, policy);
        // Once it went to the manager it stays said, whatever becomes of it.
        var escalatedOn = _row.Date(RiskTable.EscalatedOn) ?? (escalatesOn <= on ? on : null);
        var columns = Written(risk, language, escalatesOn, escalatedOn);
        foreach (var column in columns.Where(column => !_row.Holds(column.Key, column.Value)))
        {
            row[column.Key] = column.Value;
        }

        if (risk.Reason is null)
        {
            row.Attributes.Remove(RiskTable.Reason);
        }

        if (row.Attributes.Count == 0)
        {
            return null;
        }

        row[RiskTable.ReviewedOn] = on.ToDateTime();
        return row;
    }

    private static Dictionary<string, object?> Written(RiskRecord risk, Language language, Date? escalatesOn, Date? escalatedOn) => new()
    {
        [RiskTable.BaseSeverity] = ChoiceValues.Write(risk.BaseSeverity),
        [RiskTable.Severity] = ChoiceValues.Write(risk.Severity),
        [RiskTable.Status] = ChoiceValues.Write(risk.Status),
        [RiskTable.Reason] = risk.Reason is { } reason
            ? StoredText.Fit(Catalogue.Render(reason, language), RiskTable.ReasonLength)
            : null,
        [RiskTable.HighSinceOn] = risk.HighSinceOn?.ToDateTime(),
        [RiskTable.ClearSinceOn] = risk.ClearSinceOn?.ToDateTime(),
        [RiskTable.ClosedOn] = risk.ClosedOn?.ToDateTime(),
        [RiskTable.EscalatesOn] = escalatesOn?.ToDateTime(),
        [RiskTable.EscalatedOn] = escalatedOn?.ToDateTime(),
        [RiskTable.Occurrences] = risk.Occurrences,
        [RiskTable.EventsSeen] = risk.EventsSeen,
    };
}
