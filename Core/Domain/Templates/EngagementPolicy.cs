namespace CrmOnboarding.Domain.Templates;

/// <summary>Settings of which template a customer gets (templates.md).</summary>
internal sealed class EngagementPolicy
{
    /// <summary>What ships.</summary>
    public static EngagementPolicy Shipped { get; } = new()
    {
        LaunchMonthlyValue = 10_000m,
        HighEmployees = 1_000,
        MediumEmployees = 200,
        TermMonths = 12,
    };

    /// <summary>Monthly value in the base currency from which a customer gets the 90-day plan (N-01). Included.</summary>
    public required decimal LaunchMonthlyValue { get; init; }

    /// <summary>Employees from which a customer is served with high touch. Included.</summary>
    public required int HighEmployees { get; init; }

    /// <summary>Employees from which a customer is served with medium touch. Included.</summary>
    public required int MediumEmployees { get; init; }

    /// <summary>Term of a contract in months where the deal does not say.</summary>
    public required int TermMonths { get; init; }
}
