using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>What a won deal says for its handoff. Everything is optional; null or blank means not known, never zero.</summary>
internal sealed record HandoffFacts
{
    /// <summary>What the deal said from which this one was copied; null where it was not copied.</summary>
    public HandoffFacts? CopiedFrom { get; init; }

    /// <summary>The customer's first goal, in words.</summary>
    public string? Goal { get; init; }

    /// <summary>How that goal is measured.</summary>
    public string? GoalMetric { get; init; }

    /// <summary>The value to reach.</summary>
    public string? GoalTarget { get; init; }

    /// <summary>The day by which the goal is to be reached.</summary>
    public Date? GoalTargetOn { get; init; }

    /// <summary>Success criteria in the customer's words.</summary>
    public string? SuccessCriteria { get; init; }

    /// <summary>Whether the customer confirmed those words.</summary>
    public bool SuccessCriteriaConfirmed { get; init; }

    /// <summary>The primary contact who wants this to succeed: name, or id when no name is known.</summary>
    public string? Champion { get; init; }

    /// <summary>Who decided about the money: name or id.</summary>
    public string? EconomicBuyer { get; init; }

    /// <summary>Who works with the product every day: name or id.</summary>
    public string? DailyUser { get; init; }

    /// <summary>Who gets the bill: name or id.</summary>
    public string? BillRecipient { get; init; }

    /// <summary>The executive whom the vendor's executive meets: name or id.</summary>
    public string? ExecutivePeer { get; init; }

    /// <summary>The won lines; empty when the deal has none, so that the scope is not known.</summary>
    public IReadOnlyList<ScopeLine> Lines { get; init; } = [];

    /// <summary>What Sales promised, one promise a line with its due day (see <see cref="PromiseText"/>).</summary>
    public string? Promises { get; init; }

    /// <summary>Whether Sales says that nothing was promised beyond the contract.</summary>
    public bool NoPromises { get; init; }

    /// <summary>How far the program plan is, in percent; values outside 0 to 100 count as the nearest end.</summary>
    public int? PlanReadinessPercent { get; init; }

    /// <summary>The day on which the customer wants to go live.</summary>
    public Date? TargetGoLiveOn { get; init; }

    /// <summary>Why that day.</summary>
    public string? TargetGoLiveReason { get; init; }

    /// <summary>Risks and concerns of the customer.</summary>
    public string? Concerns { get; init; }

    /// <summary>Whether the customer was asked and has no concerns.</summary>
    public bool NoConcerns { get; init; }

    /// <summary>Term in months.</summary>
    public int? TermMonths { get; init; }

    /// <summary>Contract value a month.</summary>
    public decimal? MonthlyValue { get; init; }

    /// <summary>One-off fee; zero is an answer.</summary>
    public decimal? SetupFee { get; init; }

    /// <summary>First day that is billed.</summary>
    public Date? BillStartOn { get; init; }

    /// <summary>The pain that made them look.</summary>
    public string? Pain { get; init; }

    /// <summary>The reasons why they bought.</summary>
    public string? BuyingReasons { get; init; }

    /// <summary>The alternatives they looked at.</summary>
    public string? Alternatives { get; init; }

    /// <summary>Technical environment and lead time of approvals.</summary>
    public string? TechnicalEnvironment { get; init; }

    /// <summary>Whether the technical question does not apply to this customer.</summary>
    public bool TechnicalNotApplicable { get; init; }
}

/// <summary>What the handoff asks about a won line.</summary>
/// <param name="Product">Name of the product or of the write-in line.</param>
/// <param name="Quantity">How much was sold; null or not above zero counts as not known.</param>
/// <param name="Notes">Environment and notes; null or blank when nobody wrote any.</param>
internal sealed record ScopeLine(string Product, decimal? Quantity, string? Notes);
