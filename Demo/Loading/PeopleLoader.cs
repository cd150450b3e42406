using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Loading;

/// <summary>Users of the CRM and contacts of customers, each written when first named.</summary>
internal sealed class PeopleLoader(IOrganizationService service)
{
    private readonly HashSet<Guid> _users = service.Ids(SalesColumns.SystemUser);
    private readonly HashSet<Guid> _contacts = service.Ids(ContactTable.LogicalName);
    private readonly EntityReference _businessUnit = RootBusinessUnit(service);
    private readonly IReadOnlyList<EntityReference> _roles = RolesOfSellers(service);

    /// <summary>The user of that name, written if need be.</summary>
    /// <param name="name">Full name.</param>
    /// <param name="manager">Full name of the manager, who is a user already; null for none.</param>
    /// <param name="roles">Roles of a new user; null for those of sellers.</param>
    public EntityReference EnsureUser(string name, string? manager = null, IReadOnlyList<EntityReference>? roles = null)
    {
        var id = SampleId.Of(SalesColumns.SystemUser, name);
        if (_users.Add(id))
        {
            var (first, last) = Split(name);
            var address = $"{id:N}@example.com";
            var row = new Entity(SalesColumns.SystemUser, id)
            {
                [SalesColumns.FirstName] = first,
                [SalesColumns.LastName] = last,
                [SalesColumns.Email] = address,
                [SalesColumns.DomainName] = address,
                [SalesColumns.BusinessUnitId] = _businessUnit,
            };
            if (manager is not null)
            {
                row[SalesColumns.Manager] = new EntityReference(SalesColumns.SystemUser, SampleId.Of(SalesColumns.SystemUser, manager));
            }

            service.Create(row);
            if ((roles ?? _roles) is { Count: > 0 } given)
            {
                service.Associate(SalesColumns.SystemUser, id, new Relationship(SalesColumns.RolesOfUser), [.. given]);
            }
        }

        return new EntityReference(SalesColumns.SystemUser, id);
    }

    /// <summary>The contact of that name, written if need be.</summary>
    /// <param name="name">Full name.</param>
    /// <param name="employer">The account they work for; null for a person who is the customer.</param>
    /// <param name="knownSince">Since when the CRM knows them; null for now.</param>
    public EntityReference EnsureContact(string name, EntityReference? employer, DateOnly? knownSince = null)
    {
        var key = employer is null ? name : $"{name} at {employer.Id}";
        var id = SampleId.Of(ContactTable.LogicalName, key);
        if (_contacts.Add(id))
        {
            var (first, last) = Split(name);
            var row = new Entity(ContactTable.LogicalName, id) { [SalesColumns.FirstName] = first, [SalesColumns.LastName] = last };
            if (employer is not null)
            {
                row[SalesColumns.ParentCustomer] = employer;
            }

            if (knownSince is { } day)
            {
                row[SalesColumns.OverriddenCreatedOn] = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            }

            service.Create(row);
        }

        return new EntityReference(ContactTable.LogicalName, id) { Name = name };
    }

    /// <summary>First and last name, which the last blank separates.</summary>
    public static (string First, string Last) Split(string name)
    {
        var space = name.LastIndexOf(' ');
        return space < 0 ? (string.Empty, name) : (name[..space], name[(space + 1)..]);
    }

    private static EntityReference RootBusinessUnit(IOrganizationService service)
    {
        var query = new QueryExpression(SalesColumns.BusinessUnit) { ColumnSet = new ColumnSet(), TopCount = 1 };
        query.Criteria.AddCondition(SalesColumns.ParentBusinessUnitId, ConditionOperator.Null);
        return service.RetrieveMultiple(query).Entities[0].ToEntityReference();
    }

    // Whoever owns a deal and its onboarding must be able to read both.
    private static List<EntityReference> RolesOfSellers(IOrganizationService service)
    {
        var query = new QueryExpression(SalesColumns.Role) { ColumnSet = new ColumnSet() };
        query.Criteria.AddCondition(
            new ConditionExpression(SalesColumns.RoleName, ConditionOperator.In, SalesColumns.Salesperson, SalesColumns.SalesContributor));
        return [.. service.RetrieveMultiple(query).Entities.Select(role => role.ToEntityReference())];
    }
}
