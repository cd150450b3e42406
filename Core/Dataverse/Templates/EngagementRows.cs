using System.Collections.Generic;
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
    /// <summary>
    /// The model by which segment, template and calendar are chosen. A rule without segment or template is left out. One call.
    /// </summary>
    public static EngagementModel Read(IOrganizationService service)
    {
        var query = new QueryExpression(EngagementRuleTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                EngagementRuleTable.Name, EngagementRuleTable.MonthlyValueFrom, EngagementRuleTable.EmployeesFrom,
                EngagementRuleTable.Region, EngagementRuleTable.Segment, EngagementRuleTable.TemplateCode,
                EngagementRuleTable.CalendarId),
        };
        query.Criteria.ActiveOnly();
        query.AddOrder(EngagementRuleTable.Sequence, OrderType.Ascending);
        query.AddOrder(EngagementRuleTable.Id, OrderType.Ascending);
        var rules = new List<EngagementRule>();
        foreach (var row in service.Read(query))
        {
            if (row.Choice<Segment>(EngagementRuleTable.Segment) is { } segment
                && row.Text(EngagementRuleTable.TemplateCode)?.Trim() is { Length: > 0 } template)
            {
                rules.Add(EngagementRule.OfAnAdmin(
                    row.Text(EngagementRuleTable.Name) ?? template, row.Decimal(EngagementRuleTable.MonthlyValueFrom),
                    row.Whole(EngagementRuleTable.EmployeesFrom), row.Text(EngagementRuleTable.Region), segment, template,
                    row.Reference(EngagementRuleTable.CalendarId)?.Id));
            }
        }

        return rules.Count == 0 ? EngagementModel.Default : EngagementModel.Default.After(rules);
    }
}
