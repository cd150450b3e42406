using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>The owners of what is added to a plan that exists.</summary>
internal static class PlanOwners
{
    /// <summary>The people of the plan as it will stand, and the sales rep of the deal that adds rows.</summary>
    /// <param name="plan">The plan as stored.</param>
    /// <param name="changes">Columns of it that are about to change.</param>
    /// <param name="deal">The deal.</param>
    public static OwnerChoice Of(PlanRow plan, Entity changes, DealRow deal)
    {
        // Whoever owns the plan could own it until now, so the last in order holds.
        var owner = plan.Stored.Reference(SystemColumns.OwnerId)!;
        return new OwnerChoice(
            Candidate(PlanTable.CsmId) ?? new OwnerCandidate(owner), Candidate(PlanTable.ProjectManagerId), deal.SalesRep, owner);

        OwnerCandidate? Candidate(string column) =>
            (changes.Contains(column) ? new Row(changes) : plan.Stored).Reference(column) is { } person ? new OwnerCandidate(person) : null;
    }
}
