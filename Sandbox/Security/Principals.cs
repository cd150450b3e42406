using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Security;

/// <summary>What is known of users and teams: business unit, teams, roles, currency. Kept until one of their tables is written.</summary>
internal sealed class Principals
{
    private static readonly HashSet<string> s_tables = new(StringComparer.Ordinal)
    {
        "systemuser", "usersettings", "team", "businessunit", "role", "teammembership", "systemuserroles", "teamroles",
    };

    private readonly RowStore _rows;
    private readonly Dictionary<Guid, Principal?> _users = [];
    private readonly Dictionary<Guid, TeamPrincipal?> _teams = [];
    private readonly Dictionary<Guid, IReadOnlySet<Guid>> _below = [];

    public Principals(RowStore rows, StoreDatabase database)
    {
        _rows = rows;
        database.RolledBack += Forget;
        rows.Written += (write, _) =>
        {
            if (s_tables.Contains(write.Table))
            {
                Forget();
            }
        };
    }

    /// <summary>Counts up whenever something known may have changed.</summary>
    public int Version { get; private set; }

    /// <summary>A user, or null when there is none with the id.</summary>
    public Principal? User(Guid id)
    {
        if (!_users.TryGetValue(id, out var user))
        {
            user = Read(id);
            _users.Add(id, user);
        }

        return user;
    }

    /// <summary>A team, or null when there is none with the id.</summary>
    public TeamPrincipal? Team(Guid id)
    {
        if (!_teams.TryGetValue(id, out var team))
        {
            team = ReadTeam(id);
            _teams.Add(id, team);
        }

        return team;
    }

    /// <summary>Business unit of a user; the empty id when there is no such user.</summary>
    public Guid BusinessUnitOf(Guid userId) => User(userId)?.BusinessUnit ?? Guid.Empty;

    /// <summary>Business unit of the user or team that owns a row.</summary>
    public Guid BusinessUnitOf(EntityReference owner) => owner.LogicalName == "team"
        ? Team(owner.Id)?.BusinessUnit ?? Guid.Empty
        : BusinessUnitOf(owner.Id);

    /// <summary>A business unit and all below it.</summary>
    public IReadOnlySet<Guid> BusinessUnitsFrom(Guid top)
    {
        if (!_below.TryGetValue(top, out var units))
        {
            var found = new HashSet<Guid> { top };
            var open = new Queue<Guid>(found);
            while (open.TryDequeue(out var unit))
            {
                foreach (var child in _rows.Find("businessunit", [("parentbusinessunitid", new EntityReference("businessunit", unit))]))
                {
                    if (found.Add(child))
                    {
                        open.Enqueue(child);
                    }
                }
            }

            units = found;
            _below.Add(top, units);
        }

        return units;
    }

    private Principal? Read(Guid id)
    {
        if (_rows.Read("systemuser", id, ["businessunitid", "isdisabled", "transactioncurrencyid"]) is not { } row)
        {
            return null;
        }

        var teams = Others("teammembership", "systemuserid", id, "teamid");
        var roles = Others("systemuserroles", "systemuserid", id, "roleid");
        foreach (var team in teams)
        {
            roles.AddRange(RolesOfTeam(team));
        }

        return new Principal(
            id,
            Id(row.GetAttributeValue<EntityReference>("businessunitid")),
            row.GetAttributeValue<bool>("isdisabled"),
            row.GetAttributeValue<EntityReference>("transactioncurrencyid")
                ?? _rows.Value("usersettings", id, "transactioncurrencyid") as EntityReference,
            teams,
            roles);
    }

    private TeamPrincipal? ReadTeam(Guid id) => _rows.Read("team", id, ["businessunitid", "teamtype"]) is { } row
        ? new TeamPrincipal(
            id,
            Id(row.GetAttributeValue<EntityReference>("businessunitid")),
            row.GetAttributeValue<OptionSetValue>("teamtype")?.Value ?? 0,
            RolesOfTeam(id))
        : null;

    private List<Guid> RolesOfTeam(Guid team) => Others("teamroles", "teamid", team, "roleid");

    private List<Guid> Others(string intersect, string column, Guid id, string other) =>
        [.. _rows.Find(intersect, [(column, id)]).Select(pair => (Guid)_rows.Value(intersect, pair, other)!)];

    private static Guid Id(object? reference) => (reference as EntityReference)?.Id ?? Guid.Empty;

    private void Forget()
    {
        _users.Clear();
        _teams.Clear();
        _below.Clear();
        Version++;
    }
}

/// <summary>A user.</summary>
/// <param name="Id">Id.</param>
/// <param name="BusinessUnit">Business unit.</param>
/// <param name="IsDisabled">Whether the user may do nothing.</param>
/// <param name="Currency">Currency of new rows, or null for the organization's.</param>
/// <param name="Teams">Teams the user belongs to.</param>
/// <param name="Roles">Roles of the user and of these teams.</param>
internal sealed record Principal(
    Guid Id, Guid BusinessUnit, bool IsDisabled, EntityReference? Currency, IReadOnlyList<Guid> Teams, IReadOnlyList<Guid> Roles);

/// <summary>A team.</summary>
/// <param name="Id">Id.</param>
/// <param name="BusinessUnit">Business unit.</param>
/// <param name="Type">0 owner, 1 access, 2 security group, 3 office group.</param>
/// <param name="Roles">Roles of the team.</param>
internal sealed record TeamPrincipal(Guid Id, Guid BusinessUnit, int Type, IReadOnlyList<Guid> Roles);
