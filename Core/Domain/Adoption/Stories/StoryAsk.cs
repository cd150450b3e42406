using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.Stories;

/// <summary>When to ask for a success story (W-06): once in the honeymoon, soon after the kick-off.</summary>
internal static class StoryAsk
{
    /// <summary>Whether to ask on the day of an evaluation: once, in the honeymoon, in the first days after the kick-off.</summary>
    /// <param name="stage">Where the customer is on the curve.</param>
    /// <param name="facts">Kick-off, and what was asked before.</param>
    /// <param name="day">The day.</param>
    public static bool IsDue(CurveStage stage, CurveFacts facts, EvaluationDate day) =>
        facts is { HasStory: false, StoryAskedOn.Count: 0, HoneymoonFromOn: { } from }
        && stage == CurveStage.HoneymoonPeak
        && day.Reached(from) && !day.Elapsed(from, facts.Policy.StoryAskDays + 1);

    /// <summary>Whether somebody may ask on their own initiative: at most once within the limit.</summary>
    public static bool MayAsk(Date on, IReadOnlyCollection<Date> askedOn, AdoptionPolicy policy) =>
        askedOn.All(asked => System.Math.Abs(on - asked) >= policy.StoryRepeatDays);
}
