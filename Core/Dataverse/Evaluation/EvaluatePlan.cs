using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>Evaluates a plan and writes the risks and the columns of the plan that changed; nothing when nothing did.</summary>
/// <remarks>
/// <para>
/// Empty means not known. Risks that a person raised, reopened or closed are not fought: the first two are left alone and stand for their
/// rule, the last is not raised again before its rule has stopped holding.
/// </para>
/// <para>
/// A new risk has an id made from plan, rule, day and number, so that of two evaluations at the same moment one fails, looks again, and
/// nothing is there twice.
/// </para>
/// <para>
/// Whoever changes a fact writes the plan. So a plan that is still in the version that was read has no fact that this evaluation does not
/// know; in another version it is evaluated once more. The request that was answered is written with the result.
/// </para>
/// </remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class EvaluatePlan(IOrganizationService service, TraceLog trace)
{
    private const int MostDuplicates = 3;

    /// <summary>Runs the use case.</summary>
    /// <param name="planId">The plan; one that is gone or cannot be dated is no fault.</param>
    /// <param name="moment">
    /// The moment of the request, UTC: the evaluation holds as of its date where the plan is (<see cref="StoredPlan.DateOf"/>), and never
    /// as of an earlier date than the one before.
    /// </param>
    /// <exception cref="DomainException">The plan's template does not exist or has faults.</exception>
    public void Run(Guid planId, DateTime moment)
    {
        var duplicates = 0;
        while (StoredPlan.Find(service, planId) is { } plan && PlanRow.CanBeDated(plan.Row) && !PlanRow.IsArchivedRow(plan.Row))
        {
            try
            {
                if (Run(plan, Date.Max(plan.DateOf(moment), plan.Row.Date(PlanTable.EvaluatedOn) ?? Date.MinValue)))
                {
                    return;
                }

                trace.Line("A fact changed while the plan was evaluated; looking again.");
            }
            catch (FaultException<OrganizationServiceFault> fault)
                when (ServiceFaults.MeaningOf(fault) == FaultMeaning.Duplicate && ++duplicates < MostDuplicates)
            {
                trace.Line("Another evaluation raised the same risk first; looking again.");
            }
        }

        trace.Line("The plan is gone or archived, or has no Day 0 or no template; nothing to do.");
    }

    /// <returns>False when somebody wrote the plan since it was read; then its columns are not written.</returns>
    private bool Run(StoredPlan plan, Date asOf)
    {
        var facts = plan.Facts();
        var evaluation = PlanEvaluation.Of(facts, asOf, plan.Rules.Rules);
        var risks = WriteRisks(plan, evaluation, facts, asOf);
        var row = new Entity(PlanTable.LogicalName, plan.Row.Id);
        foreach (var column in ColumnsOf(plan, evaluation, asOf)
            .Where(column => !plan.Row.Holds(column.Key, column.Value)))
        {
            row[column.Key] = column.Value;
        }

        trace.Line("As of {0}: {1} risks and {2} columns changed.", asOf, risks, row.Attributes.Count);
        return RowVersion.Write(service, row, RowVersion.Of(plan.Row));
    }

    private static Dictionary<string, object?> ColumnsOf(StoredPlan plan, PlanEvaluation evaluation, Date asOf)
    {
        var language = plan.Profile.Language;
        return new()
        {
            [PlanTable.Status] = ChoiceValues.Write(evaluation.Status),
            [PlanTable.LifecycleStage] = ChoiceValues.Write(evaluation.Lifecycle),
            [PlanTable.OpenRisks] = evaluation.OpenRisks.Count,
            [PlanTable.WorstSeverity] = Choice(evaluation.OpenRisks.Select(risk => (RiskSeverity?)risk.Severity).Max()),
            [PlanTable.HandoffCompleteness] = evaluation.Handoff.Score,
            [PlanTable.HandoffAcceptable] = evaluation.Handoff.IsAcceptable,
            [PlanTable.HandoffMissing] = Lines(evaluation.Handoff.Missing, language, PlanTable.HandoffMissingLength),
            [PlanTable.ForecastOn] = (evaluation.Outlook.EndOn)?.ToDateTime(),
            [PlanTable.DelayDays] = evaluation.Outlook.Delay.TotalDays,
            [PlanTable.Pace] = ChoiceValues.Write(evaluation.Outlook.Stage?.Pace ?? Pace.OnTrack),
            [PlanTable.ForecastExplanation] = Lines(evaluation.Outlook.Explanation, language, PlanTable.ForecastExplanationLength),
            [PlanTable.CareHandoverOn] = evaluation.CareHandoverOn.ToDateTime(),
            [PlanTable.CurveStage] = ChoiceValues.Write(evaluation.Curve.Position.Stage),
            [PlanTable.CurveSinceOn] = evaluation.Curve.Position.SinceOn.ToDateTime(),
            [PlanTable.CurveExplanation] = Lines(evaluation.Curve.Explanation, language, PlanTable.CurveExplanationLength),
            [PlanTable.TroughSignsSince] = evaluation.Curve.Position.TroughSignsSinceOn?.ToDateTime(),
            [PlanTable.HealthPeak] = evaluation.HealthPeak,
            [PlanTable.HealthScore] = evaluation.Health.Score,
            [PlanTable.HealthBand] = ChoiceValues.Write(evaluation.Health.Band),
            [PlanTable.HealthConfidence] = evaluation.Health.Score is null ? null : evaluation.Health.Confidence,
            [PlanTable.HealthExplanation] = Lines(evaluation.Health.Explanation, language, PlanTable.HealthExplanationLength),
            [PlanTable.WaysToGreen] = Lines(evaluation.WaysToGreen, language, PlanTable.WaysToGreenLength),
            [PlanTable.NextContactOn] = evaluation.Contact?.DueOn.ToDateTime(),
            [PlanTable.NextContactReason] = evaluation.Contact is { } contact
                ? Lines([contact.Why], language, PlanTable.NextContactReasonLength)
                : null,
            [PlanTable.NextEvaluationOn] = evaluation.NextChangeOn?.ToDateTime(),
            [PlanTable.RulesetVersion] = plan.Rules.Version,
            [PlanTable.EvaluatedOn] = asOf.ToDateTime(),
            [PlanTable.EvaluationAnsweredOn] = plan.Row.Moment(PlanTable.EvaluationRequestedOn),
        };
    }

    private static string? Lines(IEnumerable<Message> messages, Language language, int length) =>
        StoredText.Fit(Catalogue.RenderLines(messages, language), length);

    private static OptionSetValue? Choice<T>(T? member)
        where T : struct, Enum => member is { } known ? ChoiceValues.Write(known) : null;

    private int WriteRisks(StoredPlan plan, PlanEvaluation evaluation, PlanFacts facts, Date asOf)
    {
        var language = plan.Profile.Language;
        var kept = plan.Risks.Where(risk => risk.IsKept).ToList();
        var changed = 0;
        for (var i = 0; i < evaluation.Risks.Count; i++)
        {
            var risk = evaluation.Risks[i];
            if (i >= kept.Count)
            {
                service.Create(NewRow(plan, risk, asOf, language, facts));
                changed++;
            }
            else if (kept[i].Changes(
                risk, asOf, language, PlanEvaluation.IsAtRest(facts.Status), facts.Calendar, plan.Rules.Rules.Risks) is { } row)
            {
                service.Update(row);
                changed++;
            }
        }

        return changed;
    }

    private static Entity NewRow(StoredPlan plan, RiskRecord risk, Date asOf, Language language, PlanFacts facts)
    {
        var row = RiskRow.New(risk, plan.Row.Reference(SystemColumns.OwnerId), asOf, language, facts.Calendar, plan.Rules.Rules.Risks);
        row.Id = NameBasedId.Of(RiskTable.LogicalName, string.Format(
            CultureInfo.InvariantCulture, "{0:N}-{1}-{2}-{3}", plan.Row.Id, risk.RuleCode, asOf,
            plan.AllRisks.Count(other => other.Record.RuleCode == risk.RuleCode)));
        row[RiskTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan.Row.Id);
        return row;
    }
}
