using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Risks.Rules;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks;

/// <summary>The rules that raise a risk, or find a chance.</summary>
internal static class RiskRules
{
    /// <summary>Every rule, in the order of their codes. A rule added to the list of its class is found here.</summary>
    public static IReadOnlyList<RiskRule> All { get; } =
        ContactRules.All.Concat(HandoffRules.All).Concat(DeliveryRules.All).Concat(ValueRules.All).Concat(ExpansionRules.All)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .ToArray();

    /// <summary>The risks that hold on the day a plan is made, in the order of their codes.</summary>
    /// <param name="facts">What is known about the deal.</param>
    /// <param name="policy">Thresholds.</param>
    public static IReadOnlyList<RaisedRisk> AtCreation(CreationFacts facts, RiskPolicy policy) =>
        new[] { CreationRules.LongProcurement(facts, policy), CreationRules.NoOwnerForRole(facts) }
            .Where(risk => risk is not null)
            .Select(risk => risk!)
            .ToArray();

    /// <summary>The risks that hold as of a day, and when that answer changes with no new data.</summary>
    public static Evaluated<ValueList<RaisedRisk>> Evaluate(RiskFacts facts) =>
        NextChange.Find(facts.AsOf, day => Holding(facts, day));

    /// <summary>The risks that hold as of the day of the facts, without looking for the next change.</summary>
    public static ValueList<RaisedRisk> Holding(RiskFacts facts) => Holding(facts, new EvaluationDate(facts.AsOf));

    /// <summary>The same as of a day whose questions are noted, for an evaluation of everything at once.</summary>
    internal static ValueList<RaisedRisk> Holding(RiskFacts facts, EvaluationDate day) =>
        new(All.Select(rule => rule.Check(facts, day)).Where(risk => risk is not null).Select(risk => risk!));
}

/// <summary>A rule that raises a risk.</summary>
/// <param name="Code">Id of the rule: that of the requirement it comes from.</param>
/// <param name="Check">The risk as of a day; null when the rule does not hold or what it needs is not known.</param>
internal sealed record RiskRule(string Code, Func<RiskFacts, EvaluationDate, RaisedRisk?> Check);

/// <summary>A rule that holds for a plan.</summary>
/// <param name="RuleCode">Id of the rule, e.g. H-18.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Reason">What was seen, in one sentence.</param>
internal sealed record RaisedRisk(string RuleCode, RiskSeverity Severity, Message Reason)
{
    /// <summary>Separate events that the rule saw, from 1; each additional one is another occurrence of the risk.</summary>
    public int Events { get; init; } = 1;
}
