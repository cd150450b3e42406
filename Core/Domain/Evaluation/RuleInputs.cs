using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Dimensions;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Evaluation;

/// <summary>What each group of rules sees of a plan, read off its milestones in one pass.</summary>
internal sealed class RuleInputs
{
    private readonly List<Milestone> _takingPart = [];
    private readonly List<Milestone> _open = [];
    private readonly List<Milestone> _ahead;
    private readonly List<Contact> _contacts;
    private readonly Dictionary<string, Named> _named = new(StringComparer.Ordinal);
    private Date _newestDay0;

    /// <summary>Reads a plan off.</summary>
    /// <param name="facts">The plan.</param>
    /// <param name="asOf">The day as of which the inputs hold.</param>
    /// <param name="rules">The numbers by which the plan is judged.</param>
    public RuleInputs(PlanFacts facts, Date asOf, Ruleset rules)
    {
        var day0 = facts.Anchors.WonOn;
        _contacts = [.. facts.Contacts];
        _newestDay0 = day0;
        Date? plannedDeliveryOn = null;
        Date? firstPlannedOn = null;
        var delivery = facts.Template.SourceOf(Anchor.Delivery);
        foreach (var milestone in facts.Milestones)
        {
            Take(milestone);
            if (milestone.TakesPart && milestone.LaterDealId is null && milestone.Code == delivery?.PlannedFrom)
            {
                plannedDeliveryOn = Date.Max(plannedDeliveryOn ?? milestone.DueOn, milestone.DueOn);
                var first = milestone.BaselineOn ?? milestone.DueOn;
                firstPlannedOn = Date.Max(firstPlannedOn ?? first, first);
            }
        }

        _ahead = [.. _open, .. facts.ContactsAhead.Where(touch => touch.DueOn >= asOf)];
        LastDayOn = PlanProgress.LastDayOn(_newestDay0, facts.Template.LengthDays, facts.Calendar);
        Health = HealthOf(facts, asOf, plannedDeliveryOn, rules);
        Cadence = new CadenceInput
        {
            AsOf = asOf,
            Segment = facts.Segment,
            Day0 = day0,
            Calendar = facts.Calendar,
            Contacts = _contacts,
            Planned = _ahead,
            Policy = rules.Cadence,
        };
        Curve = CurveOf(facts, asOf, plannedDeliveryOn, rules);
        Risks = RisksOf(facts, asOf, rules) with { Expansion = ExpansionOf(facts, firstPlannedOn) };
        Times = TimesOf(facts, asOf);
        Statistics = ContactStatistics.Of(_contacts, day0, asOf, facts.Segment, rules.Cadence);
        NextReadingOn = facts.Use.Select(reading => reading.On)
            .Concat(facts.Pulses.Select(pulse => pulse.On))
            .Concat(facts.Surveys.Select(survey => survey.On))
            .Concat(facts.ResultsShownOn ?? [])
            .Concat(_contacts.Select(contact => contact.On))
            .Where(on => on > asOf)
            .Min(on => (Date?)on);
    }

    /// <summary>The last day of the onboarding, counted from the newest deal in the plan (T-06).</summary>
    public Date LastDayOn { get; }

    /// <summary>
    /// The first later day for which somebody recorded a reading already, so that it counts from then on; null when there is none.
    /// </summary>
    public Date? NextReadingOn { get; }

    /// <summary>What the health depends on, without open risks.</summary>
    public HealthInput Health { get; }

    /// <summary>What the next contact depends on, without the health and the stage of the curve.</summary>
    public CadenceInput Cadence { get; }

    /// <summary>What the curve depends on, without the health and the last conversation.</summary>
    public CurveFacts Curve { get; }

    /// <summary>What the risks depend on, without the curve, the handoff, the next contact and the forecast.</summary>
    public RiskFacts Risks { get; }

    /// <summary>What happened when.</summary>
    public PlanTimes Times { get; }

    /// <summary>How contact has gone so far.</summary>
    public ContactStatistics Statistics { get; }

    private void Take(Milestone milestone)
    {
        if (milestone.Contact is { } contact)
        {
            _contacts.Add(contact);
        }

        _named.TryGetValue(milestone.Code, out var named);
        _named[milestone.Code] = named.And(milestone);
        if (!milestone.TakesPart)
        {
            return;
        }

        _takingPart.Add(milestone);
        _newestDay0 = Date.Max(_newestDay0, milestone.Day0);
        if (milestone.IsOpen)
        {
            _open.Add(milestone);
        }
    }

    private static T? Latest<T>(IReadOnlyList<T> readings, Func<T, Date> on, Date asOf)
        where T : class
    {
        T? latest = null;
        foreach (var reading in readings)
        {
            if (on(reading) <= asOf && (latest is null || on(reading) >= on(latest)))
            {
                latest = reading;
            }
        }

        return latest;
    }

    private Named Of(string code) => _named.TryGetValue(code, out var named) ? named : default;

    /// <summary>Acceptance is asked about once a deal was handed over; from then on all deals of the plan are waited for.</summary>
    private static HandoffAcceptance? AcceptanceOf(PlanFacts facts) => facts.Handoffs.Any(handoff => handoff.WasSubmitted)
        ? new HandoffAcceptance(
            facts.Handoffs.All(handoff => handoff.AcceptedOn is not null) ? facts.Handoffs.Max(handoff => handoff.AcceptedOn) : null)
        : null;

    private HealthInput HealthOf(PlanFacts facts, Date asOf, Date? plannedDeliveryOn, Ruleset rules) => new()
    {
        AsOf = asOf,
        Segment = facts.Segment,
        Day0 = facts.Anchors.WonOn,
        IsAdopting = facts.Status == PlanStatus.Adopting,
        Milestones = _takingPart,
        Contacts = _contacts,
        KickoffHeldOn = facts.Anchors[Anchor.KickoffHeld],
        ExpectsKickoff = Of(ItemCodes.Kickoff).IsExpected,
        Handoff = AcceptanceOf(facts),
        OpenBillQueries = facts.OpenBillQueries,
        DeployedOn = facts.WentLiveOn ?? facts.Anchors[Anchor.Delivery],
        PlannedDeliveryOn = plannedDeliveryOn,
        ExpectsFirstValue = Of(ItemCodes.FirstValue).IsExpected,
        FirstValueOn = Of(ItemCodes.FirstValue).DoneOn,
        Goals = facts.Goals,
        Utilisation = Latest(facts.Use, reading => reading.On, asOf),
        TracksPulse = facts.TracksPulse,
        Pulse = Latest(facts.Pulses, pulse => pulse.On, asOf),
        Satisfaction = Latest(facts.Surveys, survey => survey.On, asOf),
        CadencePolicy = rules.Cadence,
        AdoptionPolicy = rules.Adoption,
        Model = rules.Health.For(facts.Segment, isAdopting: facts.Status == PlanStatus.Adopting),
    };

    private CurveFacts CurveOf(PlanFacts facts, Date asOf, Date? plannedDeliveryOn, Ruleset rules) => new()
    {
        AsOf = asOf,
        Segment = facts.Segment,
        Day0 = facts.Anchors.WonOn,
        Calendar = facts.Calendar,
        Previous = facts.Position,
        KickoffHeldOn = facts.Anchors[Anchor.KickoffHeld],
        KickoffWaivedOn = Of(ItemCodes.Kickoff).WaivedOn,
        Sentiment = Health.Pulse?.Score,
        SentimentAtKickoff = facts.Anchors[Anchor.KickoffHeld] is { } kickoff
            ? Latest(facts.Pulses, pulse => pulse.On, Date.Min(kickoff, asOf))?.Score
            : null,
        OpenIssues = facts.OpenIssues,
        BlockingIssues = facts.BlockingIssues,
        UseAtTargetSinceOn = Utilisation.AtTargetSinceOn(facts.Use, Health, asOf),
        WentLiveOn = facts.WentLiveOn,
        DeliveredOn = facts.Anchors[Anchor.Delivery],
        PlannedDeliveryOn = plannedDeliveryOn,
        FirstValueOn = Of(ItemCodes.FirstValue).DoneOn,
        FirstValueDueOn = Of(ItemCodes.FirstValue).PlannedOn,
        ResultsShown = facts.ResultsShownOn?.Count(on => on <= asOf && !(on > Of(ItemCodes.FirstValue).DoneOn)),
        ExpectsFirstValue = Of(ItemCodes.FirstValue).IsExpected,
        ExpectsImpact = Of(ItemCodes.ImpactReview).IsExpected,
        GoalsAchieved = facts.Goals?.Count(goal => goal is { Outcome: GoalOutcome.Achieved, AgreedOn: not null }),
        HasImpactEvidence =
            facts.Goals?.Any(goal => goal is { Outcome: GoalOutcome.Achieved, AgreedOn: not null, HasEvidence: true }) == true,
        ImpactReviewedOn = Of(ItemCodes.ImpactReview).DoneOn,
        ImpactReviewDueOn = Of(ItemCodes.ImpactReview).PlannedOn,
        StoryAskedOn = facts.StoryAskedOn,
        HasStory = facts.HasStory,
        Override = facts.Override,
        Policy = rules.Adoption,
        CadencePolicy = rules.Cadence,
    };

    private PlanTimes TimesOf(PlanFacts facts, Date asOf)
    {
        var first = LastContact.FirstSince(_contacts, facts.Anchors.WonOn, facts.WonAt, asOf);
        return new PlanTimes
        {
            Segment = facts.Segment,
            WonOn = facts.Anchors.WonOn,
            WonAt = facts.WonAt,
            FirstEngagedOn = first?.On,
            FirstEngagedAt = first?.At,
            HandoffAcceptedOn = AcceptanceOf(facts)?.AcceptedOn,
            KickoffOn = facts.Anchors[Anchor.KickoffHeld],
            LiveOn = facts.WentLiveOn ?? facts.Anchors[Anchor.Delivery],
            FirstValueOn = Of(ItemCodes.FirstValue).DoneOn,
            ImpactOn = Of(ItemCodes.ImpactReview).DoneOn,
            CompletedOn = facts.CompletedOn,
        };
    }

    private RiskFacts RisksOf(PlanFacts facts, Date asOf, Ruleset rules) => new()
    {
        AsOf = asOf,
        Policy = rules.Risks,
        CadencePolicy = rules.Cadence,
        BillingPolicy = rules.Billing,
        HandoffPolicy = rules.Handoff,
        PlanningPolicy = rules.Planning,
        Creation = new CreationFacts
        {
            OpportunityCreatedOn = facts.OpportunityCreatedOn,
            Day0 = facts.Anchors.WonOn,
            Segment = facts.Segment,
            RequiredRoles = [.. new HashSet<OwnerRole>(
                _open.Where(milestone => milestone.IsRequired).Select(milestone => milestone.Role).OfType<OwnerRole>())],
            HasCsm = facts.HasCsm,
            HasProjectManager = facts.HasProjectManager,
        },
        Calendar = facts.Calendar,
        LastDayOn = LastDayOn,
        CompletedOn = facts.CompletedOn,
        Contacts = _contacts,
        Planned = _ahead,
        FirstSteps = facts.FirstSteps with
        {
            ExpectsThanks = Of(ItemCodes.WelcomeCall).IsExpected,
            ThankedOn = Of(ItemCodes.WelcomeCall).DoneOn,
            ExpectsSellersWelcome = Of(ItemCodes.SellerWelcome).IsExpected,
            SellersWelcomeOn = Of(ItemCodes.SellerWelcome).DoneOn,
            ExpectsCsmWelcome = Of(ItemCodes.CsmWelcome).IsExpected,
            CsmWelcomeOn = Of(ItemCodes.CsmWelcome).DoneOn,
            KickoffInvitedOn = _takingPart.Where(milestone => milestone.IsKickoff).Min(milestone => milestone.InvitedOn),
            KickoffConfirmedOn = _takingPart.Where(milestone => milestone.IsKickoff).Min(milestone => milestone.ConfirmedOn),
        },
        Kickoff = facts.Kickoff with
        {
            PlannedOn = Of(ItemCodes.Kickoff).PlannedOn,
            HeldOn = facts.Anchors[Anchor.KickoffHeld],
            TrainingDemandedOn = new[] { facts.Kickoff.TrainingDemandedOn, Of(ItemCodes.Training).DoneOn }.Min(),
        },
        Deal = facts.Deal with
        {
            SignedOn = facts.Anchors[Anchor.ContractSigned],
            TracksPayment = _takingPart.Any(milestone => milestone.RequiresPayment),
            PaidOn = facts.Anchors[Anchor.Paid],
        },
        Customer = facts.Customer with
        {
            LastUsedOn = Health.LastUsedOn(new EvaluationDate(asOf)),
            ExpectedResultOn = facts.Handoffs.Min(handoff => handoff.ExpectedResultsOn) ?? facts.ExpectedResultOn,
            PlannedFirstValueOn = Of(ItemCodes.FirstValue).PlannedOn,
        },
    };

    /// <summary>The critical path is walked only where an earlier launch is asked for and still to come.</summary>
    private static ExpansionFacts ExpansionOf(PlanFacts facts, Date? plannedOn)
    {
        var requested = (facts.WentLiveOn ?? facts.Anchors[Anchor.Delivery]) is null
            ? facts.Handoffs.Min(handoff => handoff.RequestedGoLiveOn)
            : null;
        return new ExpansionFacts
        {
            RequestedGoLiveOn = requested,
            PlannedGoLiveOn = plannedOn,
            EarliestGoLiveOn = requested < plannedOn
                ? CriticalPath.EarliestDeliveryOn(facts.Template, facts.Anchors.WonOn, facts.Calendar)
                : null,
            NewPeople = facts.NewPeople,
            NewOpportunities = facts.NewOpportunities,
        };
    }

    /// <summary>What the milestones of one code say together.</summary>
    /// <param name="IsExpected">Whether one is open or done, so that the plan follows it up; waived and cancelled ones are not.</param>
    /// <param name="DoneOn">The first date on which one was done; null while none was.</param>
    /// <param name="WaivedOn">The last date on which one was waived; null while none was.</param>
    /// <param name="PlannedOn">The latest date for which an open one is planned; null when none is open.</param>
    private readonly record struct Named(bool IsExpected, Date? DoneOn, Date? WaivedOn, Date? PlannedOn)
    {
        public Named And(Milestone milestone) => new(
            IsExpected || milestone.Status is MilestoneStatus.Open or MilestoneStatus.Done,
            milestone.DoneOn is { } done ? Date.Min(DoneOn ?? done, done) : DoneOn,
            milestone.Status == MilestoneStatus.Waived && milestone.CompletedOn is { } waived
                ? Date.Max(WaivedOn ?? waived, waived)
                : WaivedOn,
            milestone.IsOpen ? Date.Max(PlannedOn ?? milestone.DueOn, milestone.DueOn) : PlannedOn);
    }
}
