using System;
using System.Linq;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption.Trust;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>The trust index of one plan day by day, as it was and without contact in the first week (N-28).</summary>
internal static class TrustFigures
{
    /// <summary>The furthest day up to which the series go.</summary>
    public const int MostDays = 730;

    private const int Digits = 2;

    /// <summary>Draws the two series.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="lastDay">Days since the win up to which they go; null: today.</param>
    /// <param name="moment">The moment of the question, UTC.</param>
    /// <param name="language">Language of what is said about them.</param>
    /// <exception cref="DomainException">The plan is gone or has no Day 0, or the last day is out of range.</exception>
    public static Report Of(IOrganizationService service, Guid planId, int? lastDay, DateTime moment, Language language)
    {
        var plan = StoredPlan.Find(service, planId) ?? throw new DomainException(EvaluationMessages.NoSuchPlan(planId));
        var facts = plan.Facts();
        var rules = plan.Rules.Rules;
        var wonOn = facts.Anchors.WonOn;
        var days = Math.Max(0, plan.DateOf(moment) - wonOn);
        var last = ReportParameters.Number("LastDay", lastDay, Math.Min(days, MostDays), 0, MostDays);
        var asOf = wonOn.AddDays(Math.Min(last, days));
        var policy = rules.Trust with { Cadence = rules.Cadence };
        var touches = TrustTouches.Of(
            facts.Contacts.Concat(facts.Milestones.Select(milestone => milestone.Contact).OfType<Contact>()), wonOn, asOf, policy);
        var promises = TrustTouches.Of(facts.Promises, wonOn, asOf);
        var graph = TrustIndex.Graph(touches, last, policy, promises);
        return new Report(last + 1, JsonText.Of(json =>
        {
            json.Day("wonOn", wonOn);
            json.Number("today", days);
            json.Text("note", Catalogue.Render(ReportingMessages.Illustrative, language));
            json.Numbers("actual", graph.Actual.Select(Rounded));
            json.Numbers("withoutFirstWeek", graph.WithoutFirstWeek.Select(Rounded));
            json.List("touches", touches, static (each, touch) =>
            {
                each.Number("day", touch.Day);
                each.Number("gain", (decimal)touch.Gain);
            });
            json.List("promises", promises, static (each, promise) =>
            {
                each.Number("day", promise.Day);
                each.Text("became", promise.IsKept ? "kept" : "broken");
            });
        }));
    }

    private static decimal Rounded(double trust) => Math.Round((decimal)trust, Digits, MidpointRounding.AwayFromZero);
}
