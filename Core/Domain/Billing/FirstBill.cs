using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Billing;

/// <summary>What the first bill is computed from.</summary>
internal sealed record BillTerms
{
    /// <summary>What a regular month costs; not negative.</summary>
    public required decimal MonthlyAmount { get; init; }

    /// <summary>The first day of the service.</summary>
    public required Date ActivatedOn { get; init; }

    /// <summary>One-off fee for setting up; not negative.</summary>
    public decimal SetupFee { get; init; }

    /// <summary>Other one-offs on the first bill.</summary>
    public IReadOnlyList<OneOff> OneOffs { get; init; } = [];
}

/// <summary>Something billed once.</summary>
/// <param name="Name">What it is, for the customer; null when nobody said.</param>
/// <param name="Amount">What it costs; not negative.</param>
internal sealed record OneOff(string? Name, decimal Amount);

/// <summary>One component of the first bill.</summary>
/// <param name="Amount">Rounded once to the precision of the currency, half away from zero.</param>
/// <param name="What">What it is, with the figures it was computed from.</param>
internal sealed record BillComponent(decimal Amount, Message What);

/// <summary>
/// The first bill, explained (N-11, formulas.md section 7): the next full month, the part of the month of activation, the set-up fee and
/// other one-offs. Each component is rounded once; the bill is the sum of what is shown.
/// </summary>
/// <param name="Components">The components in the order in which they are explained; zero ones are left out, the full month never.</param>
/// <param name="ActiveDays">Days of the month of activation that are charged, from 0.</param>
/// <param name="DaysInMonth">Days of the month of activation, 28 to 31.</param>
/// <param name="Regular">What every later bill is: the monthly amount, rounded.</param>
/// <param name="ProRata">The part of the month of activation, rounded; 0 when none of its days is charged.</param>
internal sealed record FirstBill(
    IReadOnlyList<BillComponent> Components, int ActiveDays, int DaysInMonth, decimal Regular, decimal ProRata)
{
    /// <summary>The first bill: the sum of its components.</summary>
    public decimal Total => Components.Sum(component => component.Amount);

    /// <summary>By how much the first bill is more than a regular one.</summary>
    public decimal Delta => Total - Regular;

    /// <summary>"You expect the one, it will be the other": regular, first, difference.</summary>
    public Message Summary => BillingMessages.ExpectedAndFirst(Regular, Total, Delta);

    /// <summary>Every component in its order, and last the summary: what is read to the customer.</summary>
    public IEnumerable<Message> Explanation => Components.Select(component => component.What).Concat([Summary]);

    /// <summary>Computes a first bill.</summary>
    /// <param name="terms">What was agreed.</param>
    /// <param name="policy">How it is computed.</param>
    /// <exception cref="DomainException">An amount is negative.</exception>
    public static FirstBill Compute(BillTerms terms, BillingPolicy policy)
    {
        RequireNotNegative(terms.MonthlyAmount, BillingMessages.NegativeMonthlyAmount);
        RequireNotNegative(terms.SetupFee, BillingMessages.NegativeSetupFee);
        foreach (var oneOff in terms.OneOffs)
        {
            RequireNotNegative(oneOff.Amount, amount => BillingMessages.NegativeOneOff(oneOff.Name, amount));
        }

        decimal Round(decimal amount) => Math.Round(amount, policy.CurrencyPrecision, MidpointRounding.AwayFromZero);
        var on = terms.ActivatedOn;
        var daysInMonth = DateTime.DaysInMonth(on.Year, on.Month);
        var firstActiveDay = policy.Convention == ActiveDaysConvention.IncludeActivationDay ? on.Day : on.Day + 1;
        var activeDays = daysInMonth - firstActiveDay + 1;

        var regular = Round(terms.MonthlyAmount);
        var components = new List<BillComponent> { new(regular, BillingMessages.FullMonth(regular)) };
        var proRata = Round(terms.MonthlyAmount * activeDays / daysInMonth);
        if (proRata != 0)
        {
            components.Add(new BillComponent(proRata, BillingMessages.ProRata(proRata,
                activeDays,
                daysInMonth,
                new Date(on.Year, on.Month, firstActiveDay),
                new Date(on.Year, on.Month, daysInMonth))));
        }

        if (Round(terms.SetupFee) is var setupFee and not 0)
        {
            components.Add(new BillComponent(setupFee, BillingMessages.SetupFee(setupFee)));
        }

        foreach (var oneOff in terms.OneOffs)
        {
            if (Round(oneOff.Amount) is var amount and not 0)
            {
                components.Add(new BillComponent(amount, BillingMessages.OneOff(oneOff.Name, amount)));
            }
        }

        return new FirstBill(components, activeDays, daysInMonth, regular, proRata);
    }

    /// <summary>
    /// Whether a first bill would shock (N-12): it is more than the factor times the regular bill and nobody explained it before it comes.
    /// </summary>
    /// <param name="first">The first bill.</param>
    /// <param name="regular">What every later bill is.</param>
    /// <param name="billOn">The date of the bill.</param>
    /// <param name="explainedOn">The date it was explained in a meeting; null: not yet. On the date of the bill is too late.</param>
    /// <param name="policy">Holds the factor.</param>
    public static bool Shocks(decimal first, decimal regular, Date billOn, Date? explainedOn, BillingPolicy policy) =>
        first > policy.ShockFactor * regular && !(explainedOn < billOn);

    private static void RequireNotNegative(decimal amount, Func<decimal, Message> refusal)
    {
        if (amount < 0)
        {
            throw new DomainException(refusal(amount));
        }
    }
}
