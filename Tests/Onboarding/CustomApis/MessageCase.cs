using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.CustomApis;

/// <summary>What the same request does when it comes a second time.</summary>
internal enum Again
{
    /// <summary>It answers, and no row changes.</summary>
    ChangesNothing,

    /// <summary>It is refused with a sentence, and no row changes.</summary>
    IsRefused,

    /// <summary>It happens again, as another act: another conversation, another exception.</summary>
    IsAnotherAct,
}

/// <summary>One message of the solution, as the tests of every message send it.</summary>
/// <param name="Name">Unique name of the message.</param>
/// <param name="Request">A request that is right on the stage.</param>
/// <param name="Again">What it does the second time.</param>
internal sealed record MessageCase(string Name, Func<MessageStage, OrganizationRequest> Request, Again Again)
{
    /// <summary>What has to stand before it is sent; null for nothing.</summary>
    public Action<MessageStage>? Before { get; init; }

    /// <summary>Whether events send it too, which come late: of a row that is gone it has nothing to say.</summary>
    public bool ComesLate { get; init; }

    /// <summary>Whether the platform gives its rows their ids, other ones each time.</summary>
    public bool HasNewIds { get; init; }

    /// <summary>Whether nobody may delete its target: plans are based on it.</summary>
    public bool StaysForEver { get; init; }

    /// <summary>
    /// The rows that people who own what they work on must own; null for the target, where its table has owners. A plan is nobody's own
    /// but its customer success manager's.
    /// </summary>
    public Func<MessageStage, EntityReference[]>? Owned { get; init; }

    /// <summary>References in it to rows of another plan, by parameter, which are refused.</summary>
    public Func<MessageStage, (string Parameter, object Value)[]>? Foreign { get; init; }

    public override string ToString() => Name;
}
