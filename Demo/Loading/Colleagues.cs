using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Loading;

/// <summary>The people of our side whom no file names: one for every role, the same in a story and in a preview.</summary>
/// <param name="service">Where they are.</param>
/// <param name="people">Writes those who are missing.</param>
internal sealed class Colleagues(IOrganizationService service, PeopleLoader people)
{
    public const string Administrator = "Onboarding Administrator";
    public const string Csm = "Onboarding CSM";
    public const string CsmManager = "Onboarding CSM Manager";
    public const string Delivery = "Onboarding Delivery";
    public const string Executive = "Onboarding Executive";
    public const string Finance = "Onboarding Finance";
    public const string SystemAdministrator = "System Administrator";

    private static readonly (string Role, string Name)[] s_people =
    [
        (SystemAdministrator, "Sam Rivera"),
        (Administrator, "Ada Lindqvist"),
        (CsmManager, "Marta Novak"),
        (Csm, "Clara Weiss"),
        (Delivery, "Deniz Aydin"),
        (Executive, "Edgar Holt"),
        (Finance, "Fiona Byrne"),
        ("Onboarding Service", "Silvia Conti"),
    ];

    private readonly Dictionary<string, EntityReference> _known = new(StringComparer.Ordinal);
    private Dictionary<string, Guid>? _roles;

    /// <summary>The roles of the solution and the platform that somebody holds here.</summary>
    public static IEnumerable<string> Roles => s_people.Select(each => each.Role);

    /// <summary>The ids of all roles, by name.</summary>
    public IReadOnlyDictionary<string, Guid> RoleIds => _roles ??= service
        .RetrieveMultiple(new QueryExpression(SalesColumns.Role) { ColumnSet = new ColumnSet(SalesColumns.RoleName) }).Entities
        .GroupBy(role => role.GetAttributeValue<string>(SalesColumns.RoleName), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);

    /// <summary>What the person of a role is called.</summary>
    public static string NameOf(string role) => s_people.Single(each => each.Role == role).Name;

    /// <summary>The person of a role, written if need be.</summary>
    /// <param name="role">Name of one of <see cref="Roles"/>.</param>
    public EntityReference Ensure(string role)
    {
        if (!_known.TryGetValue(role, out var user))
        {
            IReadOnlyList<EntityReference> given =
                RoleIds.TryGetValue(role, out var id) ? [new EntityReference(SalesColumns.Role, id)] : [];
            _known.Add(role, user = people.EnsureUser(NameOf(role), roles: given));
        }

        return user;
    }

    /// <summary>Gives a role to a user who does not hold it.</summary>
    /// <param name="user">The user.</param>
    /// <param name="role">Name of the role; one that is not there is given to nobody.</param>
    public void Allow(EntityReference user, string role)
    {
        if (RoleIds.TryGetValue(role, out var id) && !HoldersOf(role).Contains(user.Id))
        {
            service.Associate(
                SalesColumns.SystemUser, user.Id, new Relationship(SalesColumns.RolesOfUser),
                [new EntityReference(SalesColumns.Role, id)]);
        }
    }

    /// <summary>Who holds a role; nobody where it is not there.</summary>
    public HashSet<Guid> HoldersOf(string role)
    {
        if (!RoleIds.TryGetValue(role, out var id))
        {
            return [];
        }

        var query = new QueryExpression(SalesColumns.SystemUser) { ColumnSet = new ColumnSet() };
        query.AddLink(SalesColumns.UserRoles, SalesColumns.UserId, SalesColumns.UserId)
            .LinkCriteria.AddCondition(SalesColumns.RoleId, ConditionOperator.Equal, id);
        return [.. service.RetrieveMultiple(query).Entities.Select(user => user.Id)];
    }
}
