namespace CrmOnboarding.Domain.Shared;

/// <summary>A risk that is not closed.</summary>
/// <param name="RuleCode">Id of the rule, e.g. H-18.</param>
/// <param name="Severity">How bad it is.</param>
internal sealed record OpenRisk(string RuleCode, RiskSeverity Severity);
