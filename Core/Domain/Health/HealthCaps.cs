using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>
/// The limits on a score that hold, each with its reason (formulas.md section 3, caps). Each kind of trouble counts once.
/// </summary>
internal static class HealthCaps
{
    /// <summary>The caps that hold on a day, in any order.</summary>
    public static IEnumerable<HealthCap> Holding(HealthInput input, HealthCapLimits limits, EvaluationDate day)
    {
        if (Risk(input, RiskSeverity.Critical) is { } critical)
        {
            yield return new HealthCap(limits.CriticalRisk, HealthMessages.CriticalRisk(RiskNames.Of(critical)));
        }

        if (Risk(input, RiskSeverity.High) is { } high)
        {
            yield return new HealthCap(limits.HighRisk, HealthMessages.HighRisk(RiskNames.Of(high)));
        }

        if (Kickoff(input, limits, day) is { } kickoff)
        {
            yield return kickoff;
        }

        if (Silence(input, limits, day) is { } silence)
        {
            yield return silence;
        }

        if (input.Handoff is { AcceptedOn: null } && day.Elapsed(input.Day0, limits.HandoffAcceptedByDay + 1))
        {
            yield return new HealthCap(limits.HandoffNotAccepted,
                HealthMessages.HandoffNotAccepted(limits.HandoffAcceptedByDay));
        }

        if (input.BrokenPromises > 0)
        {
            yield return new HealthCap(limits.BrokenPromise, HealthMessages.BrokenPromise(input.BrokenPromises));
        }

        if (input.OpenBillQueries > 0)
        {
            yield return new HealthCap(limits.BillQuery, HealthMessages.BillQuery(input.OpenBillQueries));
        }

        if (input is { ExpectsFirstValue: true, FirstValueOn: null, Deployment: { } deployment }
            && day.Elapsed(deployment.On, input.AdoptionPolicy.FirstValueRedDays))
        {
            yield return new HealthCap(limits.NoFirstValue, deployment.IsPlanned
                ? HealthMessages.NoFirstValueAfterPlan(deployment.On, input.AdoptionPolicy.FirstValueRedDays)
                : HealthMessages.NoFirstValue(deployment.On, input.AdoptionPolicy.FirstValueRedDays));
        }
    }

    private static string? Risk(HealthInput input, RiskSeverity severity) =>
        input.OpenRisks
            .Where(risk => risk.Severity == severity)
            .Select(risk => risk.RuleCode)
            .OrderBy(code => code, System.StringComparer.Ordinal)
            .FirstOrDefault();

    private static HealthCap? Kickoff(HealthInput input, HealthCapLimits limits, EvaluationDate day)
    {
        if (!input.ExpectsKickoff || input.KickoffHeldOn is not null || !day.Elapsed(input.Day0, limits.LateKickoffDay))
        {
            return null;
        }

        return day.Elapsed(input.Day0, limits.VeryLateKickoffDay)
            ? new HealthCap(limits.VeryLateKickoff, HealthMessages.KickoffNotHeld(limits.VeryLateKickoffDay))
            : new HealthCap(limits.LateKickoff, HealthMessages.KickoffNotHeld(limits.LateKickoffDay));
    }

    private static HealthCap? Silence(HealthInput input, HealthCapLimits limits, EvaluationDate day)
    {
        var contact = LastContact.EngagedOn(input.Contacts, input.Segment, day);
        var last = input.Segment == Segment.Digital ? new[] { contact, input.LastUsedOn(day) }.Max() : contact;
        var limit = input.CadencePolicy.MaximumSilenceDays;
        if (!day.Elapsed(last ?? input.Day0, limit + 1))
        {
            return null;
        }

        return new HealthCap(limits.Silence, last is not { } since ? HealthMessages.SilenceSinceWin(input.Day0, limit)
            : input.Segment == Segment.Digital ? HealthMessages.NoTouchNorUse(since, limit)
            : HealthMessages.Silence(since, limit));
    }
}

/// <summary>A limit on the score that holds.</summary>
/// <param name="Limit">The highest score while it holds.</param>
/// <param name="Why">What is wrong.</param>
internal sealed record HealthCap(decimal Limit, Message Why);
