using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>Keeps the risks of a plan by the rules (formulas.md section 8): raises, changes and closes them, and writes what changed only.</summary>
/// <remarks>
/// <para>
/// A second review of the same day finds nothing to write. Risks that a person raised, reopened or closed are not fought: the first two are
/// left alone and stand for their rule, the last is not raised again before its rule has stopped holding.
/// </para>
/// <para>
/// A new risk has an id made from plan, rule, day and number, so that of two reviews at the same moment one fails and nothing is there twice.
/// </para>
/// </remarks>
/// <param name="OpenRisks">Risks that are not closed, those that people raised included.</param>
/// <param name="WorstSeverity">The worst of them; null without one.</param>
/// <param name="ChangesOn">First later date on which the answer can be another one with no new data.</param>
internal sealed record RiskReview(int OpenRisks, RiskSeverity? WorstSeverity, Date ChangesOn)
{
    /// <summary>Reviews a plan: four reads, three once the kick-off was held, and one write for each risk that changed.</summary>
    /// <param name="service">Where to read and write.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="asOf">The day as of which the answer holds.</param>
    /// <exception cref="DomainException">There is no such plan, or it cannot be dated.</exception>
    public static RiskReview Of(IOrganizationService service, Guid planId, Date asOf)
    {
        var plan = EvaluatedPlan.Read(service, planId);
        var items = MilestoneRows.All(service, plan.Plan);
        var rows = RiskRow.All(service, planId, asOf);
        var curve = CurveEvaluation.Of(plan, items, asOf);
        // What the handoff misses is a risk until the kick-off only.
        var handoff = plan.Plan.Anchors[Anchor.KickoffHeld] is null ? HandoffEvaluation.ResultOf(service, planId) : null;
        var evaluated = RiskRules.Evaluate(ReviewedFacts.Of(plan, items, curve.Result, handoff, asOf));

        var kept = rows.Where(row => row.IsKept).ToList();
        var others = rows.Where(row => !row.IsKept && row.Record.IsOpen).Select(row => row.Record).ToList();
        var updated = RiskLedger.Update(
            [.. kept.Select(row => row.Record)],
            [.. evaluated.Holding.Where(risk => others.All(other => other.RuleCode != risk.RuleCode))],
            asOf);
        MarkOverdue(service, plan.Plan, ReviewedFacts.LastDayOn(plan, items), asOf);
        for (var i = 0; i < updated.Count; i++)
        {
            Write(service, i < kept.Count ? kept[i].Changes(updated[i], asOf, plan.Language) : NewRow(plan, rows, updated[i], asOf));
        }

        var open = updated.Where(risk => risk.IsOpen).Concat(others).ToList();
        var horizon = asOf.AddDays(Defaults.EvaluationHorizonDays);
        return new RiskReview(
            open.Count,
            open.Select(risk => (RiskSeverity?)risk.Severity).Max(),
            new[] { evaluated.NextChangeOn ?? horizon, curve.ChangesOn, RiskLedger.NextCloseOn(updated) ?? horizon }.Min());
    }

    // T-06: nobody touches an item on the day after the last day, so the evaluation notices it.
    private static void MarkOverdue(IOrganizationService service, PlanRow plan, Date lastDayOn, Date asOf)
    {
        if (plan.Status == PlanStatus.Onboarding && PlanProgress.Status(plan.CompletedOn, lastDayOn, asOf) == PlanStatus.Overdue)
        {
            service.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.Status] = ChoiceValues.Write(PlanStatus.Overdue) });
        }
    }

    private static Entity NewRow(EvaluatedPlan plan, IReadOnlyList<RiskRow> rows, RiskRecord risk, Date asOf)
    {
        var row = RiskRow.New(risk, plan.Owner, asOf, plan.Language);
        row.Id = NameBasedId.Of(RiskTable.LogicalName, string.Format(
            CultureInfo.InvariantCulture, "{0:N}-{1}-{2}-{3}", plan.Plan.Id, risk.RuleCode, asOf,
            rows.Count(other => other.Record.RuleCode == risk.RuleCode)));
        row[RiskTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan.Plan.Id);
        return row;
    }

    private static void Write(IOrganizationService service, Entity? row)
    {
        if (row is null)
        {
            return;
        }

        if (row.Contains(RiskTable.PlanId))
        {
            service.Create(row);
        }
        else
        {
            service.Update(row);
        }
    }
}
