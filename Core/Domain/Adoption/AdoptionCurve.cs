using System;
using System.Collections.Generic;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption;

/// <summary>Finds the stage of the adoption curve that a customer is in (formulas.md section 6; W-01, W-02, W-08, W-17, W-18).</summary>
/// <remarks>
/// Forward at once; back from the slope or the plateau to the trough only after the signs held for several days in a row, by date, so that
/// the stage does not flap. A trough is never counted as failure by itself.
/// </remarks>
internal static class AdoptionCurve
{
    /// <summary>The position, its alarms and prompts, and when they change with no new data.</summary>
    /// <exception cref="DomainException">An override names no reason, or the unknown stage after the kick-off.</exception>
    public static CurveResult Compute(CurveFacts facts)
    {
        CheckOverride(facts);
        var evaluated = NextChange.Find(facts.AsOf, day => Evaluate(facts, day));
        return evaluated.Result with { NextChangeOn = evaluated.NextChangeOn };
    }

    /// <summary>The position as of the day of the facts, without looking for the next change.</summary>
    /// <exception cref="DomainException">As for <see cref="Compute"/>.</exception>
    public static CurveResult Evaluate(CurveFacts facts)
    {
        CheckOverride(facts);
        return Evaluate(facts, new EvaluationDate(facts.AsOf));
    }

    /// <summary>The same as of a day whose questions are noted, for an evaluation of everything at once.</summary>
    internal static CurveResult Evaluate(CurveFacts facts, EvaluationDate day)
    {
        var signs = new ValueList<Message>(Signs(facts, day));
        var position = Position(facts, signs, day);
        return new CurveResult
        {
            Position = position,
            SignsOfTrough = signs,
            Alarms = new ValueList<CurveAlarm>(CurveAlarms.Holding(facts, position, day)),
            Prompts = new ValueList<Message>(CurvePrompts.For(position.Stage, facts, day)),
        };
    }

    private static CurvePosition Position(CurveFacts facts, ValueList<Message> signs, EvaluationDate day)
    {
        var previous = facts.Previous;
        var suggested = StageOfData(facts, signs.Count >= facts.Policy.SignsOfTrough, day);
        Date? signsSince = null;
        if (signs.Count >= facts.Policy.SignsOfTrough && suggested is CurveStage.FirstValueSlope or CurveStage.ImpactPlateau)
        {
            // The signs hold although the customer has first value: only several days in a row lead back.
            signsSince = previous?.TroughSignsSinceOn ?? facts.AsOf;
            if (day.Elapsed(signsSince.Value, facts.Policy.DaysBackToTrough - 1))
            {
                suggested = CurveStage.RealityTrough;
            }
        }

        var byHand = Override(facts, suggested, day);
        var stage = byHand?.Stage ?? suggested;
        return new CurvePosition(
            stage,
            previous?.Stage == stage ? previous.SinceOn : byHand?.On ?? SinceOn(stage, facts),
            byHand is null ? Why(stage, facts, signs) : AdoptionMessages.SetByHand(byHand.Reason))
        {
            Suggested = suggested,
            IsByHand = byHand is not null,
            OverriddenOn = facts.Override is { } known && day.Reached(known.On) ? known.On : null,
            TroughSignsSinceOn = signsSince,
        };
    }

    /// <summary>The stage without memory: what has been reached and, before first value, whether the signs amount to a trough.</summary>
    private static CurveStage StageOfData(CurveFacts facts, bool isTrough, EvaluationDate day)
    {
        if (facts.FirstValueOn is { } reached && day.Reached(reached) && facts.ResultsShown is null or > 0)
        {
            return facts is { GoalsAchieved: > 0, HasImpactEvidence: true } || IsUsedAsPlanned(facts, day)
                ? CurveStage.ImpactPlateau
                : CurveStage.FirstValueSlope;
        }

        if (facts.HoneymoonFromOn is not { } held || !day.Reached(held))
        {
            return CurveStage.Unknown;
        }

        return isTrough ? CurveStage.RealityTrough : CurveStage.HoneymoonPeak;
    }

    /// <summary>With digital touch, use at its target for long enough stands for an achieved goal.</summary>
    private static bool IsUsedAsPlanned(CurveFacts facts, EvaluationDate day) =>
        facts.Segment == Segment.Digital && facts.UseAtTargetSinceOn is { } since && day.Elapsed(since, facts.Policy.UseAtTargetDays);

    /// <summary>What somebody set, while it holds: from its day on, until the data speak for another stage than they did then.</summary>
    private static CurveOverride? Override(CurveFacts facts, CurveStage suggested, EvaluationDate day)
    {
        if (facts.Override is not { } byHand || !day.Reached(byHand.On))
        {
            return null;
        }

        var isNew = facts.Previous?.OverriddenOn != byHand.On;
        return isNew || facts.Previous is { IsByHand: true } previous && previous.Suggested == suggested ? byHand : null;
    }

    /// <summary>The first day in a stage that the customer was not in at the last evaluation.</summary>
    private static Date SinceOn(CurveStage stage, CurveFacts facts)
    {
        var comesForward = facts.Previous is null || facts.Previous.Stage == CurveStage.Unknown || facts.Previous.Stage < stage;
        return stage switch
        {
            CurveStage.Unknown => facts.Day0,
            CurveStage.HoneymoonPeak when comesForward => facts.HoneymoonFromOn!.Value,
            CurveStage.FirstValueSlope when comesForward => facts.FirstValueOn!.Value,
            _ => facts.AsOf,
        };
    }

    private static IEnumerable<Message> Signs(CurveFacts facts, EvaluationDate day)
    {
        var policy = facts.Policy;
        if (facts is { PeakHealth: { } peak, Health: { } health } && peak - health >= policy.HealthDrop)
        {
            yield return AdoptionMessages.HealthFell(peak - health, peak);
        }

        if (facts.Sentiment <= policy.LowSentiment)
        {
            yield return AdoptionMessages.LowSentiment(facts.Sentiment.Value);
        }

        if (facts.OpenIssues >= policy.OpenIssues || facts.BlockingIssues >= policy.BlockingIssues)
        {
            yield return AdoptionMessages.Issues(facts.OpenIssues, facts.BlockingIssues);
        }

        if (facts.UtilisationOfTarget < policy.LowUtilisation)
        {
            var percent = Math.Round(100m * facts.UtilisationOfTarget.Value, 0, MidpointRounding.AwayFromZero);
            yield return AdoptionMessages.LowUtilisation(percent);
        }

        var gap = ExpectedGap.On(day, facts.Day0, facts.Segment, facts.CadencePolicy);
        var since = facts.LastEngagedOn ?? facts.Day0;
        if (day.Elapsed(since, (int)Math.Floor(policy.SilenceGaps * gap) + 1))
        {
            yield return facts.Segment == Segment.Digital ? AdoptionMessages.NoTouch(since, gap) : AdoptionMessages.Silence(since, gap);
        }
    }

    private static Message Why(CurveStage stage, CurveFacts facts, ValueList<Message> signs) => stage switch
    {
        CurveStage.HoneymoonPeak => facts.KickoffHeldOn is { } held
            ? AdoptionMessages.Honeymoon(held)
            : AdoptionMessages.HoneymoonAfterWaiver(facts.KickoffWaivedOn!.Value),
        CurveStage.RealityTrough => AdoptionMessages.Trough(signs),
        CurveStage.FirstValueSlope => AdoptionMessages.Slope(facts.FirstValueOn!.Value),
        CurveStage.ImpactPlateau => facts.GoalsAchieved is { } goals && goals > 0
            ? AdoptionMessages.Plateau(goals)
            : AdoptionMessages.PlateauByUse(facts.UseAtTargetSinceOn ?? facts.AsOf),
        _ => AdoptionMessages.BeforeKickoff,
    };

    private static void CheckOverride(CurveFacts facts)
    {
        if (facts.Override is not { } byHand)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(byHand.Reason))
        {
            throw new DomainException(AdoptionMessages.OverrideWithoutReason);
        }

        if (byHand.Stage == CurveStage.Unknown && facts.HoneymoonFromOn is not null)
        {
            throw new DomainException(AdoptionMessages.UnknownAfterKickoff);
        }
    }
}
