using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>An organization that remembers which rows people, with the rights that they have, wrote and read.</summary>
/// <param name="organization">The organization.</param>
internal sealed class WatchedOrganization(IOrganizationUnderTest organization) : IOrganizationUnderTest
{
    private readonly HashSet<PersonalAct> _acts = [];
    private IOrganizationService? _csm;

    /// <summary>What people did so far; what was refused is no act.</summary>
    public IReadOnlyCollection<PersonalAct> Acts => _acts;

    /// <inheritdoc />
    public string Driver => organization.Driver;

    /// <inheritdoc />
    public IOrganizationService Service => organization.Service;

    /// <inheritdoc />
    public EntityReference Seller => organization.Seller;

    /// <inheritdoc />
    public EntityReference GermanSeller => organization.GermanSeller;

    /// <inheritdoc />
    public IOrganizationService CsmService => _csm ??= Watched(
        organization.CsmService, ((WhoAmIResponse)organization.CsmService.Execute(new WhoAmIRequest())).UserId);

    /// <inheritdoc />
    public DateTime UtcNow => organization.UtcNow;

    /// <inheritdoc />
    public IOrganizationService ServiceFor(Guid userId) => Watched(organization.ServiceFor(userId), userId);

    /// <inheritdoc />
    public void GiveRoles(EntityReference principal, params string[] roles) => organization.GiveRoles(principal, roles);

    /// <inheritdoc />
    public string? WhyNot(Capability capability) => organization.WhyNot(capability);

    /// <inheritdoc />
    public void AdvanceTo(DateTime utc) => organization.AdvanceTo(utc);

    /// <inheritdoc />
    public void Drain() => organization.Drain();

    /// <inheritdoc />
    public void Win(Guid opportunity) => organization.Win(opportunity);

    /// <inheritdoc />
    public void Lose(Guid opportunity) => organization.Lose(opportunity);

    /// <inheritdoc />
    public void Reopen(Guid opportunity) => organization.Reopen(opportunity);

    /// <inheritdoc />
    public void Dispose() => organization.Dispose();

    private WatchedService Watched(IOrganizationService service, Guid user) =>
        new(service, (table, writes) => _acts.Add(new PersonalAct(user, table, writes)));

    /// <summary>Passes everything on, and says of what succeeded which table it was about.</summary>
    private sealed class WatchedService(IOrganizationService service, Action<string, bool> note) : IOrganizationService
    {
        public Guid Create(Entity entity)
        {
            var id = service.Create(entity);
            note(entity.LogicalName, true);
            return id;
        }

        public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet)
        {
            var row = service.Retrieve(entityName, id, columnSet);
            note(entityName, false);
            return row;
        }

        public void Update(Entity entity)
        {
            service.Update(entity);
            note(entity.LogicalName, true);
        }

        public void Delete(string entityName, Guid id)
        {
            service.Delete(entityName, id);
            note(entityName, true);
        }

        public OrganizationResponse Execute(OrganizationRequest request)
        {
            var response = service.Execute(request);
            if (request.RequestName is "Create" or "Update" or "Upsert" && request.Parameters["Target"] is Entity row)
            {
                note(row.LogicalName, true);
            }

            return response;
        }

        public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            service.Associate(entityName, entityId, relationship, relatedEntities);

        public void Disassociate(
            string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
            service.Disassociate(entityName, entityId, relationship, relatedEntities);

        public EntityCollection RetrieveMultiple(QueryBase query)
        {
            var rows = service.RetrieveMultiple(query);
            foreach (var table in rows.Entities.Select(found => found.LogicalName).Distinct().ToList())
            {
                note(table, false);
            }

            return rows;
        }
    }
}

/// <summary>Something that a person did to rows of a table.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Writes">Whether rows were written; otherwise at least one was read.</param>
internal sealed record PersonalAct(Guid UserId, string Table, bool Writes);
