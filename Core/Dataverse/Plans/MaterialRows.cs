using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Materials;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>Items of plans that send focused material, and the content there is for them (T-04).</summary>
internal static class MaterialRows
{
    private static readonly int s_focused = ChoiceValues.Number(ItemPurpose.FocusedMaterial);

    /// <summary>The columns of a milestone that <see cref="Item"/> reads beside <see cref="MilestoneRows.Columns"/>.</summary>
    public static readonly string[] Columns = [MilestoneTable.ContentId, MilestoneTable.MissingContent];

    /// <summary>The columns of its line.</summary>
    public static readonly string[] LineColumns = [WorkstreamTable.ProductId, WorkstreamTable.ProductName];

    /// <summary>Those milestones out of <see cref="MilestoneRows.Of"/> that send material.</summary>
    /// <param name="milestones">The milestones of a plan.</param>
    /// <param name="lines">Workstreams out of <see cref="MilestoneRows.Lines"/>, by their ids; those of the plan among them.</param>
    public static IReadOnlyList<MaterialItem> Items(IEnumerable<Row> milestones, IReadOnlyDictionary<Guid, Row> lines) =>
    [
        .. milestones.Where(milestone => milestone.Option(MilestoneTable.Purpose) == s_focused)
            .Select(milestone => Item(milestone, MilestoneRows.LineOf(milestone, lines))),
    ];

    /// <summary>What customers want to reach: the outcomes of goals that are open, the next due first.</summary>
    /// <param name="goals">The goals of a plan.</param>
    public static IReadOnlyList<WantedOutcome> Outcomes(IEnumerable<Row> goals) =>
    [
        .. goals.Where(goal => goal.Option(GoalTable.Category) is not null
                && (goal.Option(GoalTable.Outcome) is not { } ended || ended == ChoiceValues.Number(Domain.Health.GoalOutcome.Open)))
            .OrderBy(goal => goal.Date(GoalTable.TargetOn) ?? Date.MaxValue)
            .ThenBy(goal => goal.Id)
            .GroupBy(goal => goal.Option(GoalTable.Category)!.Value, goal => goal.Label(GoalTable.Category))
            .Select(category => new WantedOutcome(
                category.Key, category.First() ?? category.Key.ToString(CultureInfo.InvariantCulture))),
    ];

    /// <summary>The content for outcomes; what belongs to the kick-off is none. No call for no outcome.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="outcomes">The outcomes, repeats included.</param>
    public static IReadOnlyList<Material> For(IOrganizationService service, IEnumerable<WantedOutcome> outcomes)
    {
        object[] wanted = [.. outcomes.Select(outcome => outcome.Value).Distinct().Cast<object>()];
        if (wanted.Length == 0)
        {
            return [];
        }

        var query = new QueryExpression(ContentTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ContentTable.Name, ContentTable.ProductId, ContentTable.Category, ContentTable.Language),
        };
        query.Criteria.AddCondition(ContentTable.Category, ConditionOperator.In, wanted);
        query.Criteria.AddCondition(
            ContentTable.Kind, ConditionOperator.NotIn,
            ChoiceValues.Number(ContentKind.Deck), ChoiceValues.Number(ContentKind.ProgramPlan));
        query.Criteria.ActiveOnly();
        query.AddOrder(ContentTable.Id, OrderType.Ascending);
        return
        [
            .. service.ReadAll(query).Select(row => new Material
            {
                Id = row.Id,
                Name = row.Text(ContentTable.Name) ?? string.Empty,
                ProductId = row.Reference(ContentTable.ProductId)?.Id,
                Outcome = row.Option(ContentTable.Category)!.Value,
                Language = row.Text(ContentTable.Language)?.Trim() is { Length: > 0 } language ? language : null,
            }),
        ];
    }

    private static MaterialItem Item(Row milestone, Row? line) => new()
    {
        Id = milestone.Id,
        Code = milestone.Text(MilestoneTable.Code) ?? string.Empty,
        WorkstreamId = milestone.Reference(MilestoneTable.WorkstreamId)?.Id,
        ProductId = line?.Reference(WorkstreamTable.ProductId)?.Id,
        ProductName = line?.Text(WorkstreamTable.ProductName),
        DueOn = milestone.Date(MilestoneTable.DueOn) ?? Date.MaxValue,
        IsOpen = (milestone.Choice<MilestoneStatus>(MilestoneTable.Status) ?? MilestoneStatus.Open) == MilestoneStatus.Open
            && !MilestoneRows.IsOutOfPlan(line?.Choice<WorkstreamStatus>(WorkstreamTable.Status)),
        ContentId = milestone.Reference(MilestoneTable.ContentId)?.Id,
        IsReportedMissing = milestone.Text(MilestoneTable.MissingContent) is not null,
    };
}
