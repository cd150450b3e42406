using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Actions;
using CrmOnboarding.Domain.Health.Dimensions;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Evaluation;

/// <summary>Everything about a plan on a day, worked out in one pass: a pure function of its facts.</summary>
/// <remarks>
/// There is no circle: the health before the caps of risks goes into the curve, the curve into the risks, the risks cap the health, and
/// health and curve decide on the next contact. Only the health so far, the position on the curve and the risks are remembered.
/// </remarks>
internal sealed class PlanEvaluation
{
    private PlanEvaluation(OnDay onDay)
    {
        Curve = onDay.Curve;
        Health = onDay.Health;
        Contact = onDay.Contact;
        StageHealth = onDay.Stage;
    }

    /// <summary>State of the plan: past its last day it is overdue (T-06).</summary>
    public required PlanStatus Status { get; init; }

    /// <summary>Stage of the life cycle. People set Expand and Renew; the evaluation only leads from Land to Adopt (T-08).</summary>
    public required LifecycleStage Lifecycle { get; init; }

    /// <summary>How complete the handoff is that is furthest from acceptance.</summary>
    public required HandoffStanding Handoff { get; init; }

    /// <summary>The handoffs of <see cref="PlanFacts.Handoffs"/>, in their order.</summary>
    public required IReadOnlyList<HandoffState> Handoffs { get; init; }

    /// <summary>Position on the adoption curve, alarms and prompts.</summary>
    public CurveResult Curve { get; }

    /// <summary>Highest health so far, this day included, before the caps of open risks; null while there was none.</summary>
    public required decimal? HealthPeak { get; init; }

    /// <summary>The health with the caps of the open risks.</summary>
    public HealthResult Health { get; }

    /// <summary>What the health was lately, this day included.</summary>
    public required HealthHistory HealthHistory { get; init; }

    /// <summary>How the health has moved over a short time; null when there is nothing to compare with.</summary>
    public required HealthTrend? ShortTrend { get; init; }

    /// <summary>How the health has moved over a longer time; null when there is nothing to compare with.</summary>
    public required HealthTrend? LongTrend { get; init; }

    /// <summary>The cheapest ways to make the plan green, one message each; empty while it is.</summary>
    public required IReadOnlyList<Message> WaysToGreen { get; init; }

    /// <summary>The next contact; null for a plan at rest (<see cref="IsAtRest"/>).</summary>
    public CadenceResult? Contact { get; }

    /// <summary>
    /// Whether the customer responds and agrees to a kick-off (H-26); unknown with digital touch, which asks for neither.
    /// </summary>
    public HealthBand StageHealth { get; }

    /// <summary>What comes next, and who sees to it.</summary>
    public required NextItem Next { get; init; }

    /// <summary>The open items whose fixed date is too early.</summary>
    public required IReadOnlyList<Guid> FixedTooEarly { get; init; }

    /// <summary>Whom items wait for, by the item.</summary>
    public required IReadOnlyDictionary<Guid, DelayParty> WaitingOn { get; init; }

    /// <summary>When the onboarding will be complete, and how late that is.</summary>
    public required PlanOutlook Outlook { get; init; }

    /// <summary>What happened when, for the times from the win on (T-10, T-11).</summary>
    public required PlanTimes Times { get; init; }

    /// <summary>How contact has gone so far: both directions and its rhythm (C-04, C-12).</summary>
    public required ContactStatistics Contacts { get; init; }

    /// <summary>First day on which the care team owns the plan (N-32).</summary>
    public required Date CareHandoverOn { get; init; }

    /// <summary>The day on which it took over; null while the project manager has it, and for a plan at rest.</summary>
    public required Date? CareHandedOverOn { get; init; }

    /// <summary>The risks of <see cref="PlanFacts.KeptRisks"/> in their order, brought up to date, and after them the new ones.</summary>
    public required IReadOnlyList<RiskRecord> Risks { get; init; }

    /// <summary>Every risk that is not closed, those of people included; chances are none.</summary>
    public required IReadOnlyList<OpenRisk> OpenRisks { get; init; }

    /// <summary>First later date on which anything of this can differ with no new data; null for a plan at rest.</summary>
    public required Date? NextChangeOn { get; init; }

    /// <summary>Whether nobody works on a plan in this state: it has no next contact, and its risks escalate to nobody.</summary>
    public static bool IsAtRest(PlanStatus status) => status is PlanStatus.Suspended or PlanStatus.Cancelled or PlanStatus.Draft;

    /// <summary>Evaluates a plan.</summary>
    /// <param name="facts">The plan.</param>
    /// <param name="asOf">The day as of which the result holds.</param>
    /// <param name="rules">The numbers by which it is judged.</param>
    /// <exception cref="DomainException">Milestones wait for each other in a circle, or a date leaves the calendar.</exception>
    public static PlanEvaluation Of(PlanFacts facts, Date asOf, Ruleset rules)
    {
        var inputs = new RuleInputs(facts, asOf, rules);
        var handoffs = HandoffState.Of(facts, rules.Handoff);
        var handoff = HandoffState.Worst(handoffs) ?? HandoffScore.Compute(facts.HandoffItems, rules.Handoff);
        var schedule = new PlanSchedule(facts.Template, facts.Anchors, facts.Milestones, facts.Calendar)
        {
            Waits = facts.Waits,
            Reschedules = facts.Reschedules,
        };
        var outlook = PlanOutlook.Of(schedule, asOf, rules.Planning);
        var pass = new Pass(facts, inputs, handoff, outlook.DeliveryWarning, asOf, rules.Risks);
        var evaluated = NextChange.Find(asOf, pass.On);
        var isAtRest = IsAtRest(facts.Status);
        var careOn = CareHandover.On(facts.Anchors, rules.Planning);
        var waitDay = new EvaluationDate(asOf);
        var waitingOn = WaitingLog.WaitingOn(facts.Waits, waitDay);
        var model = HealthModel.Of(inputs.Health);
        var history = facts.HealthHistory.With(asOf, evaluated.Result.Health.Score, model);
        var horizon = asOf.AddDays(EvaluationLimits.EvaluationHorizonDays);
        return new PlanEvaluation(evaluated.Result)
        {
            Status = facts.Status == PlanStatus.Onboarding ? PlanProgress.Status(facts.CompletedOn, inputs.LastDayOn, asOf) : facts.Status,
            Lifecycle = facts.Lifecycle == LifecycleStage.Land
                && Plans.Lifecycle.MayMove(facts.Lifecycle, LifecycleStage.Adopt, facts.CompletedOn is not null)
                    ? LifecycleStage.Adopt
                    : facts.Lifecycle,
            Handoff = handoff,
            Handoffs = handoffs,
            HealthPeak = pass.HealthPeak,
            HealthHistory = history,
            ShortTrend = history.Over(model.ShortTrendDays, asOf, model.TrendDeadBand),
            LongTrend = history.Over(model.LongTrendDays, asOf, model.TrendDeadBand),
            WaysToGreen = WaysOf(
                pass.HealthOn(new EvaluationDate(asOf)) with { OpenRisks = pass.OpenRisks }, evaluated.Result.Health.Band,
                rules.HealthActions),
            Outlook = outlook,
            Times = inputs.Times,
            Contacts = inputs.Statistics,
            Next = NextItem.Of(facts.Milestones),
            FixedTooEarly = [.. PlanProgress.FixedTooEarly(facts.Template, facts.Anchors, facts.Milestones, facts.Calendar)
                .Select(conflict => conflict.MilestoneId)],
            WaitingOn = waitingOn,
            CareHandoverOn = careOn,
            CareHandedOverOn = !isAtRest && CareHandover.OwnerOn(facts.Anchors, asOf, rules.Planning) == OwnerRole.Csm ? careOn : null,
            Risks = pass.Risks,
            OpenRisks = pass.OpenRisks,
            NextChangeOn = isAtRest
                ? null
                : new[]
                {
                    evaluated.NextChangeOn, outlook.NextChangeOn, RiskLedger.NextCloseOn(pass.Risks, rules.Risks),
                    RiskLedger.NextEscalationOn(pass.Risks, asOf, facts.Calendar, rules.Risks), inputs.NextReadingOn,
                    history.NextTrendOn(asOf, model), waitDay.NextOn, horizon,
                    careOn > asOf ? careOn : null,
                }.Min(),
        };
    }

    private static IReadOnlyList<Message> WaysOf(HealthInput input, HealthBand band, HealthActionPolicy policy)
    {
        if (band == HealthBand.Green)
        {
            return [];
        }

        var ways = Domain.Health.Actions.WaysToGreen.Find(input, policy);
        return ways.Count == 0
            ? [HealthActionMessages.NoWayToGreen]
            : [.. ways.Select(way => HealthActionMessages.WayToGreen(
                way.Score, way.Actions.Aggregate((first, then) => HealthActionMessages.Then(first, then))))];
    }

    /// <summary>What of a plan can differ as days go by; compared to find the first day on which it does.</summary>
    private sealed record OnDay(
        CurveResult Curve, ValueList<RaisedRisk> Holding, HealthResult Health, CadenceResult? Contact, HealthBand Stage);

    /// <summary>Evaluates the plan as of one day after another; what the first day leaves open stays open on the others.</summary>
    private sealed class Pass(
        PlanFacts facts, RuleInputs inputs, HandoffStanding handoff, Message? lateDelivery, Date asOf, RiskPolicy policy)
    {
        private IReadOnlyList<RiskRecord>? _risks;

        public IReadOnlyList<RiskRecord> Risks => _risks ?? [];

        public IReadOnlyList<OpenRisk> OpenRisks { get; private set; } = [];

        public decimal? HealthPeak { get; private set; }

        public OnDay On(EvaluationDate day)
        {
            var input = HealthOn(day);
            var share = Utilisation.ShareOfTarget(input, day);
            var beforeRisks = HealthModel.Evaluate(input, day);
            var score = beforeRisks.Band == HealthBand.Unknown ? null : beforeRisks.Score;
            var curve = AdoptionCurve.Evaluate(
                inputs.Curve with
                {
                    Health = score,
                    PeakHealth = new[] { facts.HealthPeak, score }.Max(),
                    UtilisationOfTarget = share,
                    LastEngagedOn = LastContact.EngagedOn(inputs.Health.Contacts, facts.Segment, day),
                },
                day);
            var contact = ContactOn(day, beforeRisks.Band, curve);
            var holding = RiskRules.Holding(
                inputs.Risks with
                {
                    Curve = curve,
                    // What the handoff misses is a risk until the kick-off only.
                    Handoff = inputs.Health.KickoffHeldOn is null ? handoff : null,
                    HasNextContact = contact is not null,
                    Deal = inputs.Risks.Deal with { LateDelivery = lateDelivery },
                    Customer = share is null ? inputs.Risks.Customer : inputs.Risks.Customer with { UtilisationOfTarget = share },
                },
                day);
            if (_risks is null)
            {
                HealthPeak = new[] { facts.HealthPeak, score }.Max();
                Review(holding);
            }

            var health = OpenRisks.Any(risk => risk.Severity >= RiskSeverity.High)
                ? HealthModel.Evaluate(input with { OpenRisks = OpenRisks }, day)
                : beforeRisks;
            return new OnDay(
                curve, holding, health, health.Band == beforeRisks.Band ? contact : ContactOn(day, health.Band, curve), StageOn(day));
        }

        private HealthBand StageOn(EvaluationDate day) => facts.Segment == Segment.Digital
            ? HealthBand.Unknown
            : Domain.Handoff.Gates.StageHealth.On(
                new StageFacts
                {
                    Day0 = inputs.Risks.Day0,
                    Calendar = facts.Calendar,
                    Contacts = inputs.Risks.Contacts,
                    InvitedOn = inputs.Risks.FirstSteps.KickoffInvitedOn,
                    ConfirmedOn = inputs.Risks.FirstSteps.KickoffConfirmedOn,
                    HeldOn = inputs.Risks.Kickoff.HeldOn,
                    ReplyWorkingDays = policy.NoReplyWorkingDays,
                    BookingWorkingDays = policy.UnbookedWorkingDays,
                },
                day);

        /// <summary>What the health depends on as of a day: promises break as days go by.</summary>
        public HealthInput HealthOn(EvaluationDate day) => facts.Promises.Count == 0
            ? inputs.Health
            : inputs.Health with { BrokenPromises = PromiseLedger.Broken(facts.Promises, day) };

        private CadenceResult? ContactOn(EvaluationDate day, HealthBand band, CurveResult curve) => IsAtRest(facts.Status)
            ? null
            : Domain.Cadence.Cadence.Evaluate(inputs.Cadence with { Health = band, Stage = curve.Position.Stage }, day);

        private void Review(ValueList<RaisedRisk> holding)
        {
            var raised = holding.Where(risk => facts.RisksOfPeople.All(other => other.RuleCode != risk.RuleCode)).ToList();
            _risks = RiskLedger.Update(facts.KeptRisks, raised, asOf, policy);
            OpenRisks =
            [
                .. _risks.Where(risk => risk.IsOpen).Select(risk => new OpenRisk(risk.RuleCode, risk.Severity))
                    .Concat(facts.RisksOfPeople)
                    .Where(risk => RiskKinds.Of(risk.RuleCode) == RiskKind.Risk),
            ];
        }
    }
}
