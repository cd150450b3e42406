using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Settings;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>Which running plans a draft ruleset would show in another colour, were it published now. Writes nothing.</summary>
internal sealed class RulesetPreview
{
    private const int PlansPerPage = 100;

    private RulesetPreview(int plans, IReadOnlyList<Message> changes, string? next)
    {
        Plans = plans;
        Changes = changes;
        Next = next;
    }

    /// <summary>How many plans were looked at.</summary>
    public int Plans { get; }

    /// <summary>One sentence for each plan whose colour would change.</summary>
    public IReadOnlyList<Message> Changes { get; }

    /// <summary>Key of the last plan looked at, to go on from; null when there are no more.</summary>
    public string? Next { get; }

    /// <summary>Looks at a page of plans.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="rulesetId">The draft.</param>
    /// <param name="after">Key of the last plan of the page before; null for the first page.</param>
    /// <param name="occurredOn">Moment of the question, UTC.</param>
    /// <exception cref="DomainException">The draft is gone, or has faults; the message names them all.</exception>
    public static RulesetPreview Of(IOrganizationService service, Guid rulesetId, string? after, DateTime occurredOn)
    {
        var values = RulesetRows.ValuesOf(service, rulesetId);
        if (values.Count == 0)
        {
            throw new DomainException(SettingMessages.HasNoSettings);
        }

        var faults = RulesetCheck.Faults(values);
        if (faults.Count > 0)
        {
            throw new DomainException(SettingMessages.CannotBePublished(faults.Aggregate(SettingMessages.And)));
        }

        var draft = SettingMap.Read(int.MaxValue, values.ToDictionary(value => value.Key, value => value.Value!.Value));
        var page = Page(service, after);
        var changes = new List<Message>();
        // The stored scores of handoffs stand although the draft may score them otherwise: no colour rests on them.
        foreach (var plan in StoredPlan.Read(service, [.. page.Select(row => row.Id)]))
        {
            if (ChangeOf(plan, draft, occurredOn) is { } change)
            {
                changes.Add(change);
            }
        }

        return new RulesetPreview(
            page.Count, changes, page.Count < PlansPerPage ? null : page[page.Count - 1].Text(PlanTable.PlanKey));
    }

    private static Message? ChangeOf(StoredPlan plan, Ruleset draft, DateTime occurredOn)
    {
        try
        {
            var asOf = plan.DateOf(occurredOn);
            var facts = plan.Facts();
            var before = PlanEvaluation.Of(facts, asOf, plan.Rules.Rules).Health.Band;
            var after = PlanEvaluation.Of(facts, asOf, draft).Health.Band;
            return before == after ? null : SettingMessages.Changes(plan.Row.Text(PlanTable.Name) ?? string.Empty, before, after);
        }
        catch (DomainException)
        {
            // A plan that cannot be evaluated has no colour to change.
            return null;
        }
    }

    private static IReadOnlyList<Row> Page(IOrganizationService service, string? after)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(PlanTable.PlanKey), TopCount = PlansPerPage };
        query.Criteria.AddCondition(
            PlanTable.Status, ConditionOperator.NotIn,
            ChoiceValues.Number(PlanStatus.Suspended), ChoiceValues.Number(PlanStatus.Cancelled),
            ChoiceValues.Number(PlanStatus.Draft));
        query.Criteria.ActiveOnly();
        if (after?.Length > 0)
        {
            query.Criteria.AddCondition(PlanTable.PlanKey, ConditionOperator.GreaterThan, after);
        }

        query.AddOrder(PlanTable.PlanKey, OrderType.Ascending);
        return service.Read(query);
    }
}
