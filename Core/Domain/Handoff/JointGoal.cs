using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>A goal that vendor and customer agree on: measurable, trackable, six to twelve months ahead (H-15).</summary>
internal sealed record JointGoal
{
    /// <summary>What is to be reached, in words.</summary>
    public string? Text { get; init; }

    /// <summary>How it is measured.</summary>
    public string? Metric { get; init; }

    /// <summary>Where the customer stands today.</summary>
    public string? Baseline { get; init; }

    /// <summary>The value to reach.</summary>
    public string? Target { get; init; }

    /// <summary>The day by which it is to be reached.</summary>
    public Date? TargetOn { get; init; }

    /// <summary>Where progress is read.</summary>
    public GoalSource Source { get; init; }

    /// <summary>The day the customer agreed; null while not.</summary>
    public Date? CustomerAgreedOn { get; init; }

    /// <summary>The day the vendor agreed; null while not.</summary>
    public Date? VendorAgreedOn { get; init; }

    /// <summary>Whether it can be measured: metric, baseline, target and date are there.</summary>
    public bool IsMeasurable =>
        HandoffAnswers.IsAnswered(Text) && HandoffAnswers.IsAnswered(Metric) && HandoffAnswers.IsAnswered(Baseline)
        && HandoffAnswers.IsAnswered(Target) && TargetOn is not null;

    /// <summary>The day on which both sides had agreed; null while one has not.</summary>
    public Date? AgreedOn => CustomerAgreedOn is { } customer && VendorAgreedOn is { } vendor ? Date.Max(customer, vendor) : null;

    /// <summary>Whether the day by which it is to be reached lies as far ahead as a joint goal looks, both ends included.</summary>
    /// <param name="from">The day from which the months count: the kick-off.</param>
    /// <param name="policy">Months; null for those that ship.</param>
    public bool IsWithinHorizon(Date from, HandoffPolicy? policy = null)
    {
        policy ??= Defaults.Handoff;
        return TargetOn is { } target
            && target >= Date.FromDateTime(from.ToDateTime().AddMonths(policy.GoalHorizonFromMonths))
            && target <= Date.FromDateTime(from.ToDateTime().AddMonths(policy.GoalHorizonToMonths));
    }
}

/// <summary>Where the progress of a goal is read.</summary>
internal enum GoalSource
{
    /// <summary>In the product.</summary>
    Product,

    /// <summary>The customer shares it.</summary>
    SharedByCustomer,
}
