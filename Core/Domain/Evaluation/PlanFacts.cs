using System;
using System.Collections.Generic;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Evaluation;

/// <summary>
/// All that the rules know of a plan. What is null or empty is not known or not tracked: its rules do not hold, its dimension of health
/// does not apply. The rules see small views of it (<see cref="RuleInputs"/>).
/// </summary>
internal sealed class PlanFacts
{
    /// <summary>The customer's segment.</summary>
    public required Segment Segment { get; init; }

    /// <summary>The version of a template that made the plan, with its items.</summary>
    public required Template Template { get; init; }

    /// <summary>Day 0, and the other anchors that are known.</summary>
    public required AnchorDates Anchors { get; init; }

    /// <summary>All milestones of the plan, with what they wait for.</summary>
    public required IReadOnlyList<Milestone> Milestones { get; init; }

    /// <summary>The plan's working days.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>The moment of the win, UTC; null where only the day is known.</summary>
    public DateTime? WonAt { get; init; }

    /// <summary>The times in which the plan or one of its items waited, in any order (H-22, H-23).</summary>
    public IReadOnlyList<WaitingInterval> Waits { get; init; } = [];

    /// <summary>Moves of the end of the plan whose cause is known, in the order in which they were made.</summary>
    public IReadOnlyList<Reschedule> Reschedules { get; init; } = [];

    /// <summary>State of the plan as stored.</summary>
    public PlanStatus Status { get; init; } = PlanStatus.Onboarding;

    /// <summary>The day the onboarding was complete; null until then.</summary>
    public Date? CompletedOn { get; init; }

    /// <summary>Stage of the life cycle as stored.</summary>
    public LifecycleStage Lifecycle { get; init; } = LifecycleStage.Land;

    /// <summary>The day the opportunity was created that made the plan; null when not known.</summary>
    public Date? OpportunityCreatedOn { get; init; }

    /// <summary>The day by which the customer expects results; null when not known (H-02).</summary>
    public Date? ExpectedResultOn { get; init; }

    /// <summary>Whether a customer success manager is named.</summary>
    public bool HasCsm { get; init; }

    /// <summary>Whether a project manager is named.</summary>
    public bool HasProjectManager { get; init; }

    /// <summary>The handoffs of the plan's deals.</summary>
    public IReadOnlyList<DealHandoff> Handoffs { get; init; } = [];

    /// <summary>The questions with their answers of a plan that has no handoffs.</summary>
    public IReadOnlyList<HandoffItem> HandoffItems { get; init; } = [];

    /// <summary>Risks that the rules raised, closed ones included.</summary>
    public IReadOnlyList<RiskRecord> KeptRisks { get; init; } = [];

    /// <summary>Open risks that people raised or reopened: the rules leave them alone, and raise nothing beside them.</summary>
    public IReadOnlyList<OpenRisk> RisksOfPeople { get; init; } = [];

    /// <summary>Highest health so far, before the caps of open risks; null while there was none.</summary>
    public decimal? HealthPeak { get; init; }

    /// <summary>Position on the adoption curve at the last evaluation; null before the first.</summary>
    public CurvePosition? Position { get; init; }

    /// <summary>Contacts that no milestone stands for.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Contacts that are planned beside the milestones, each as an open item; it counts towards nothing but contact.</summary>
    public IReadOnlyList<Milestone> ContactsAhead { get; init; } = [];

    /// <summary>The day the customer went live; null until then.</summary>
    public Date? WentLiveOn { get; init; }

    /// <summary>What was promised to the customer; the states follow from the day.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>Bills that the customer questions and nobody has explained yet (N-13).</summary>
    public int OpenBillQueries { get; init; }

    /// <summary>Goals of the customer; null where goals are not tracked.</summary>
    public IReadOnlyList<Goal>? Goals { get; init; }

    /// <summary>Readings of use, in any order.</summary>
    public IReadOnlyList<UtilisationReading> Use { get; init; } = [];

    /// <summary>Whether there is a place to record a pulse; false: nobody is asked for one.</summary>
    public bool TracksPulse { get; init; }

    /// <summary>Pulses, in any order.</summary>
    public IReadOnlyList<Pulse> Pulses { get; init; } = [];

    /// <summary>Surveys, in any order.</summary>
    public IReadOnlyList<Satisfaction> Surveys { get; init; } = [];

    /// <summary>What the health was lately; for the trends.</summary>
    public HealthHistory HealthHistory { get; init; } = HealthHistory.None;

    /// <summary>Days on which somebody asked for a success story.</summary>
    public IReadOnlyCollection<Date> StoryAskedOn { get; init; } = [];

    /// <summary>Whether there is an emotional success story already.</summary>
    public bool HasStory { get; init; }

    /// <summary>Issues of the customer that are open.</summary>
    public int OpenIssues { get; init; }

    /// <summary>Issues that are open and block the customer.</summary>
    public int BlockingIssues { get; init; }

    /// <summary>Days on which a result was shown to the customer (W-11); null where results are not tracked.</summary>
    public IReadOnlyCollection<Date>? ResultsShownOn { get; init; }

    /// <summary>Where somebody put the customer on the curve, with a reason (W-19); null when nobody did.</summary>
    public CurveOverride? Override { get; init; }

    /// <summary>First steps that no milestone says: invitation to the kick-off and its confirmation.</summary>
    public FirstStepFacts FirstSteps { get; init; } = new();

    /// <summary>What no milestone says of the kick-off: who took part, and what was asked for before it.</summary>
    public KickoffRiskFacts Kickoff { get; init; } = new();

    /// <summary>People of the customer who were added soon after the win (H-25).</summary>
    public int NewPeople { get; init; }

    /// <summary>Further opportunities of the customer that were made soon after the win (H-25).</summary>
    public int NewOpportunities { get; init; }

    /// <summary>Changes of the terms, payment and bills.</summary>
    public DealRiskFacts Deal { get; init; } = new();

    /// <summary>Challenges and disruptions of the customer, and why use is low.</summary>
    public CustomerRiskFacts Customer { get; init; } = new();
}
