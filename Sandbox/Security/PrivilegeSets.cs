using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Security;

/// <summary>The privileges of users and teams, kept until people, roles or metadata change.</summary>
internal sealed class PrivilegeSets(MetadataCatalog metadata, Principals principals)
{
    /// <summary>The role that may do everything; its template id is the same in every environment.</summary>
    public static readonly Guid SystemAdministrator = new("627090ff-40a3-4053-8790-584edc5be201");

    private readonly Dictionary<Guid, PrivilegeSet> _users = [];
    private readonly Dictionary<Guid, PrivilegeSet> _teams = [];
    private int _version;
    private OrganizationMetadata? _madeFrom;

    /// <summary>The privileges of a user, those of the user's teams included.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such user, or the user is
    /// disabled.</exception>
    public PrivilegeSet OfUser(Guid userId)
    {
        ForgetWhatIsOld();
        if (!_users.TryGetValue(userId, out var set))
        {
            var user = principals.User(userId)
                ?? throw ServiceFaults.Of(ErrorCodes.ObjectDoesNotExist, $"systemuser With Id = {userId} Does Not Exist");
            if (user.IsDisabled)
            {
                throw ServiceFaults.Of(
                    ErrorCodes.UserNotEnabled, $"The user with id {userId} is disabled. Enable the user or use another.");
            }

            set = Build(user.Roles);
            _users.Add(userId, set);
        }

        return set;
    }

    /// <summary>The privileges that a team's own roles give it.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such team.</exception>
    public PrivilegeSet OfTeam(Guid teamId)
    {
        ForgetWhatIsOld();
        if (!_teams.TryGetValue(teamId, out var set))
        {
            var team = principals.Team(teamId)
                ?? throw ServiceFaults.Of(ErrorCodes.ObjectDoesNotExist, $"team With Id = {teamId} Does Not Exist");
            set = Build(team.Roles);
            _teams.Add(teamId, set);
        }

        return set;
    }

    private PrivilegeSet Build(IReadOnlyList<Guid> roles) =>
        new(roles.Contains(SystemAdministrator), metadata.Current.Components.Roles.Where(role => roles.Contains(role.Id)));

    private void ForgetWhatIsOld()
    {
        if (_version != principals.Version || _madeFrom != metadata.Current)
        {
            _users.Clear();
            _teams.Clear();
            _version = principals.Version;
            _madeFrom = metadata.Current;
        }
    }
}

/// <summary>The privileges of one user or team: the deepest of all its roles.</summary>
internal sealed class PrivilegeSet
{
    private readonly Dictionary<string, PrivilegeDepth> _depths = new(StringComparer.OrdinalIgnoreCase);

    public PrivilegeSet(bool isUnrestricted, IEnumerable<RoleMetadata> roles)
    {
        IsUnrestricted = isUnrestricted;
        foreach (var (name, depth) in roles.SelectMany(role => role.Privileges))
        {
            _depths[name] = (PrivilegeDepth)Math.Max((int)depth, (int)_depths.GetValueOrDefault(name));
        }
    }

    /// <summary>Whether System Administrator is among the roles.</summary>
    public bool IsUnrestricted { get; }

    /// <summary>Number of privileges.</summary>
    public int Count => _depths.Count;

    /// <summary>How far a privilege reaches; null when no role gives it.</summary>
    public PrivilegeDepth? Depth(string privilege) => _depths.TryGetValue(privilege, out var depth) ? depth : null;
}
