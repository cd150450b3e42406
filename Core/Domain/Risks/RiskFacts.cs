using System.Collections.Generic;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Billing;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks;

/// <summary>What the rules know about a plan. Null or empty means not known or not tracked; the rules that need it do not hold.</summary>
internal sealed record RiskFacts
{
    /// <summary>The day as of which the result holds.</summary>
    public required Date AsOf { get; init; }

    /// <summary>The deal and the people of the plan.</summary>
    public required CreationFacts Creation { get; init; }

    /// <summary>The plan's working days.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Last day of the onboarding (<see cref="Planning.PlanProgress.LastDayOn"/>); null when the template has none.</summary>
    public Date? LastDayOn { get; init; }

    /// <summary>The day the onboarding was complete; null until then.</summary>
    public Date? CompletedOn { get; init; }

    /// <summary>Contacts of every department, in any order.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Whether a next contact is proposed: today at the earliest, however late it is.</summary>
    public bool HasNextContact { get; init; }

    /// <summary>Open items of the plan, in any order; null where they are not looked at.</summary>
    public IReadOnlyList<Milestone>? Planned { get; init; }

    /// <summary>Day of the thank-you (N-06), the welcome mails (H-05) and the invitation to the kick-off (H-19).</summary>
    public FirstStepFacts FirstSteps { get; init; } = new();

    /// <summary>The kick-off, and what should not come before it.</summary>
    public KickoffRiskFacts Kickoff { get; init; } = new();

    /// <summary>Contract, bill, payment and delivery.</summary>
    public DealRiskFacts Deal { get; init; } = new();

    /// <summary>Use, challenges and what the customer expects.</summary>
    public CustomerRiskFacts Customer { get; init; } = new();

    /// <summary>The customer's wish for more, or for sooner.</summary>
    public ExpansionFacts Expansion { get; init; } = new();

    /// <summary>The position on the adoption curve with its alarms; null when it is not computed.</summary>
    public CurveResult? Curve { get; init; }

    /// <summary>Completeness of the handoff; null when it is not computed.</summary>
    public HandoffStanding? Handoff { get; init; }

    /// <summary>Gaps and silence; those that ship unless said otherwise.</summary>
    public CadencePolicy CadencePolicy { get; init; } = CadencePolicy.Shipped;

    /// <summary>Thresholds; those that ship unless said otherwise.</summary>
    public RiskPolicy Policy { get; init; } = RiskPolicy.Shipped;

    /// <summary>What a bill shock is; that which ships unless said otherwise.</summary>
    public BillingPolicy BillingPolicy { get; init; } = BillingPolicy.Shipped;

    /// <summary>What is expected of a handoff; that which ships unless said otherwise.</summary>
    public HandoffPolicy HandoffPolicy { get; init; } = HandoffPolicy.Shipped;

    /// <summary>When a payment is late.</summary>
    public PlanningPolicy PlanningPolicy { get; init; } = PlanningPolicy.Shipped;

    /// <summary>Day 0: the day of the win.</summary>
    public Date Day0 => Creation.Day0;

    /// <summary>The customer's segment.</summary>
    public Segment Segment => Creation.Segment;
}

/// <summary>The first steps after the win. A step that is not expected is never missed.</summary>
internal sealed record FirstStepFacts
{
    /// <summary>Whether the plan has a welcome call that was not waived.</summary>
    public bool ExpectsThanks { get; init; }

    /// <summary>Whether the plan has a seller's welcome mail that was not waived.</summary>
    public bool ExpectsSellersWelcome { get; init; }

    /// <summary>Whether the plan has a CSM's welcome mail that was not waived.</summary>
    public bool ExpectsCsmWelcome { get; init; }

    /// <summary>The day of the thank-you; null until then.</summary>
    public Date? ThankedOn { get; init; }

    /// <summary>The day of the seller's welcome e-mail; null until then.</summary>
    public Date? SellersWelcomeOn { get; init; }

    /// <summary>The day of the CSM's welcome e-mail; null until then.</summary>
    public Date? CsmWelcomeOn { get; init; }

    /// <summary>The day of the first invitation to the kick-off; null until then.</summary>
    public Date? KickoffInvitedOn { get; init; }

    /// <summary>The day the customer confirmed the time of the kick-off; null until then (H-09).</summary>
    public Date? KickoffConfirmedOn { get; init; }
}

/// <summary>The kick-off, and what is demanded before it.</summary>
internal sealed record KickoffRiskFacts
{
    /// <summary>The day it is planned for; null when it is not planned.</summary>
    public Date? PlannedOn { get; init; }

    /// <summary>The day it was held; null while it is not.</summary>
    public Date? HeldOn { get; init; }

    /// <summary>The first day on which training was asked for or started; null when it was not.</summary>
    public Date? TrainingDemandedOn { get; init; }

    /// <summary>The first day on which content or the plan was asked for; null when it was not.</summary>
    public Date? ContentDemandedOn { get; init; }

    /// <summary>Phases in which the people who took part are needed; null where that was not recorded.</summary>
    public IReadOnlyCollection<Phase>? AttendeePhases { get; init; }
}

/// <summary>Contract, bill, payment and delivery.</summary>
internal sealed record DealRiskFacts
{
    /// <summary>The day the customer signed; null when not known.</summary>
    public Date? SignedOn { get; init; }

    /// <summary>Days on which scope, go-live target or service levels were changed.</summary>
    public IReadOnlyCollection<Date> TermChangesOn { get; init; } = [];

    /// <summary>Whether payment is tracked.</summary>
    public bool TracksPayment { get; init; }

    /// <summary>The day of the payment; null while there is none.</summary>
    public Date? PaidOn { get; init; }

    /// <summary>The first bill; null when not known.</summary>
    public decimal? FirstBill { get; init; }

    /// <summary>The regular bill; null when not known.</summary>
    public decimal? RegularBill { get; init; }

    /// <summary>The day of the first bill; null when not known.</summary>
    public Date? BillOn { get; init; }

    /// <summary>The day on which the bill was explained to the customer; null while it was not.</summary>
    public Date? BillMeetingOn { get; init; }

    /// <summary>What the forecast says about a delivery after the completion day (N-15); null when it is in time.</summary>
    public Message? LateDelivery { get; init; }
}

/// <summary>Use, challenges and what the customer expects.</summary>
internal sealed record CustomerRiskFacts
{
    /// <summary>Use as a share of its target, 0 to 1 and above; null before go-live or without a reading.</summary>
    public decimal? UtilisationOfTarget { get; init; }

    /// <summary>The day on which the customer last used what was sold; null when not known.</summary>
    public Date? LastUsedOn { get; init; }

    /// <summary>Whether somebody found out why use is low (N-30).</summary>
    public bool IsLowUseExplained { get; init; }

    /// <summary>The customer's challenges that are not solved.</summary>
    public IReadOnlyList<Challenge> Challenges { get; init; } = [];

    /// <summary>The day by which the customer expects results; null when not known (H-02).</summary>
    public Date? ExpectedResultOn { get; init; }

    /// <summary>The day on which the template plans first value; null when it plans none.</summary>
    public Date? PlannedFirstValueOn { get; init; }

    /// <summary>Days on which something outside disrupted the customer's business (C-15).</summary>
    public IReadOnlyCollection<Date> ExternalShocksOn { get; init; } = [];
}

/// <summary>A customer's wish for more, or for sooner.</summary>
internal sealed class ExpansionFacts
{
    /// <summary>The day on which the customer wants to go live; null when not known, and once everything is delivered.</summary>
    public Date? RequestedGoLiveOn { get; init; }

    /// <summary>The day on which the plan had the delivery when it was made; null when it had none.</summary>
    public Date? PlannedGoLiveOn { get; init; }

    /// <summary>The earliest day that the critical path allows; null when not known.</summary>
    public Date? EarliestGoLiveOn { get; init; }

    /// <summary>People of the customer who were added soon after the win.</summary>
    public int NewPeople { get; init; }

    /// <summary>Further opportunities of the customer that were made soon after the win.</summary>
    public int NewOpportunities { get; init; }
}

/// <summary>A challenge of the customer (C-07).</summary>
/// <param name="Name">What it is.</param>
/// <param name="RaisedOn">The day it was first heard.</param>
/// <param name="HelpSentOn">The day on which the vendor last sent something that helps; null when never.</param>
internal sealed record Challenge(string Name, Date RaisedOn, Date? HelpSentOn)
{
    /// <summary>How bad it is.</summary>
    public RiskSeverity Severity { get; init; } = RiskSeverity.Medium;

    /// <summary>Whether it concerns the next twelve months; otherwise everyday work.</summary>
    public bool IsLongTerm { get; init; }
}
