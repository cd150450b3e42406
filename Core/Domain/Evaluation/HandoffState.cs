using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Steps;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Evaluation;

/// <summary>The handoff of one deal as the rules see it in its plan. No day changes it.</summary>
internal sealed class HandoffState
{
    private HandoffState(HandoffResult result, IReadOnlyList<Message> warnings, IReadOnlyList<Message> openSteps)
    {
        Result = result;
        Warnings = warnings;
        OpenSteps = openSteps;
    }

    /// <summary>How complete it is.</summary>
    public HandoffResult Result { get; }

    /// <summary>What to watch although it stops nothing.</summary>
    public IReadOnlyList<Message> Warnings { get; }

    /// <summary>What is open from the signature to the kick-off, and who sees to it.</summary>
    public IReadOnlyList<Message> OpenSteps { get; }

    /// <summary>The handoffs of a plan, in their order.</summary>
    public static IReadOnlyList<HandoffState> Of(PlanFacts facts, HandoffPolicy policy)
    {
        if (facts.Handoffs.Count == 0)
        {
            return [];
        }

        var day0 = facts.Anchors.WonOn;
        var log = Log(facts).ToList();
        var planned = new HashSet<StageStep>(facts.Milestones
            .Where(milestone => milestone.Status is MilestoneStatus.Open or MilestoneStatus.Done)
            .SelectMany(milestone => StepsOf(milestone)));
        planned.Add(StageStep.ContractSigned);
        return
        [
            .. facts.Handoffs.Select(handoff =>
                new HandoffState(handoff.Result(policy), handoff.Warnings(policy), handoff.OpenSteps(log, planned, day0))),
        ];
    }

    /// <summary>The one furthest from acceptance: blocked before short of points, then the one with the fewest; null for none.</summary>
    public static HandoffResult? Worst(IReadOnlyList<HandoffState> handoffs) => handoffs
        .Select(handoff => handoff.Result)
        .OrderBy(result => result.IsAcceptable)
        .ThenBy(result => result.Score)
        .FirstOrDefault();

    private static IEnumerable<StageStep> StepsOf(Milestone milestone) => milestone.Code switch
    {
        ItemCodes.Signature => [StageStep.SignatureConfirmed],
        ItemCodes.SellerWelcome => [StageStep.SellersWelcome],
        ItemCodes.CsmWelcome => [StageStep.CsmWelcome],
        ItemCodes.BillingInfo => [StageStep.BillingInformation],
        ItemCodes.Kickoff => [StageStep.KickoffConfirmed, StageStep.KickoffCall, StageStep.KickoffAttended],
        _ => [],
    };

    private static IEnumerable<StageEntry> Log(PlanFacts facts)
    {
        if (facts.Anchors[Anchor.ContractSigned] is { } signedOn)
        {
            yield return new StageEntry(StageStep.ContractSigned, signedOn, OwnerRole.SalesRep);
        }

        foreach (var milestone in facts.Milestones)
        {
            if (milestone.IsKickoff && (milestone.ConfirmedOn ?? milestone.DoneOn) is { } confirmedOn)
            {
                yield return new StageEntry(StageStep.KickoffConfirmed, confirmedOn, OwnerRole.Csm);
            }

            if (milestone is not { DoneOn: { } doneOn, Role: { } role })
            {
                continue;
            }

            foreach (var step in StepsOf(milestone).Where(step => step != StageStep.KickoffConfirmed))
            {
                yield return new StageEntry(step, doneOn, role);
            }
        }
    }
}
