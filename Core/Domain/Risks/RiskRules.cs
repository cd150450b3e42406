using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Messages;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Risks;

/// <summary>The rules that raise a risk.</summary>
internal static class RiskRules
{
    /// <summary>The risks that hold on the day a plan is made, in the order of their codes.</summary>
    /// <param name="facts">What is known about the deal.</param>
    /// <param name="policy">Thresholds; null for those that ship.</param>
    public static IReadOnlyList<RaisedRisk> AtCreation(CreationFacts facts, RiskPolicy? policy = null)
    {
        policy ??= Defaults.Risks;
        return new[] { LongProcurement(facts, policy), NoOwnerForRole(facts) }
            .Where(risk => risk is not null)
            .Select(risk => risk!)
            .ToArray();
    }

    private static RaisedRisk? LongProcurement(CreationFacts facts, RiskPolicy policy)
    {
        if (facts.OpportunityCreatedOn is not { } created || facts.Day0 - created <= policy.LongProcurementDays)
            return null;

        return new RaisedRisk(
            RiskCodes.LongProcurement,
            RiskSeverity.Medium,
            new Message(RiskMessages.LongProcurement, facts.Day0 - created, policy.LongProcurementDays));
    }

    /// <summary>Digital touch needs no person, and the other roles are functions of the company that are always staffed.</summary>
    private static RaisedRisk? NoOwnerForRole(CreationFacts facts)
    {
        var unstaffed = new[] { OwnerRole.Csm, OwnerRole.ProjectManager }
            .Where(role => facts.Segment != Segment.Digital && facts.RequiredRoles.Contains(role))
            .Where(role => role == OwnerRole.Csm ? !facts.HasCsm : !facts.HasProjectManager)
            .ToArray();
        if (unstaffed.Length == 0)
            return null;

        var reason = unstaffed.Length == 1
            ? new Message(RiskMessages.NoOwnerForRole, unstaffed[0])
            : new Message(RiskMessages.NoOwnerForTwoRoles, unstaffed[0], unstaffed[1]);
        return new RaisedRisk(RiskCodes.NoOwnerForRole, RiskSeverity.Medium, reason);
    }
}
