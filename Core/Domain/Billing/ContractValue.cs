using System;

namespace CrmOnboarding.Domain.Billing;

/// <summary>What a contract is worth, so that a thank-you can name it (N-05).</summary>
internal static class ContractValue
{
    /// <summary>Total contract value: term times monthly value. 36 months of 13,000 are 468,000.</summary>
    /// <param name="termMonths">Term in months, from 1.</param>
    /// <param name="monthlyValue">Value a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">The term is below 1.</exception>
    public static decimal Total(int termMonths, decimal monthlyValue) =>
        termMonths >= 1
            ? termMonths * monthlyValue
            : throw new ArgumentOutOfRangeException(nameof(termMonths), termMonths, "A term has at least one month.");
}
