using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks;

/// <summary>A rule that raises a risk.</summary>
/// <param name="Code">Id of the rule: that of the requirement it comes from.</param>
/// <param name="Check">The risk as of a day; null when the rule does not hold or what it needs is not known.</param>
internal sealed record RiskRule(string Code, Func<RiskFacts, EvaluationDate, RaisedRisk?> Check);
