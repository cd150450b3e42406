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
    private readonly DealHandoff _handoff;
    private readonly HandoffPolicy _policy;

    private HandoffState(DealHandoff handoff, HandoffPolicy policy, IReadOnlyList<Message> openSteps)
    {
        _handoff = handoff;
        _policy = policy;
        Standing = handoff.Scored ?? handoff.Result(policy);
        OpenSteps = openSteps;
    }

    /// <summary>How complete it is.</summary>
    public HandoffStanding Standing { get; }

    /// <summary>Whether this evaluation scored its answers; else the stored score stands.</summary>
    public bool IsScoredNow => _handoff.Scored is null;

    /// <summary>What to watch although it stops nothing, where it <see cref="IsScoredNow"/>.</summary>
    public IReadOnlyList<Message> Warnings => _handoff.Warnings(_policy);

    /// <summary>
    /// What is open from the signature to the kick-off, and who sees to it. Handoffs with the same attachments share one list.
    /// </summary>
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
        var openSteps = new Dictionary<string, IReadOnlyList<Message>>();
        return [.. facts.Handoffs.Select(handoff => new HandoffState(handoff, policy, OpenStepsOf(handoff)))];

        IReadOnlyList<Message> OpenStepsOf(DealHandoff handoff)
        {
            var attached = string.Join(",", handoff.Attached(day0).Select(entry => entry.Step));
            return openSteps.TryGetValue(attached, out var known)
                ? known
                : openSteps[attached] = handoff.OpenSteps(log, planned, day0);
        }
    }

    /// <summary>The one furthest from acceptance: blocked before short of points, then the one with the fewest; null for none.</summary>
    public static HandoffStanding? Worst(IReadOnlyList<HandoffState> handoffs) => handoffs
        .Select(handoff => handoff.Standing)
        .OrderBy(standing => standing.IsAcceptable)
        .ThenBy(standing => standing.Score)
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
