using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>The engagement rules of an admin. They are asked before those that ship, so that every customer gets a template.</summary>
internal static class EngagementRows
{
    /// <summary>The columns of a rule.</summary>
    public static readonly string[] Columns =
    [
        EngagementRuleTable.Code, EngagementRuleTable.Name, EngagementRuleTable.MonthlyValueFrom, EngagementRuleTable.EmployeesFrom,
        EngagementRuleTable.Region, EngagementRuleTable.Industry, EngagementRuleTable.Product, EngagementRuleTable.Complexity,
        EngagementRuleTable.DealType, EngagementRuleTable.Segment, EngagementRuleTable.TemplateCode, EngagementRuleTable.Strategy,
        EngagementRuleTable.CalendarId, EngagementRuleTable.TeamId,
    ];

    /// <summary>
    /// The model by which segment, template, strategy, calendar and team are chosen. A rule without segment or template is left out. One
    /// call.
    /// </summary>
    public static EngagementModel Read(IOrganizationService service)
    {
        var query = new QueryExpression(EngagementRuleTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.ActiveOnly();
        query.AddOrder(EngagementRuleTable.Sequence, OrderType.Ascending);
        query.AddOrder(EngagementRuleTable.Id, OrderType.Ascending);
        var rules = service.Read(query).Select(RuleOf).OfType<EngagementRule>().ToList();
        return rules.Count == 0 ? EngagementModel.Default : EngagementModel.Default.After(rules);
    }

    private static EngagementRule? RuleOf(Row row)
    {
        if (row.Choice<Segment>(EngagementRuleTable.Segment) is not { } segment
            || row.Text(EngagementRuleTable.TemplateCode)?.Trim() is not { Length: > 0 } template)
        {
            return null;
        }

        var code = row.Text(EngagementRuleTable.Code) ?? string.Empty;
        var name = row.Text(EngagementRuleTable.Name) ?? template;
        return new EngagementRule
        {
            // A name that nobody has changed follows the reader's language, and says why by itself.
            Name = ShippedNames.IsUnchanged(ShippedNames.OfRule(code), name) ? null : name,
            Code = code,
            MonthlyValueFrom = row.Decimal(EngagementRuleTable.MonthlyValueFrom),
            EmployeesFrom = row.Whole(EngagementRuleTable.EmployeesFrom),
            Region = row.Text(EngagementRuleTable.Region),
            Industries = row.Entries(EngagementRuleTable.Industry, ';', '\n', '\r'),
            Products = row.Entries(EngagementRuleTable.Product, '\n', '\r'),
            Complexity = row.Choice<Complexity>(EngagementRuleTable.Complexity),
            DealType = row.Choice<DealType>(EngagementRuleTable.DealType),
            Segment = segment,
            TemplateCode = template,
            Strategy = row.Text(EngagementRuleTable.Strategy),
            CalendarId = row.Reference(EngagementRuleTable.CalendarId)?.Id,
            TeamId = row.Reference(EngagementRuleTable.TeamId)?.Id,
        };
    }
}
