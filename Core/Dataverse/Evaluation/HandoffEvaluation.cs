using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>How complete the handoff of a plan is (formulas.md section 4). One read.</summary>
/// <param name="Completeness">0 to 100, one digit.</param>
/// <param name="IsAcceptable">Whether a CSM may accept.</param>
/// <param name="Missing">What is missing, one item a line, in the language of the plan's owner; empty text when nothing is.</param>
internal sealed record HandoffEvaluation(decimal Completeness, bool IsAcceptable, string Missing)
{
    private const string Item = "item";
    private const string Settings = "settings";

    /// <summary>Evaluates a plan.</summary>
    /// <exception cref="DomainException">There is no such plan.</exception>
    public static HandoffEvaluation Of(IOrganizationService service, Guid planId)
    {
        var rows = Rows(service, planId);
        var result = ResultOf(rows);
        var language = Languages.FromCode(rows[0].Linked(Settings).Whole(UserSettingsTable.UiLanguageId));
        return new HandoffEvaluation(
            result.Score,
            result.IsAcceptable,
            StoredText.Fit(Catalogue.RenderLines(result.Missing, language), ColumnLengths.PlanHandoffMissing) ?? string.Empty);
    }

    /// <summary>The score of a plan's handoff without its sentences. One read.</summary>
    /// <exception cref="DomainException">There is no such plan.</exception>
    public static HandoffResult ResultOf(IOrganizationService service, Guid planId) => ResultOf(Rows(service, planId));

    private static IReadOnlyList<Row> Rows(IOrganizationService service, Guid planId)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(PlanTable.Id) };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, planId);
        query.OwnerSettings(Settings);
        query.Outer(PlanTable.Id, HandoffItemTable.LogicalName, HandoffItemTable.PlanId, Item,
            HandoffItemTable.Id, HandoffItemTable.Code, HandoffItemTable.Sequence, HandoffItemTable.Weight, HandoffItemTable.IsBlocker,
            HandoffItemTable.PartsDone, HandoffItemTable.PartsTotal, HandoffItemTable.IsNotApplicable);

        var rows = service.Read(query);
        return rows.Count > 0 ? rows : throw new DomainException(EvaluationMessages.NoSuchPlan(planId));
    }

    private static HandoffResult ResultOf(IEnumerable<Row> rows) =>
        HandoffScore.Compute(rows.Select(row => row.Linked(Item)).Where(item => item.Key(HandoffItemTable.Id) is not null).Select(Read));

    private static HandoffItem Read(Row row) => new()
    {
        Code = row.Text(HandoffItemTable.Code) ?? string.Empty,
        Sequence = row.Whole(HandoffItemTable.Sequence) ?? 0,
        Weight = row.Decimal(HandoffItemTable.Weight) ?? 0m,
        IsBlocker = row.Yes(HandoffItemTable.IsBlocker),
        PartsDone = row.Whole(HandoffItemTable.PartsDone) ?? 0,
        PartsTotal = row.Whole(HandoffItemTable.PartsTotal) ?? 1,
        IsNotApplicable = row.Yes(HandoffItemTable.IsNotApplicable),
    };
}
