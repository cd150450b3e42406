using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Reads what queries need to know of users from systemuser, usersettings and teammembership, and keeps it.</summary>
internal sealed class UserProfiles(StoreDatabase database, MetadataCatalog metadata)
{
    private readonly Dictionary<Guid, UserProfile> _profiles = [];

    /// <summary>The profile of a user; of one without a row or settings: English, UTC, no team.</summary>
    public UserProfile Find(Guid userId)
    {
        if (!_profiles.TryGetValue(userId, out var profile))
        {
            profile = Read(userId);
            _profiles.Add(userId, profile);
        }

        return profile;
    }

    /// <summary>Business unit of a user.</summary>
    public Guid BusinessUnitOf(Guid userId) => Find(userId).BusinessUnitId;

    /// <summary>Forgets what was kept when a row of users, settings or memberships was written.</summary>
    public void RowWritten(string table)
    {
        if (table is "systemuser" or "usersettings" or "teammembership")
        {
            _profiles.Clear();
        }
    }

    private UserProfile Read(Guid userId)
    {
        var businessUnit = Guid.Empty;
        if (Has("systemuser", "businessunitid"))
        {
            using var statement = Select("SELECT \"businessunitid\" FROM \"systemuser\" WHERE \"systemuserid\" = ?", userId);
            businessUnit = statement.Step() ? statement.Guid(0) : Guid.Empty;
        }

        var language = Labels.BaseLanguage;
        var locale = 0;
        var zone = TimeZoneInfo.Utc;
        if (Has("usersettings", "uilanguageid"))
        {
            using var statement = Select("SELECT \"uilanguageid\", \"timezonecode\", \"localeid\" FROM \"usersettings\" WHERE \"systemuserid\" = ?", userId);
            if (statement.Step())
            {
                language = statement.IsNull(0) || statement.Int64(0) == 0 ? language : (int)statement.Int64(0);
                zone = statement.IsNull(1) ? zone : TimeZoneCodes.Find((int)statement.Int64(1));
                locale = (int)statement.Int64(2);
            }
        }

        var teams = new List<Guid>();
        if (Has("teammembership", "teamid"))
        {
            using var statement = Select("SELECT \"teamid\" FROM \"teammembership\" WHERE \"systemuserid\" = ? ORDER BY 1", userId);
            while (statement.Step())
            {
                teams.Add(statement.Guid(0));
            }
        }

        return new UserProfile(userId, businessUnit, teams, language, CultureInfo.GetCultureInfo(locale == 0 ? language : locale), zone);
    }

    private bool Has(string table, string column) => metadata.Current.FindTable(table)?.HasColumn(column) == true;

    private Statement Select(string sql, Guid userId)
    {
        var statement = database.Prepare(sql);
        statement.Bind(1, userId);
        return statement;
    }
}
