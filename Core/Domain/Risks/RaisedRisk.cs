using CrmOnboarding.Domain.Messages;

namespace CrmOnboarding.Domain.Risks;

/// <summary>A rule that holds for a plan.</summary>
/// <param name="RuleCode">Id of the rule, e.g. H-18.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Reason">What was seen, in one sentence.</param>
internal sealed record RaisedRisk(string RuleCode, RiskSeverity Severity, Message Reason);
