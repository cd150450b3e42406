using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>A segment that people set for a customer in place of that of the rules; the template stays that of the rules.</summary>
/// <param name="segment">The segment.</param>
/// <param name="reason">Why; never empty.</param>
internal sealed class SegmentOverride(Segment segment, string reason)
{
    /// <summary>What was chosen, with this segment and its reason.</summary>
    public TemplateChoice Apply(TemplateChoice choice) =>
        new(segment, choice.Rule, TemplateMessages.SegmentSetByHand(choice.Why, segment, reason));
}
