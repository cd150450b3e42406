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

    /// <summary>The model with rules that are asked before its own.</summary>
    public EngagementModel After(IEnumerable<EngagementRule> rules) => new([.. rules, .. _rules]);

    /// <summary>What every rule that matches chooses, in order; never empty, and the first decides.</summary>
    /// <param name="monthlyValue">Monthly value in the base currency (<see cref="MonthlyValue"/>); null when not known.</param>
    /// <param name="employees">The customer's employees; null when not known.</param>
    /// <param name="region">The customer's region, or several with commas; null when not known.</param>
    public IEnumerable<TemplateChoice> Choices(decimal? monthlyValue, int? employees, string? region) => _rules
        .Where(rule => rule.Matches(monthlyValue, employees, region))
        .Select(rule => new TemplateChoice(rule.Segment, rule.TemplateCode, rule.Why(monthlyValue, employees), rule.CalendarId));

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
/// <param name="Segment">How closely the customer is served.</param>
/// <param name="TemplateCode">Code of the template of the onboarding.</param>
/// <param name="Why">Why this template (N-21).</param>
/// <param name="CalendarId">Calendar of the plan where the customer names none; null: Monday to Friday without holidays.</param>
internal sealed record TemplateChoice(Segment Segment, string TemplateCode, Message Why, Guid? CalendarId = null);
