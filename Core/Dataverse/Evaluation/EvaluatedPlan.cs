using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Materials;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>An evaluated plan, and what differs from what is stored, as rows to write.</summary>
/// <remarks>
/// <para>
/// Empty means not known. Risks that a person raised, reopened or closed are not fought: the first two are left alone and stand for their
/// rule, the last is not raised again before its rule has stopped holding.
/// </para>
/// <para>
/// A new risk has an id made from plan, rule, day and number, so that of two evaluations at the same moment one fails, and nothing is there
/// twice. The request that was answered is written with the result.
/// </para>
/// </remarks>
internal sealed class EvaluatedPlan
{
    private EvaluatedPlan(
        StoredPlan stored, PlanEvaluation evaluation, Entity row, IReadOnlyList<Entity> newRisks, IReadOnlyList<Entity> changedRisks,
        IReadOnlyList<Entity> changedHandoffs, IReadOnlyList<Entity> changedAnswers, Date asOf)
    {
        Snapshot = SnapshotRow.IsDue(row) ? SnapshotRow.New(stored, evaluation, asOf) : null;
        ChangedHandoffs = changedHandoffs;
        ChangedAnswers = changedAnswers;
        ChangedMilestones = [.. ChangesOfMilestones(stored, evaluation)];
        Stored = stored;
        Evaluation = evaluation;
        Row = row;
        NewRisks = newRisks;
        ChangedRisks = changedRisks;
    }

    /// <summary>The plan as it was read.</summary>
    public StoredPlan Stored { get; }

    /// <summary>What the rules say of it.</summary>
    public PlanEvaluation Evaluation { get; }

    /// <summary>The changed columns of the plan; none where nothing changed.</summary>
    public Entity Row { get; }

    /// <summary>The risks to create.</summary>
    public IReadOnlyList<Entity> NewRisks { get; }

    /// <summary>The changed columns of risks.</summary>
    public IReadOnlyList<Entity> ChangedRisks { get; }

    /// <summary>The changed columns of handoffs.</summary>
    public IReadOnlyList<Entity> ChangedHandoffs { get; }

    /// <summary>The changed columns of questions that are answered by what stands elsewhere.</summary>
    public IReadOnlyList<Entity> ChangedAnswers { get; }

    /// <summary>
    /// The changed columns of milestones: whether a fixed date is too early, whom an open one waits for, and the material they send.
    /// </summary>
    public IReadOnlyList<Entity> ChangedMilestones { get; }

    /// <summary>
    /// What the history keeps of this day, in the place of what an earlier evaluation of the day kept; null where nothing of it changed.
    /// </summary>
    public Entity? Snapshot { get; }

    /// <summary>How many rows differ from what is stored.</summary>
    public int Rows => NewRisks.Count + ChangedRisks.Count + ChangedHandoffs.Count + ChangedAnswers.Count + ChangedMilestones.Count
        + (Row.Attributes.Count > 0 ? 1 : 0) + (Snapshot is null ? 0 : 1);

    /// <summary>Evaluates a plan. Reads and writes nothing.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="moment">
    /// The moment of the request, UTC: the evaluation holds as of its date where the plan is (<see cref="StoredPlan.DateOf(DateTime)"/>),
    /// and never as of an earlier date than the one before.
    /// </param>
    /// <exception cref="DomainException">The plan has no Day 0, or its template or its calendar has faults.</exception>
    public static EvaluatedPlan Of(StoredPlan plan, DateTime moment)
    {
        var asOf = Date.Max(plan.DateOf(moment), plan.Row.Date(PlanTable.EvaluatedOn) ?? Date.MinValue);
        var facts = plan.Facts();
        var evaluation = PlanEvaluation.Of(facts, asOf, plan.Rules.Rules);
        var row = new Entity(PlanTable.LogicalName, plan.Row.Id);
        foreach (var column in ColumnsOf(plan, facts, evaluation, asOf).Where(column => !plan.Row.Holds(column.Key, column.Value)))
        {
            row[column.Key] = column.Value;
        }

        var kept = plan.Risks.Where(risk => risk.IsKept).ToList();
        return new EvaluatedPlan(
            plan, evaluation, row,
            [.. evaluation.Risks.Skip(kept.Count).Select(risk => NewRisk(plan, risk, asOf, facts))],
            [
                .. kept.Zip(evaluation.Risks, (stored, risk) => stored.Changes(
                    risk, asOf, plan.Profile.Language, PlanEvaluation.IsAtRest(facts.Status), facts.Calendar, plan.Rules.Rules.Risks))
                    .OfType<Entity>(),
            ],
            [.. ChangesOfHandoffs(plan, evaluation).OfType<Entity>()],
            [.. plan.Handoffs.Zip(facts.Handoffs, (stored, handoff) => Readiness(plan, stored, handoff)).OfType<Entity>()],
            asOf);
    }

    private static IEnumerable<Entity> ChangesOfMilestones(StoredPlan plan, PlanEvaluation evaluation)
    {
        var materials = plan.Material().ToDictionary(answer => answer.ItemId);
        return plan.Milestones
            .Select(milestone => Changes(
                milestone, evaluation, materials.TryGetValue(milestone.Id, out var answer) ? answer : null, plan.Profile.Language))
            .OfType<Entity>();
    }

    private static IEnumerable<Entity?> ChangesOfHandoffs(StoredPlan plan, PlanEvaluation evaluation)
    {
        var language = plan.Profile.Language;
        var openSteps = evaluation.Handoffs.Select(state => state.OpenSteps).Distinct()
            .ToDictionary(steps => steps, steps => Lines(steps, language, HandoffTable.OpenStepsLength));
        return plan.Handoffs.Zip(evaluation.Handoffs, (stored, state) => Changes(plan, stored, state, openSteps[state.OpenSteps]));
    }

    private static Entity? Changes(Row milestone, PlanEvaluation evaluation, MaterialAnswer? material, Language language)
    {
        Entity? row = null;
        var isOpen = milestone.Choice<MilestoneStatus>(MilestoneTable.Status) is null or MilestoneStatus.Open;
        WaitParty? waitingOn = isOpen && evaluation.WaitingOn.TryGetValue(milestone.Id, out var party) ? WaitRow.PartyOf(party) : null;
        if (milestone.Yes(MilestoneTable.DateConflict) != evaluation.FixedTooEarly.Contains(milestone.Id))
        {
            Set(MilestoneTable.DateConflict, evaluation.FixedTooEarly.Contains(milestone.Id));
        }

        if (milestone.Choice<WaitParty>(MilestoneTable.WaitingOn) != waitingOn)
        {
            Set(MilestoneTable.WaitingOn, ChoiceValues.Write(waitingOn));
        }

        if (material is not null)
        {
            var missing = material.Missing is { } sentence
                ? StoredText.Fit(Catalogue.Render(sentence, language), MilestoneTable.MissingContentLength)
                : null;
            var content = material.ContentId is { } id ? new EntityReference(ContentTable.LogicalName, id) : null;
            // Both columns are written together: by that the step on milestones knows whose write it is.
            if (!milestone.Holds(MilestoneTable.MissingContent, missing) || !milestone.Holds(MilestoneTable.ContentId, content))
            {
                Set(MilestoneTable.ContentId, content);
                Set(MilestoneTable.MissingContent, missing);
            }
        }

        return row;

        // Of hundreds of milestones few change: the others are not worth a row.
        void Set(string column, object? value) => (row ??= new Entity(MilestoneTable.LogicalName, milestone.Id))[column] = value;
    }

    private static Entity? Changes(StoredPlan plan, HandoffRow stored, HandoffState state, string? openSteps)
    {
        var language = plan.Profile.Language;
        var columns = state.IsScoredNow
            ? HandoffColumns.Of(state.Standing, state.Warnings, language)
            : new Dictionary<string, object?>();
        columns[HandoffTable.ScoreBasis] = stored.ScoreBasis(plan.Rules, language);
        columns[HandoffTable.OpenSteps] = openSteps;
        columns[HandoffTable.TotalValue] =
            HandoffColumns.Total(stored.Row.Whole(HandoffTable.TermMonths), stored.Row.Money(HandoffTable.MonthlyValue));
        var row = new Entity(HandoffTable.LogicalName, stored.Row.Id);
        foreach (var column in columns.Where(column => !stored.Row.Holds(column.Key, column.Value)))
        {
            row[column.Key] = column.Value;
        }

        return row.Attributes.Count > 0 ? row : null;
    }

    /// <summary>How far the program plan is, on the question about it.</summary>
    private static Entity? Readiness(StoredPlan plan, HandoffRow stored, DealHandoff handoff)
    {
        var answer = handoff.Items.FirstOrDefault(item => item.Code == HandoffCodes.PlanReadiness);
        return answer is not null && plan.Question(stored, HandoffCodes.PlanReadiness) is { } row
            && row.Whole(HandoffItemTable.PartsDone) != answer.PartsDone
                ? new Entity(HandoffItemTable.LogicalName, row.Id) { [HandoffItemTable.PartsDone] = answer.PartsDone }
                : null;
    }

    /// <summary>The stage furthest from acceptance; null for a plan without handoffs.</summary>
    private static HandoffStage? StageOf(StoredPlan plan)
    {
        HandoffStage[] fromWorst = [HandoffStage.Returned, HandoffStage.Preparing, HandoffStage.Submitted, HandoffStage.Accepted];
        return fromWorst.Cast<HandoffStage?>().FirstOrDefault(stage => plan.Handoffs.Any(handoff => handoff.Stage == stage));
    }

    private static Dictionary<string, object?> ColumnsOf(
        StoredPlan plan, PlanFacts facts, PlanEvaluation evaluation, Date asOf)
    {
        var language = plan.Profile.Language;
        var times = evaluation.Times;
        var contacts = evaluation.Contacts;
        return new()
        {
            [PlanTable.Status] = ChoiceValues.Write(evaluation.Status),
            [PlanTable.LifecycleStage] = ChoiceValues.Write(evaluation.Lifecycle),
            [PlanTable.OpenRisks] = evaluation.OpenRisks.Count,
            [PlanTable.WorstSeverity] = ChoiceValues.Write(evaluation.OpenRisks.Select(risk => (RiskSeverity?)risk.Severity).Max()),
            [PlanTable.HandoffStage] = ChoiceValues.Write(StageOf(plan)),
            [PlanTable.HandoffCompleteness] = evaluation.Handoff.Score,
            [PlanTable.HandoffAcceptable] = evaluation.Handoff.IsAcceptable,
            [PlanTable.HandoffMissing] = Lines(evaluation.Handoff.Missing, language, PlanTable.HandoffMissingLength),
            [PlanTable.StageHealth] = ChoiceValues.Write(evaluation.StageHealth),
            [PlanTable.NextItem] = StoredText.Fit(evaluation.Next.Name, PlanTable.NextItemLength),
            [PlanTable.NextStepResponsible] = ChoiceValues.Write(evaluation.Next.Responsible),
            [PlanTable.ForecastOn] = (evaluation.Outlook.EndOn)?.ToDateTime(),
            [PlanTable.DelayDays] = evaluation.Outlook.Delay.TotalDays,
            [PlanTable.Pace] = ChoiceValues.Write(evaluation.Outlook.Stage?.Pace ?? Pace.OnTrack),
            [PlanTable.ForecastExplanation] = Lines(evaluation.Outlook.Explanation, language, PlanTable.ForecastExplanationLength),
            [PlanTable.CareHandoverOn] = evaluation.CareHandoverOn.ToDateTime(),
            // On record once: what is delivered later, or taken back, changes nothing.
            [PlanTable.CareHandedOverOn] = (plan.Row.Date(PlanTable.CareHandedOverOn) ?? evaluation.CareHandedOverOn)?.ToDateTime(),
            [PlanTable.CurveStage] = ChoiceValues.Write(evaluation.Curve.Position.Stage),
            [PlanTable.CurveSinceOn] = evaluation.Curve.Position.SinceOn.ToDateTime(),
            [PlanTable.CurveExplanation] = Lines(evaluation.Curve.Explanation, language, PlanTable.CurveExplanationLength),
            [PlanTable.CurveSuggested] = ChoiceValues.Write(evaluation.Curve.Position.Suggested),
            [PlanTable.CurveByHandOn] = evaluation.Curve.Position.OverriddenOn?.ToDateTime(),
            [PlanTable.CurvePrompts] = Lines(evaluation.Curve.Prompts, language, PlanTable.CurvePromptsLength),
            [PlanTable.TroughSignsSince] = evaluation.Curve.Position.TroughSignsSinceOn?.ToDateTime(),
            [PlanTable.HealthPeak] = evaluation.HealthPeak,
            [PlanTable.HealthLately] = HealthHistoryText.Write(evaluation.HealthHistory),
            [PlanTable.ShortTrend] = ChoiceValues.Write(evaluation.ShortTrend),
            [PlanTable.LongTrend] = ChoiceValues.Write(evaluation.LongTrend),
            [PlanTable.HealthScore] = evaluation.Health.Score,
            [PlanTable.HealthBand] = ChoiceValues.Write(evaluation.Health.Band),
            [PlanTable.HealthConfidence] = evaluation.Health.Score is null ? null : evaluation.Health.Confidence,
            [PlanTable.HealthExplanation] = Lines(evaluation.Health.Explanation, language, PlanTable.HealthExplanationLength),
            [PlanTable.WaysToGreen] = Lines(evaluation.WaysToGreen, language, PlanTable.WaysToGreenLength),
            [PlanTable.NextContactOn] = evaluation.Contact?.DueOn.ToDateTime(),
            [PlanTable.NextContactReason] = evaluation.Contact is { } contact
                ? Lines([contact.Why], language, PlanTable.NextContactReasonLength)
                : null,
            [PlanTable.NextReviewOn] = NextReviewOn(facts, plan.Rules.Rules)?.ToDateTime(),
            [PlanTable.FirstWeekPromises] = Lines(
                PromiseLedger.ForFirstWeek(facts.Promises, facts.Anchors.WonOn, plan.Rules.Rules.Cadence)
                    .Select(PromiseMessages.Of),
                language, PlanTable.FirstWeekPromisesLength),
            [PlanTable.NextEvaluationOn] = evaluation.NextChangeOn?.ToDateTime(),
            [PlanTable.FirstEngagedAt] = times.FirstEngagedAt,
            [PlanTable.HoursToEngagement] = Rounded(times.HoursToFirstEngagement, 1),
            [PlanTable.DaysToEngagement] = Days(TimeMetric.FirstEngagement, times),
            [PlanTable.DaysToKickoff] = Days(TimeMetric.Kickoff, times),
            [PlanTable.DaysToLive] = Days(TimeMetric.Live, times),
            [PlanTable.DaysToFirstValue] = Days(TimeMetric.FirstValue, times),
            [PlanTable.DaysToImpact] = Days(TimeMetric.Impact, times),
            [PlanTable.DaysToComplete] = Days(TimeMetric.Onboarded, times),
            [PlanTable.Inbound] = contacts.Inbound,
            [PlanTable.Outbound] = contacts.Outbound,
            [PlanTable.InboundRatio] = Rounded(contacts.InboundRatio, 2),
            [PlanTable.GapDeviation] = Rounded((decimal?)contacts.GapDeviation, 1),
            [PlanTable.IrregularGaps] = contacts.IrregularGaps,
            [PlanTable.RulesetVersion] = plan.Rules.Version,
            [PlanTable.EvaluatedOn] = asOf.ToDateTime(),
            [PlanTable.EvaluationAnsweredOn] = plan.Row.Moment(PlanTable.EvaluationRequestedOn),
        };
    }

    // A date typed a century off says nothing about how long something took.
    private static int? Days(TimeMetric metric, PlanTimes times) =>
        TimeMetrics.DaysOf(metric, times) is { } days && Math.Abs(days) <= EvaluationLimits.MostDaysFromDay0 ? days : null;

    private static decimal? Rounded(decimal? value, int digits) =>
        value is { } known ? Math.Round(known, digits, MidpointRounding.AwayFromZero) : null;

    private static Date? NextReviewOn(PlanFacts facts, Ruleset rules) => SuccessReviews.NextOn(
        facts.Anchors.WonOn,
        facts.Milestones.Count(milestone => milestone is { Purpose: ItemPurpose.MeasureSuccess, DoneOn: not null }),
        facts.Calendar, rules.Handoff);

    private static string? Lines(IEnumerable<Message> messages, Language language, int length) =>
        HandoffColumns.Lines(messages, language, length);

    private static Entity NewRisk(StoredPlan plan, RiskRecord risk, Date asOf, PlanFacts facts)
    {
        var row = RiskRow.New(
            risk, plan.Row.Reference(SystemColumns.OwnerId), asOf, plan.Profile.Language, facts.Calendar, plan.Rules.Rules.Risks);
        row.Id = NameBasedId.Of(RiskTable.LogicalName, string.Format(
            CultureInfo.InvariantCulture, "{0:N}-{1}-{2}-{3}", plan.Row.Id, risk.RuleCode, asOf,
            plan.AllRisks.Count(other => other.Record.RuleCode == risk.RuleCode)));
        row[RiskTable.PlanId] = new EntityReference(PlanTable.LogicalName, plan.Row.Id);
        return row;
    }
}
