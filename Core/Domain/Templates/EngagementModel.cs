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

    /// <summary>The model that ships.</summary>
    public static EngagementModel Default { get; } = new(
    [
        EngagementRule.FromMonthlyValue(EngagementPolicy.Shipped.LaunchMonthlyValue, Segment.High, ShippedTemplates.Launch90Code),
        EngagementRule.FromEmployees(EngagementPolicy.Shipped.HighEmployees, Segment.High, ShippedTemplates.High60Code),
        EngagementRule.FromEmployees(EngagementPolicy.Shipped.MediumEmployees, Segment.Medium, ShippedTemplates.Medium60Code),
        EngagementRule.Otherwise(Segment.Digital, ShippedTemplates.Digital60Code),
    ]);

    /// <summary>Chooses with the model and the templates that ship.</summary>
    /// <param name="monthlyValue">Monthly value in the base currency (<see cref="MonthlyValue"/>); null when not known.</param>
    /// <param name="employees">The customer's employees; null when not known.</param>
    public static TemplateChoice Choose(decimal? monthlyValue, int? employees)
    {
        var rule = Default.FirstMatch(monthlyValue, employees);
        return new TemplateChoice(rule.Segment, ShippedTemplates.ByCode(rule.TemplateCode), rule.Why(monthlyValue, employees));
    }

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

    /// <summary>The first rule that matches a customer.</summary>
    /// <param name="monthlyValue">Monthly value in the base currency; null matches no rule on the value.</param>
    /// <param name="employees">Employees; null matches no rule on employees.</param>
    public EngagementRule FirstMatch(decimal? monthlyValue, int? employees) =>
        _rules.First(rule => rule.Matches(monthlyValue, employees));
}

/// <summary>What was chosen for a customer.</summary>
/// <param name="Segment">How closely the customer is served.</param>
/// <param name="Template">The template of the onboarding.</param>
/// <param name="Why">Why this template (N-21).</param>
internal sealed record TemplateChoice(Segment Segment, Template Template, Message Why);
