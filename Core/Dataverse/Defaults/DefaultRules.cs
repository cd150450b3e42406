using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Defaults;

/// <summary>The engagement rules that ship, far enough apart for an administrator's own between them.</summary>
internal sealed class DefaultRules(IOrganizationService service, Language language)
{
    private const int Step = 100;

    /// <summary>Makes those that are missing. One read, and one call for each that is missing or out of date.</summary>
    /// <param name="calendarId">The calendar that they name.</param>
    public IReadOnlyList<InstalledDefault> Ensure(Guid calendarId)
    {
        var stored = DefaultRows.ByCode(
            service, EngagementRuleTable.LogicalName, EngagementRuleTable.Code, EngagementModel.Shipped.Select(rule => rule.Code!),
            [.. EngagementRows.Columns.Where(column => column != EngagementRuleTable.Code), EngagementRuleTable.Sequence])
            .ToDictionary(row => row.Text(EngagementRuleTable.Code)!, StringComparer.OrdinalIgnoreCase);
        return [.. EngagementModel.Shipped.Select((rule, index) => Ensure(rule, Step * (index + 1), calendarId, stored))];
    }

    private InstalledDefault Ensure(EngagementRule rule, int sequence, Guid calendarId, Dictionary<string, Row> stored)
    {
        var name = ShippedNames.OfRule(rule.Code!)!;
        var shipped = new Entity(EngagementRuleTable.LogicalName, NameBasedId.Of(EngagementRuleTable.LogicalName, rule.Code!))
        {
            [EngagementRuleTable.Code] = rule.Code,
            [EngagementRuleTable.Name] = Catalogue.Render(name, language),
            [EngagementRuleTable.Sequence] = sequence,
            [EngagementRuleTable.MonthlyValueFrom] = rule.MonthlyValueFrom,
            [EngagementRuleTable.EmployeesFrom] = rule.EmployeesFrom,
            [EngagementRuleTable.Segment] = ChoiceValues.Write(rule.Segment),
            [EngagementRuleTable.TemplateCode] = rule.TemplateCode,
            [EngagementRuleTable.CalendarId] = new EntityReference(CalendarTable.LogicalName, calendarId),
        };
        var row = stored.TryGetValue(rule.Code!, out var known) ? (Row?)known : null;
        return new InstalledDefault(
            DefaultMessages.Rule(row?.Text(EngagementRuleTable.Name) ?? Catalogue.Render(name, language)), rule.Code!,
            DefaultRows.Ensure(service, shipped, row, name));
    }
}
