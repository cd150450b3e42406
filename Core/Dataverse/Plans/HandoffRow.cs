using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>A stored handoff. Those of deals that are lost are deactivated.</summary>
internal readonly struct HandoffRow
{
    /// <summary>The columns that <see cref="Review"/>, <see cref="Facts"/> and whoever writes results read.</summary>
    private static readonly string[] Columns =
    [
        HandoffTable.Id, HandoffTable.PlanId, HandoffTable.Stage, HandoffTable.WonOn, HandoffTable.SubmittedOn,
        HandoffTable.DecidedOn, HandoffTable.Returns, HandoffTable.ExpectedResultsOn, HandoffTable.OnboardingDeckLink,
        HandoffTable.ProgramPlanLink, HandoffTable.ProgramPlanBegunOn, HandoffTable.ProgramPlanContent,
        HandoffTable.ProgramPlanMeasurement, HandoffTable.ProgramPlanAlignedOn, HandoffTable.TermMonths, HandoffTable.MonthlyValue,
        HandoffTable.Score, HandoffTable.Acceptable, HandoffTable.Missing, HandoffTable.Warnings, HandoffTable.OpenSteps,
        HandoffTable.ProgramPlanReadiness, HandoffTable.TotalValue, SystemColumns.OwnerId, SystemColumns.StateCode,
        SystemColumns.VersionNumber,
    ];

    /// <summary>Reads a row of <see cref="Of"/> or <see cref="Find"/>.</summary>
    public HandoffRow(Row row) => Row = row;

    /// <summary>The row.</summary>
    public Row Row { get; }

    /// <summary>The plan that the deal is part of; null where it was deleted.</summary>
    public Guid? PlanId => Row.Reference(HandoffTable.PlanId)?.Id;

    /// <summary>Where it is.</summary>
    public HandoffStage Stage => Row.Choice<HandoffStage>(HandoffTable.Stage) ?? HandoffStage.Preparing;

    /// <summary>The path so far; null before the deal is won.</summary>
    public HandoffReview? Review => Row.Moment(HandoffTable.WonOn) is { } wonAt
        ? new HandoffReview
        {
            Stage = Stage,
            WonAt = wonAt,
            SubmittedAt = Row.Moment(HandoffTable.SubmittedOn),
            DecidedAt = Row.Moment(HandoffTable.DecidedOn),
            Returns = Row.Whole(HandoffTable.Returns) ?? 0,
        }
        : null;

    /// <summary>Whether its deal is not lost.</summary>
    public bool IsActive => Row.Option(SystemColumns.StateCode) is null or SystemColumns.Active;

    /// <summary>The query for the handoffs of plans, deactivated ones included, in the order of their ids.</summary>
    public static QueryExpression Of(object[] planIds)
    {
        var query = new QueryExpression(HandoffTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(HandoffTable.PlanId, ConditionOperator.In, planIds);
        query.AddOrder(HandoffTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>The handoff with an id; null when it is gone or deactivated. One call.</summary>
    public static HandoffRow? Find(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(HandoffTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(HandoffTable.Id, ConditionOperator.Equal, id);
        query.Criteria.ActiveOnly();
        var rows = service.Read(query);
        return rows.Count == 0 ? null : new HandoffRow(rows[0]);
    }

    /// <summary>What the rules know of it.</summary>
    /// <param name="items">Its questions, as <see cref="HandoffItemRows"/> reads them.</param>
    /// <param name="profile">Where the plan is.</param>
    public DealHandoff Facts(IReadOnlyList<HandoffItem> items, OwnerProfile profile) => new()
    {
        Items = items,
        Stage = Stage,
        WasSubmitted = Row.Moment(HandoffTable.SubmittedOn) is not null,
        AcceptedOn = Stage == HandoffStage.Accepted && Row.Moment(HandoffTable.DecidedOn) is { } decidedOn
            ? profile.DateOf(decidedOn)
            : null,
        ExpectedResultsOn = Row.Date(HandoffTable.ExpectedResultsOn),
        HasDeck = HandoffAnswers.IsAnswered(Row.Text(HandoffTable.OnboardingDeckLink)),
        HasProgramPlanTemplate = HandoffAnswers.IsAnswered(Row.Text(HandoffTable.ProgramPlanLink)),
        ProgramPlan = new ProgramPlan
        {
            BegunOn = Row.Date(HandoffTable.ProgramPlanBegunOn),
            // The goals have their own question.
            Goals = items.Any(item => item is { Code: HandoffCodes.Goals, PartsDone: > 0 }) ? HandoffCodes.Goals : null,
            Content = Row.Text(HandoffTable.ProgramPlanContent),
            Measurement = Row.Text(HandoffTable.ProgramPlanMeasurement),
            AlignedWithSalesOn = Row.Date(HandoffTable.ProgramPlanAlignedOn),
        },
    };
}
