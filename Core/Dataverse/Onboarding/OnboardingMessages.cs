using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Names of plans and their parts, and what a further deal changed.</summary>
internal static class OnboardingMessages
{
    /// <summary>Name of an item of a line.</summary>
    public static Message ItemOfLine(string item, string product) => new(
        "onboarding.item-of-line",
        "{0}: {1}",
        "{0}: {1}",
        item, product);

    /// <summary>Name of a plan.</summary>
    public static Message PlanName(string customer, int cycle) => new(
        "onboarding.plan-name",
        "{0} – Onboarding {1}",
        "{0} – Onboarding {1}",
        customer, cycle);

    /// <summary>Name of a line of which nothing else is known.</summary>
    public static Message LineName(int number) => new(
        "onboarding.line-name",
        "Line {0}",
        "Position {0}",
        number);

    /// <summary>The segment rose with a further deal.</summary>
    public static Message SegmentRaised(Segment segment, Date wonOn, Message why) => new(
        "onboarding.segment-raised",
        "Segment raised to {0} by the deal won on {1}. {2}",
        "Durch die am {1} gewonnene Verkaufschance ist das Segment jetzt „{0}“. {2}",
        segment, wonOn, why);
}
