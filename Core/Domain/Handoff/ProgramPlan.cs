using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>
/// The program plan: begun during the sale, handed over with the deal and used afterwards (H-27, H-28). Nothing in it depends on the win.
/// </summary>
internal sealed record ProgramPlan
{
    /// <summary>Customer Success owns it (H-28).</summary>
    public const OwnerRole Owner = OwnerRole.Csm;

    /// <summary>The day it was begun; null until then.</summary>
    public Date? BegunOn { get; init; }

    /// <summary>The customer's goals.</summary>
    public string? Goals { get; init; }

    /// <summary>The content meant to achieve them.</summary>
    public string? Content { get; init; }

    /// <summary>How results are measured.</summary>
    public string? Measurement { get; init; }

    /// <summary>The day Sales agreed to it; null until then.</summary>
    public Date? AlignedWithSalesOn { get; init; }

    /// <summary>How far it is: the parts that are there, in percent; the readiness at the handoff (H-03).</summary>
    public int ReadinessPercent
    {
        get
        {
            bool[] parts =
            [
                HandoffAnswers.IsAnswered(Goals), HandoffAnswers.IsAnswered(Content), HandoffAnswers.IsAnswered(Measurement),
                AlignedWithSalesOn is not null,
            ];
            return 100 * parts.Count(isThere => isThere) / parts.Length;
        }
    }

    /// <summary>Whether anything of it is there beside the goals, which every deal has; before, its readiness says nothing.</summary>
    public bool IsBegun => BegunOn is not null || AlignedWithSalesOn is not null
        || HandoffAnswers.IsAnswered(Content) || HandoffAnswers.IsAnswered(Measurement);

    /// <summary>Whether it was made during the sale: begun on or before the day of the win.</summary>
    public bool WasMadeDuringSale(Date day0) => BegunOn <= day0;

    /// <summary>A checklist with the readiness of this plan; as it is while nothing of the plan is there.</summary>
    public IReadOnlyList<HandoffItem> Answer(IReadOnlyList<HandoffItem> items) => IsBegun
        ? [.. items.Select(item => item.Code == HandoffCodes.PlanReadiness
            ? item with { PartsDone = ReadinessPercent * item.PartsTotal / 100 }
            : item)]
        : items;

    /// <summary>The facts of the deal completed by this plan: its readiness and, if the deal names none, its goals.</summary>
    public HandoffFacts HandOver(HandoffFacts deal) => deal with
    {
        PlanReadinessPercent = ReadinessPercent,
        Goal = HandoffAnswers.IsAnswered(deal.Goal) ? deal.Goal : Goals,
    };
}
