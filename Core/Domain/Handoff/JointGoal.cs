using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>A goal that vendor and customer agree on: measurable, trackable, six to twelve months ahead (H-15).</summary>
internal sealed record JointGoal
{
    /// <summary>What to achieve, in words.</summary>
    public string? Text { get; init; }

    /// <summary>How it is measured.</summary>
    public string? Metric { get; init; }

    /// <summary>Where the customer stands today.</summary>
    public string? Baseline { get; init; }

    /// <summary>The value to reach.</summary>
    public string? Target { get; init; }

    /// <summary>The day by which to achieve it.</summary>
    public Date? TargetOn { get; init; }

    /// <summary>Where progress is read; null when not said.</summary>
    public GoalSource? Source { get; init; }

    /// <summary>The day the customer agreed; null until then.</summary>
    public Date? CustomerAgreedOn { get; init; }

    /// <summary>The day the vendor agreed; null until then.</summary>
    public Date? VendorAgreedOn { get; init; }

    /// <summary>Whether it can be measured and tracked: metric, baseline, target, date, and where progress is read.</summary>
    public bool IsMeasurable =>
        HandoffAnswers.IsAnswered(Text) && HandoffAnswers.IsAnswered(Metric) && HandoffAnswers.IsAnswered(Baseline)
        && HandoffAnswers.IsAnswered(Target) && TargetOn is not null && Source is not null;

    /// <summary>The day by which both sides had agreed; null until then.</summary>
    public Date? AgreedOn => CustomerAgreedOn is { } customer && VendorAgreedOn is { } vendor ? Date.Max(customer, vendor) : null;

    /// <summary>Whether its date is as far ahead as a joint goal should look, both ends included.</summary>
    /// <param name="from">The day from which the months count: the kick-off.</param>
    /// <param name="policy">Months.</param>
    public bool IsWithinHorizon(Date from, HandoffPolicy policy)
    {
        return TargetOn is { } target
            && target >= Date.FromDateTime(from.ToDateTime().AddMonths(policy.GoalHorizonFromMonths))
            && target <= Date.FromDateTime(from.ToDateTime().AddMonths(policy.GoalHorizonToMonths));
    }
}

/// <summary>Where the progress of a goal is read.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum GoalSource
{
    /// <summary>In the product.</summary>
    Product,

    /// <summary>The customer shares it.</summary>
    SharedByCustomer,
}
