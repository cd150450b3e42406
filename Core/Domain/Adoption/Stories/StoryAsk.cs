using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.Stories;

/// <summary>When to ask for a success story (W-06): once in the honeymoon, soon after the kick-off.</summary>
internal static class StoryAsk
{
    /// <summary>Whether to ask today.</summary>
    /// <param name="on">Today.</param>
    /// <param name="stage">Where the customer is on the curve.</param>
    /// <param name="kickoffHeldOn">The day of the kick-off; null while it was not held.</param>
    /// <param name="askedOn">The days on which it was asked for.</param>
    /// <param name="hasStory">Whether there is an emotional story already.</param>
    /// <param name="policy">Limits; null for those that ship.</param>
    public static bool IsDue(
        Date on, CurveStage stage, Date? kickoffHeldOn, IReadOnlyCollection<Date> askedOn, bool hasStory, AdoptionPolicy? policy = null) =>
        !hasStory && askedOn.Count == 0 && MayAsk(on, askedOn, policy)
        && stage == CurveStage.HoneymoonPeak
        && kickoffHeldOn is { } held && on >= held && on - held <= (policy ?? Defaults.Adoption).StoryAskDays;

    /// <summary>Whether somebody may ask on their own initiative: at most once within the limit.</summary>
    public static bool MayAsk(Date on, IReadOnlyCollection<Date> askedOn, AdoptionPolicy? policy = null) =>
        askedOn.All(asked => System.Math.Abs(on - asked) >= (policy ?? Defaults.Adoption).StoryRepeatDays);
}
