using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks.Rules;

/// <summary>Rules that can hold on the day a plan is made.</summary>
internal static class CreationRules
{
    /// <summary>H-18: the deal took long to close.</summary>
    public static RaisedRisk? LongProcurement(CreationFacts facts, RiskPolicy policy)
    {
        if (facts.OpportunityCreatedOn is not { } created || facts.Day0 - created <= policy.LongProcurementDays)
        {
            return null;
        }

        var reason = RiskMessages.LongProcurement(facts.Day0 - created, policy.LongProcurementDays);
        return new RaisedRisk(RiskCodes.LongProcurement, RiskSeverity.Medium, reason);
    }

    /// <summary>
    /// T-19: a role that required items need has no person. Digital touch needs none, and the other roles are functions of the company
    /// that are always staffed.
    /// </summary>
    public static RaisedRisk? NoOwnerForRole(CreationFacts facts)
    {
        var unstaffed = new[] { OwnerRole.Csm, OwnerRole.ProjectManager }
            .Where(role => facts.Segment != Segment.Digital && facts.RequiredRoles.Contains(role))
            .Where(role => role == OwnerRole.Csm ? !facts.HasCsm : !facts.HasProjectManager)
            .ToArray();
        if (unstaffed.Length == 0)
        {
            return null;
        }

        var reason = unstaffed.Length == 1
            ? RiskMessages.NoOwnerForRole(unstaffed[0])
            : RiskMessages.NoOwnerForTwoRoles(unstaffed[0], unstaffed[1]);
        return new RaisedRisk(RiskCodes.NoOwnerForRole, RiskSeverity.Medium, reason);
    }
}
