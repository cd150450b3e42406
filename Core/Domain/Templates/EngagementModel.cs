using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>
/// Chooses a customer's segment and template: the first rule that matches, in order (templates.md, "Which template"; N-01, N-21, T-01).
/// </summary>
internal sealed class EngagementModel
{
    private readonly IReadOnlyList<EngagementRule> _rules;

    /// <summary>Creates a model.</summary>
    /// <param name="rules">The rules in order. The last one must match everybody.</param>
    /// <exception cref="ArgumentException">There is no rule, or the last one has a condition.</exception>
    public EngagementModel(IReadOnlyList<EngagementRule> rules)
    {
        if (rules.Count == 0 || !rules[rules.Count - 1].IsUnconditional)
        {
            throw new ArgumentException("The last rule of an engagement model must match everybody.", nameof(rules));
        }

        _rules = rules;
    }

    /// <summary>The rules that ship, in order; the last matches everybody.</summary>
    public static IReadOnlyList<EngagementRule> Shipped { get; } =
    [
        new()
        {
            Code = "LAUNCH", MonthlyValueFrom = EngagementPolicy.Shipped.LaunchMonthlyValue, Segment = Segment.High,
            TemplateCode = ShippedTemplates.Launch90Code,
        },
        new()
        {
            Code = "HIGH", EmployeesFrom = EngagementPolicy.Shipped.HighEmployees, Segment = Segment.High,
            TemplateCode = ShippedTemplates.High60Code,
        },
        new()
        {
            Code = "MEDIUM", EmployeesFrom = EngagementPolicy.Shipped.MediumEmployees, Segment = Segment.Medium,
            TemplateCode = ShippedTemplates.Medium60Code,
        },
        new() { Code = "DIGITAL", Segment = Segment.Digital, TemplateCode = ShippedTemplates.Digital60Code },
    ];

    /// <summary>The model that ships.</summary>
    public static EngagementModel Default { get; } = new(Shipped);

    /// <summary>The model with rules that are asked before its own.</summary>
    public EngagementModel After(IEnumerable<EngagementRule> rules) => new([.. rules, .. _rules]);

    /// <summary>The rules in the order in which they are asked; one that matches everybody ends the list.</summary>
    public IEnumerable<EngagementRule> Asked
    {
        get
        {
            foreach (var rule in _rules)
            {
                yield return rule;
                if (rule.IsUnconditional)
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>What every rule that matches chooses, in order; never empty, and the first decides.</summary>
    /// <param name="facts">What is known of the deal; its segment does not count, for it is what the rules choose.</param>
    public IEnumerable<TemplateChoice> Choices(DealFacts facts) => _rules
        .Where(rule => rule.Matches(facts))
        .Select(rule => new TemplateChoice(rule.Segment, rule, rule.Why(facts)));

    /// <summary>
    /// The monthly value of a deal: its own; else its actual revenue over the term in months. Not rounded, so that a value just below a
    /// threshold stays below it.
    /// </summary>
    /// <param name="monthlyValue">The deal's own monthly value; null when not stated.</param>
    /// <param name="actualRevenue">What was won; null when not stated.</param>
    /// <param name="termMonths">Term in months; null or below 1 takes that of the policy.</param>
    /// <param name="policy">The term where none is stated.</param>
    /// <returns>The value in the currency of the arguments; null when neither is stated.</returns>
    public static decimal? MonthlyValue(decimal? monthlyValue, decimal? actualRevenue, int? termMonths, EngagementPolicy policy) =>
        monthlyValue ?? actualRevenue / (termMonths is > 0 ? termMonths.Value : policy.TermMonths);

    /// <summary>The higher of two segments: it may rise with a second deal, never fall.</summary>
    public static Segment Higher(Segment left, Segment right) => left < right ? left : right;
}

/// <summary>What was chosen for a customer.</summary>
/// <param name="segment">How closely the customer is served.</param>
/// <param name="rule">The rule that decided: it names template, strategy, calendar and team.</param>
/// <param name="why">Why this template (N-21).</param>
internal sealed class TemplateChoice(Segment segment, EngagementRule rule, Message why)
{
    /// <summary>How closely the customer is served.</summary>
    public Segment Segment => segment;

    /// <summary>The rule that decided.</summary>
    public EngagementRule Rule => rule;

    /// <summary>Why this template (N-21).</summary>
    public Message Why => why;
}
