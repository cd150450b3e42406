using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Handoff.Steps;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>The handoff of one deal: its questions, how far it is, and what the stage needs beside the milestones of the plan.</summary>
internal sealed class DealHandoff
{
    private readonly IReadOnlyList<HandoffItem> _items = [];

    /// <summary>Where it is.</summary>
    public HandoffStage Stage { get; init; }

    /// <summary>Whether Sales handed it over at least once.</summary>
    public bool WasSubmitted { get; init; }

    /// <summary>The day it was accepted; null while it is not.</summary>
    public Date? AcceptedOn { get; init; }

    /// <summary>The program plan, with the customer's goals where the checklist has them.</summary>
    public ProgramPlan ProgramPlan { get; init; } = new();

    /// <summary>The day by which the customer expects results; null when not known (H-02).</summary>
    public Date? ExpectedResultsOn { get; init; }

    /// <summary>The day on which the customer wants to go live; null when not known (H-24).</summary>
    public Date? RequestedGoLiveOn { get; init; }

    /// <summary>Whether the deck for the kick-off is attached (H-32).</summary>
    public bool HasDeck { get; init; }

    /// <summary>Whether the template of the program plan is attached (H-32).</summary>
    public bool HasProgramPlanTemplate { get; init; }

    /// <summary>
    /// The stored score of its answers; null where an answer, a number or the language changed since.
    /// </summary>
    public HandoffStanding? Scored { get; init; }

    /// <summary>
    /// The questions with their answers, that of the program plan's readiness answered by the plan once it is begun. None where the
    /// stored score stands (<see cref="Scored"/>).
    /// </summary>
    public IReadOnlyList<HandoffItem> Items
    {
        get => ProgramPlan.Answer(_items);
        init => _items = value;
    }

    /// <summary>How complete it is.</summary>
    public HandoffResult Result(HandoffPolicy policy) => HandoffScore.Compute(Items, policy);

    /// <summary>What to watch although it stops nothing.</summary>
    public IReadOnlyList<Message> Warnings(HandoffPolicy policy) => HandoffWarnings.Of([.. Items], policy);

    /// <summary>
    /// What is open from the signature to the kick-off and who sees to it, with the roles of the stage last (H-17, H-32).
    /// </summary>
    /// <param name="milestones">What the milestones of the plan say was done.</param>
    /// <param name="planned">The steps that the plan has a milestone for; the others are not asked for.</param>
    /// <param name="day0">The day of the win.</param>
    public IReadOnlyList<Message> OpenSteps(IEnumerable<StageEntry> milestones, ICollection<StageStep> planned, Date day0)
    {
        var checklist = new StageChecklist(milestones.Concat(Attached(day0)));
        var open = checklist.Open.Where(step => planned.Contains(step) || IsOfHandoff(step))
            .Select(step => HandoffMessages.OpenStep(step, StageChecklist.Steps.First(role => role.Step == step).Responsible));
        return [.. open, HandoffMessages.StageRoles(Raci.AccountableRole, OwnerRole.SalesRep)];
    }

    private static bool IsOfHandoff(StageStep step) =>
        step is StageStep.ProgramPlan or StageStep.OnboardingDeck or StageStep.ProgramPlanTemplate;

    /// <summary>What is attached to it, each as done.</summary>
    /// <param name="day0">The day of the win.</param>
    public IEnumerable<StageEntry> Attached(Date day0)
    {
        if (ProgramPlan.WasMadeDuringSale(day0))
        {
            yield return new StageEntry(StageStep.ProgramPlan, ProgramPlan.BegunOn!.Value, OwnerRole.SalesRep);
        }

        if (HasDeck)
        {
            yield return new StageEntry(StageStep.OnboardingDeck, day0, OwnerRole.Csm);
        }

        if (HasProgramPlanTemplate)
        {
            yield return new StageEntry(StageStep.ProgramPlanTemplate, day0, OwnerRole.Csm);
        }
    }
}
