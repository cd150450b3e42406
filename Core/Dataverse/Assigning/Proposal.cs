using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Assigning;

/// <summary>Who is proposed as the customer success manager of a plan, and everything that it rests on.</summary>
internal sealed class Proposal
{
    private readonly IReadOnlyList<CsmProfile> _profiles;

    private Proposal(PlanToAssign plan, Date today, IReadOnlyList<CsmProfile> profiles, CsmAssignment assignment)
    {
        Plan = plan;
        Today = today;
        _profiles = profiles;
        Assignment = assignment;
    }

    /// <summary>The plan.</summary>
    public PlanToAssign Plan { get; }

    /// <summary>The day on which they were weighed, where the plan is.</summary>
    public Date Today { get; }

    /// <summary>Who was found, and why.</summary>
    public CsmAssignment Assignment { get; }

    /// <summary>The profile of a user among those who were looked at; null when there is none.</summary>
    public CsmProfile? ProfileOf(Guid userId) => _profiles.FirstOrDefault(profile => profile.UserId == userId);

    /// <summary>Makes a proposal. Five calls, and one for every further 5,000 plans of the people who are weighed.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="moment">The moment of the message, UTC.</param>
    /// <exception cref="DomainException">The plan is gone or over.</exception>
    public static Proposal Make(IOrganizationService service, Guid planId, DateTime moment)
    {
        var plan = PlanToAssign.Find(service, planId) ?? throw new DomainException(AssigningMessages.Gone);
        if (plan.IsOver)
        {
            throw new DomainException(AssigningMessages.IsOver(plan.Name));
        }

        var policy = RulesetRows.Published(service).Rules.Assignment;
        var today = plan.Profile.DateOf(moment);
        return Of(plan, ProfileRows.Read(service, plan.Team, today, policy, except: plan.Id), today, policy);
    }

    /// <summary>Makes a proposal from people who are known; no call.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="profiles">The people, without what the plan asks of any of them.</param>
    /// <param name="today">The day where the plan is.</param>
    /// <param name="policy">The weights and limits.</param>
    public static Proposal Of(PlanToAssign plan, IReadOnlyList<CsmProfile> profiles, Date today, AssignmentPolicy policy) => new(
        plan, today, profiles,
        CsmAssignment.Find([.. profiles.Select(profile => profile.For(plan.Segment, policy))], plan.Needs, today, policy));
}
