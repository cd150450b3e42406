using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>A plan with its risks, what its deal expects and its owner's language: the result of one query.</summary>
internal sealed record EvaluatedPlan
{
    private const string Deal = "deal";
    private const string Risk = "risk";
    private const string Settings = "settings";
    private const string IsoDate = "yyyy-MM-dd";

    private static readonly string[] Columns =
    [
        .. PlanRow.Columns, PlanTable.Segment, PlanTable.OwnerId, PlanTable.CsmId, PlanTable.ProjectManagerId, PlanTable.HealthPeak,
        PlanTable.CurveStage, PlanTable.CurveSinceOn, PlanTable.TroughSignsSince, PlanTable.LifecycleStage,
    ];

    /// <summary>The plan.</summary>
    public required PlanRow Plan { get; init; }

    /// <summary>Segment.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Owner of the plan, a user or a team; null when not known.</summary>
    public required EntityReference? Owner { get; init; }

    /// <summary>Language of stored sentences: that of the plan's owner.</summary>
    public required Language Language { get; init; }

    /// <summary>Whether a customer success manager is named.</summary>
    public required bool HasCsm { get; init; }

    /// <summary>Whether a project manager is named.</summary>
    public required bool HasProjectManager { get; init; }

    /// <summary>Date the opportunity was created that made the plan; null when it was deleted.</summary>
    public required Date? OpportunityCreatedOn { get; init; }

    /// <summary>Date by which the customer expects their first goal to be reached; null when not known.</summary>
    public required Date? GoalTargetOn { get; init; }

    /// <summary>Highest health so far; null when there was none.</summary>
    public required decimal? HealthPeak { get; init; }

    /// <summary>Position on the adoption curve at the last evaluation, without its reason; null before the first.</summary>
    public required CurvePosition? Position { get; init; }

    /// <summary>Stage of the life cycle at the last evaluation; Land before the first.</summary>
    public required LifecycleStage Lifecycle { get; init; }

    /// <summary>Risks that are not closed.</summary>
    public required IReadOnlyList<OpenRisk> OpenRisks { get; init; }

    /// <summary>Reads a plan.</summary>
    /// <exception cref="DomainException">The plan does not exist.</exception>
    public static EvaluatedPlan Read(IOrganizationService service, Guid planId)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, planId);
        OwnerProfile.Join(query);
        StoredTemplate.Join(query, withItems: false);
        query.Outer(PlanTable.OpportunityId, OpportunityTable.LogicalName, OpportunityTable.Id, Deal,
            OpportunityTable.CreatedOn, OpportunityTable.GoalTargetOn);
        query.Outer(PlanTable.Id, RiskTable.LogicalName, RiskTable.PlanId, Risk, RiskTable.Id, RiskTable.RuleCode, RiskTable.Severity)
            .LinkCriteria.AddCondition(RiskTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(RiskStatus.Closed));

        var rows = service.Read(query);
        if (rows.Count == 0)
        {
            throw new DomainException(EvaluationMessages.NoSuchPlan(planId));
        }

        var plan = rows[0];
        return new EvaluatedPlan
        {
            Plan = PlanRow.From(planId, plan),
            Segment = plan.Choice<Segment>(PlanTable.Segment) ?? Segment.Digital,
            Owner = plan.Reference(PlanTable.OwnerId),
            Language = OwnerProfile.Of(plan).Language,
            HasCsm = plan.Reference(PlanTable.CsmId) is not null,
            HasProjectManager = plan.Reference(PlanTable.ProjectManagerId) is not null,
            OpportunityCreatedOn = plan.Linked(Deal).Date(OpportunityTable.CreatedOn),
            GoalTargetOn = plan.Linked(Deal).Date(OpportunityTable.GoalTargetOn),
            HealthPeak = plan.Decimal(PlanTable.HealthPeak) is > 0 and var peak ? peak : null,
            Position = PositionOf(plan),
            Lifecycle = plan.Choice<LifecycleStage>(PlanTable.LifecycleStage) ?? LifecycleStage.Land,
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

    /// <summary>How <see cref="PlanTable.TroughSignsSince"/> is written; empty text for no date.</summary>
    public static string WriteSignsSince(Date? since) =>
        since?.ToDateTime().ToString(IsoDate, CultureInfo.InvariantCulture) ?? string.Empty;

    // The reason is written anew by every evaluation; only stage and dates are remembered.
    private static CurvePosition? PositionOf(Row plan) =>
        plan.Choice<CurveStage>(PlanTable.CurveStage) is { } stage && plan.Date(PlanTable.CurveSinceOn) is { } since
            ? new CurvePosition(stage, since, AdoptionMessages.BeforeKickoff)
            {
                TroughSignsSinceOn =
                    DateTime.TryParseExact(
                        plan.Text(PlanTable.TroughSignsSince), IsoDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var signs)
                        ? Date.FromDateTime(signs)
                        : null,
            }
            : null;
}
