using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>Settings of what a template must look like before it is published.</summary>
internal sealed record TemplatePolicy
{
    /// <summary>What ships.</summary>
    public static TemplatePolicy Shipped { get; } = new()
    {
        Touches = TouchPolicy.Shipped,
        JointPlanDays = 330,
        Approvers = 1,
    };

    /// <summary>How often a customer is touched at most (T-21).</summary>
    public required TouchPolicy Touches { get; init; }

    /// <summary>Day after the kick-off on or after which the last item of a joint plan lies (W-04).</summary>
    public required int JointPlanDays { get; init; }

    /// <summary>People beside its author who must approve a template: 0 or 1.</summary>
    public required int Approvers { get; init; }
}
