using System;
using System.Linq;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>
/// What makes a workstream the one of its kind: the deal, the line, and the customer that is onboarded. The same line of the same deal has
/// one workstream a customer, so a deal that was won for the wrong customer gets a new one when it is won again for the right one.
/// </summary>
/// <param name="OpportunityId">The deal.</param>
/// <param name="LineId">The line: <c>opportunityproductid</c>; the deal's own id where the deal itself is the line.</param>
/// <param name="CustomerId">The account or contact that was onboarded when the workstream was made.</param>
internal readonly record struct WorkstreamKey(Guid OpportunityId, Guid LineId, Guid CustomerId)
{
    /// <summary>What the keys of all workstreams of a deal start with.</summary>
    public static string StartOf(Guid opportunityId) => opportunityId.ToString("N");

    /// <summary>The key as it is stored: the three ids, 32 hex digits each, with hyphens between.</summary>
    public override string ToString() => string.Join("-", new[] { OpportunityId, LineId, CustomerId }.Select(id => id.ToString("N")));

    /// <summary>Reads a stored key; null for an empty column and for anything else.</summary>
    public static WorkstreamKey? Read(string? stored)
    {
        var parts = stored?.Split('-') ?? [];
        return parts.Length == 3
            && Guid.TryParseExact(parts[0], "N", out var opportunity)
            && Guid.TryParseExact(parts[1], "N", out var line)
            && Guid.TryParseExact(parts[2], "N", out var customer)
                ? new WorkstreamKey(opportunity, line, customer)
                : null;
    }
}
