using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.People;

/// <summary>
/// Who owns the rows of a plan: a row belongs to the person of its role where there is one, else to the owner of the plan.
/// </summary>
/// <param name="Plan">Owner of the plan, its workstreams and its risks.</param>
/// <param name="Csm">The customer success manager; null when none is named or they cannot own rows.</param>
/// <param name="ProjectManager">The project manager; null likewise.</param>
/// <param name="SalesRep">Owner of the deal, a user or a team; null likewise.</param>
internal sealed record RowOwners(
    EntityReference Plan, EntityReference? Csm = null, EntityReference? ProjectManager = null, EntityReference? SalesRep = null)
{
    /// <summary>Owner of the handoff's rows: the sales rep until it is accepted.</summary>
    public EntityReference Handoff => SalesRep ?? Plan;

    /// <summary>Owner of a milestone.</summary>
    /// <param name="role">Its role; null when not known.</param>
    public EntityReference Of(OwnerRole? role) => PersonOf(role) ?? Plan;

    /// <summary>The person of a role; null when the role has none of its own.</summary>
    public EntityReference? PersonOf(OwnerRole? role) => role switch
    {
        OwnerRole.Csm => Csm,
        OwnerRole.ProjectManager => ProjectManager,
        OwnerRole.SalesRep => SalesRep,
        _ => null,
    };
}

/// <summary>Somebody who should own rows.</summary>
/// <param name="Reference">The user or team, with the name where it is known.</param>
/// <param name="IsDisabled">Whether it is a disabled user.</param>
internal sealed record OwnerCandidate(EntityReference Reference, bool IsDisabled = false);

/// <summary>
/// Chooses the owners of a plan's rows in the order of preference: customer success manager, team of the engagement rule, owner of the
/// deal, the team of the environment, whoever won it. Somebody who cannot own rows is passed over, with a warning for the administrator.
/// </summary>
/// <param name="csm">The customer success manager; null when none is named.</param>
/// <param name="projectManager">The project manager; null when none is named.</param>
/// <param name="salesRep">Owner of the deal; null when not known.</param>
/// <param name="last">Whoever started the event.</param>
/// <param name="team">The team of the engagement rule; null when it names none.</param>
/// <param name="fallback">Looks the team of the environment up, once, when everybody before it cannot; null for none.</param>
internal sealed class OwnerChoice(
    OwnerCandidate? csm, OwnerCandidate? projectManager, OwnerCandidate? salesRep, EntityReference last, OwnerCandidate? team = null,
    Func<OwnerCandidate?>? fallback = null)
{
    private readonly List<EntityReference> _refused = [];
    private readonly Lazy<OwnerCandidate?> _fallback = new(() => fallback?.Invoke());

    /// <summary>The owners as far as is known by now.</summary>
    public RowOwners Owners
    {
        get
        {
            var plan = Able(csm) ?? Able(team) ?? Able(salesRep) ?? Able(_fallback.Value) ?? last;
            return new RowOwners(plan, Able(csm), Able(projectManager), Able(salesRep));
        }
    }

    /// <summary>Those passed over: disabled, or refused by the platform because they may not read the tables of the onboarding.</summary>
    public IReadOnlyList<PassedOver> PassedOver =>
    [
        .. new[] { csm, team, projectManager, salesRep, _fallback.IsValueCreated ? _fallback.Value : null }
            .OfType<OwnerCandidate>()
            .Where(candidate => Able(candidate) is null)
            .GroupBy(candidate => candidate.Reference.Id)
            .Select(same => same.First())
            .Select(candidate => new PassedOver(candidate.Reference, candidate.IsDisabled)),
    ];

    /// <summary>Notes that the platform refused an owner.</summary>
    /// <param name="text">Text of the platform's fault. It names the id of the owner.</param>
    /// <returns>False when nobody is left to pass over: the fault stands.</returns>
    public bool Refuse(string text)
    {
        var refused = NamedIn(text);
        if (refused.Any(owner => owner.Id == last.Id) && Owners.Plan.Id == last.Id)
        {
            return false;
        }

        _refused.AddRange(refused);
        return true;
    }

    /// <summary>Passes over whom the platform refused in an attempt before.</summary>
    /// <param name="ids">Ids of users and teams; others than those in question do no harm.</param>
    public void PassOver(IEnumerable<Guid> ids) => _refused.AddRange(
        ids.Where(id => id != last.Id).Select(id => new EntityReference(SystemUserTable.LogicalName, id)));

    /// <summary>The owners that the platform's fault names; that of the plan where it names none.</summary>
    public IReadOnlyList<EntityReference> NamedIn(string text)
    {
        var owners = Owners;
        var named = new[] { owners.Plan, owners.Csm, owners.ProjectManager, owners.SalesRep }.OfType<EntityReference>()
            .Where(owner => text.IndexOf(owner.Id.ToString(), StringComparison.OrdinalIgnoreCase) >= 0).ToList();
        return named.Count == 0 ? [owners.Plan] : named;
    }

    private EntityReference? Able(OwnerCandidate? candidate) =>
        candidate is { IsDisabled: false } && _refused.All(refused => refused.Id != candidate.Reference.Id) ? candidate.Reference : null;
}

/// <summary>Somebody who should own rows and cannot.</summary>
/// <param name="Who">The user or team.</param>
/// <param name="IsDisabled">True: a disabled user. False: the platform refused, because no role lets them read the tables.</param>
internal sealed record PassedOver(EntityReference Who, bool IsDisabled);
