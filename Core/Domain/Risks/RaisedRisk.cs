using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks;

/// <summary>A rule that holds for a plan.</summary>
/// <param name="RuleCode">Id of the rule, e.g. H-18.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Reason">What was seen, in one sentence.</param>
internal sealed record RaisedRisk(string RuleCode, RiskSeverity Severity, Message Reason)
{
    /// <summary>Separate events that the rule saw, from 1; each additional one is another occurrence of the risk.</summary>
    public int Events { get; init; } = 1;
}
