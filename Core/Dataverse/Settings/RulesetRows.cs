using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Settings;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Settings;

/// <summary>
/// Rulesets as stored. A draft is its settings, one row each; publishing writes them all into one column, so that an evaluation reads one
/// row.
/// </summary>
internal static class RulesetRows
{
    private static readonly Regex Pair = new("\"(?<key>[^\"]+)\"\\s*:\\s*(?<value>-?[0-9.]+)", RegexOptions.CultureInvariant);

    /// <summary>The published ruleset; what ships where none is published. One call.</summary>
    public static StoredRuleset Published(IOrganizationService service)
    {
        var query = new QueryExpression(RulesetTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RulesetTable.Version, RulesetTable.Values),
            TopCount = 1,
        };
        query.Criteria.AddCondition(RulesetTable.Status, ConditionOperator.Equal, ChoiceValues.Number(RulesetStatus.Published));
        query.Criteria.ActiveOnly();
        query.AddOrder(RulesetTable.Version, OrderType.Descending);
        var rows = service.Read(query);
        return rows.Count == 0
            ? StoredRuleset.Shipped
            : StoredRuleset.Of(rows[0].Whole(RulesetTable.Version) ?? 1, ReadText(rows[0].Text(RulesetTable.Values)));
    }

    /// <summary>
    /// The numbers of a ruleset's settings by their keys; null where one is empty. Deactivated settings do not count. One call.
    /// </summary>
    public static IReadOnlyDictionary<string, decimal?> ValuesOf(IOrganizationService service, Guid rulesetId) =>
        SettingsOf(service, rulesetId).GroupBy(KeyOf).ToDictionary(
            same => same.Key, same => same.First().Decimal(SettingTable.Value), StringComparer.Ordinal);

    /// <summary>The settings of a ruleset that are not deactivated. One call.</summary>
    public static IReadOnlyList<Row> SettingsOf(IOrganizationService service, Guid rulesetId)
    {
        var query = new QueryExpression(SettingTable.LogicalName)
        {
            ColumnSet = new ColumnSet(SettingTable.Code, SettingTable.Segment, SettingTable.Phase, SettingTable.Value),
        };
        query.Criteria.AddCondition(SettingTable.RulesetId, ConditionOperator.Equal, rulesetId);
        query.Criteria.ActiveOnly();
        query.AddOrder(SettingTable.Code, OrderType.Ascending);
        query.AddOrder(SettingTable.Id, OrderType.Ascending);
        return service.Read(query);
    }

    /// <summary>The row of a setting, without its ruleset.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="value">Its number.</param>
    public static Entity New(Setting setting, decimal value) => new(SettingTable.LogicalName)
    {
        [SettingTable.Name] = setting.Key,
        [SettingTable.Code] = setting.Code,
        [SettingTable.Segment] = ChoiceValues.Write(ScopeOf(setting.Segment)),
        [SettingTable.Phase] = ChoiceValues.Write(setting.Phase),
        [SettingTable.Area] = ChoiceValues.Write(setting.Area),
        [SettingTable.Unit] = ChoiceValues.Write(setting.Unit),
        [SettingTable.Value] = value,
        [SettingTable.Default] = setting.Shipped,
        [SettingTable.Minimum] = setting.Minimum,
        [SettingTable.Maximum] = setting.Maximum,
    };

    /// <summary>Writes numbers as one text, a JSON object.</summary>
    public static string WriteText(IEnumerable<KeyValuePair<string, decimal?>> values) => "{" + string.Join(",", values
        .OrderBy(value => value.Key, StringComparer.Ordinal)
        .Select(value => string.Format(CultureInfo.InvariantCulture, "\"{0}\":{1:0.##########}", value.Key, value.Value))) + "}";

    /// <summary>Reads what <see cref="WriteText"/> wrote; null reads as empty.</summary>
    public static IReadOnlyDictionary<string, decimal> ReadText(string? text)
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (Match pair in Pair.Matches(text ?? string.Empty))
        {
            values[pair.Groups["key"].Value] = decimal.Parse(pair.Groups["value"].Value, CultureInfo.InvariantCulture);
        }

        return values;
    }

    private static string KeyOf(Row setting)
    {
        var scope = setting.Choice<SettingSegment>(SettingTable.Segment) ?? SettingSegment.All;
        return Setting.KeyOf(
            setting.Text(SettingTable.Code) ?? string.Empty,
            scope == SettingSegment.All ? null : (Segment)((int)scope - 1),
            setting.Choice<SettingPhase>(SettingTable.Phase) ?? SettingPhase.All);
    }

    private static SettingSegment ScopeOf(Segment? segment) =>
        segment is { } one ? (SettingSegment)((int)one + 1) : SettingSegment.All;
}
