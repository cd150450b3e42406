namespace CrmOnboarding.Domain.Risks;

/// <summary>What an organization can set about risks; <see cref="Defaults.Risks"/> holds what ships.</summary>
internal sealed record RiskPolicy
{
    /// <summary>H-18: age of an opportunity at the win, in calendar days, that is still usual.</summary>
    public required int LongProcurementDays { get; init; }
}
