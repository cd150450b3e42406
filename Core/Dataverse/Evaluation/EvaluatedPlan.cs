using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Messages;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>A plan with its risks and its owner's language: the result of one query.</summary>
internal sealed record EvaluatedPlan
{
    private const string Risk = "risk";
    private const string Settings = "settings";

    private static readonly string[] Columns = [.. PlanRow.Columns, PlanTable.Segment];

    /// <summary>The plan.</summary>
    public required PlanRow Plan { get; init; }

    /// <summary>Segment.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Language of stored sentences: that of the plan's owner.</summary>
    public required Language Language { get; init; }

    /// <summary>Risks that are not closed.</summary>
    public required IReadOnlyList<OpenRisk> OpenRisks { get; init; }

    /// <summary>Reads a plan.</summary>
    /// <exception cref="DomainException">The plan does not exist.</exception>
    public static EvaluatedPlan Read(IOrganizationService service, Guid planId)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, planId);
        query.OwnerSettings(Settings);
        StoredTemplate.Join(query, withItems: false);
        query.Outer(PlanTable.Id, RiskTable.LogicalName, RiskTable.PlanId, Risk, RiskTable.Id, RiskTable.RuleCode, RiskTable.Severity)
            .LinkCriteria.AddCondition(RiskTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(RiskStatus.Closed));

        var rows = service.Read(query);
        if (rows.Count == 0)
            throw new DomainException(new Message(EvaluationMessages.NoSuchPlan, planId.ToString()));
        var plan = rows[0];
        return new EvaluatedPlan
        {
            Plan = PlanRow.From(planId, plan),
            Segment = plan.Choice<Segment>(PlanTable.Segment) ?? Segment.Digital,
            Language = Languages.FromCode(plan.Linked(Settings).Whole(UserSettingsTable.UiLanguageId)),
            OpenRisks =
            [
                .. rows.Select(row => row.Linked(Risk))
                    .Where(risk => risk.Key(RiskTable.Id) is not null)
                    .Select(risk => new OpenRisk(
                        risk.Text(RiskTable.RuleCode) ?? string.Empty,
                        risk.Choice<RiskSeverity>(RiskTable.Severity) ?? RiskSeverity.Medium)),
            ],
        };
    }
}
