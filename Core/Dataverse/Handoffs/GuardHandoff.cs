using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Handoffs;

/// <summary>Keeps the path of a handoff honest: only its messages move it.</summary>
internal static class GuardHandoff
{
    private static readonly string[] Path =
    [
        HandoffTable.Stage, HandoffTable.SubmittedOn, HandoffTable.SubmittedById, HandoffTable.DecidedOn, HandoffTable.DecidedById,
        HandoffTable.HoursToAcceptance, HandoffTable.Returns, HandoffTable.ReturnReasons,
    ];

    /// <summary>Checks a new handoff: it is in preparation.</summary>
    /// <exception cref="DomainException">It is said to be further.</exception>
    public static void Creating(Entity written)
    {
        if (new Row(written).Choice<HandoffStage>(HandoffTable.Stage) is not (null or HandoffStage.Preparing))
        {
            throw new DomainException(HandoffMessages.StageByHand);
        }
    }

    /// <summary>Checks a change that no message of a handoff makes.</summary>
    /// <exception cref="DomainException">It moves the handoff.</exception>
    public static void Changing(Entity written)
    {
        if (Path.Any(written.Contains))
        {
            throw new DomainException(HandoffMessages.StageByHand);
        }
    }
}
