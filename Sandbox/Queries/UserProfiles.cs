using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>What queries need to know of users: their business unit and teams, and from usersettings language, formats and zone.</summary>
/// <param name="rows">The rows.</param>
/// <param name="principals">Business units and teams.</param>
/// <param name="language">Language of users that choose none (LCID).</param>
internal sealed class UserProfiles(RowStore rows, Principals principals, int language = Labels.BaseLanguage)
{
    private readonly Dictionary<Guid, UserProfile> _profiles = [];
    private int _version = -1;

    /// <summary>The profile of a user; of one without settings: the organization's language, UTC.</summary>
    public UserProfile Find(Guid userId)
    {
        if (_version != principals.Version)
        {
            _profiles.Clear();
            _version = principals.Version;
        }

        if (!_profiles.TryGetValue(userId, out var profile))
        {
            profile = Read(userId);
            _profiles.Add(userId, profile);
        }

        return profile;
    }

    private UserProfile Read(Guid userId)
    {
        var user = principals.User(userId);
        var settings = rows.Read("usersettings", userId, ["uilanguageid", "localeid", "timezonecode"]);
        var chosen = settings?.GetAttributeValue<int>("uilanguageid") is > 0 and var code ? code : language;
        var locale = settings?.GetAttributeValue<int>("localeid") is > 0 and var format ? format : chosen;
        var zone = settings?.GetAttributeValue<int?>("timezonecode");
        return new UserProfile(
            userId,
            user?.BusinessUnit ?? Guid.Empty,
            user?.Teams ?? [],
            chosen,
            CultureOf(locale),
            zone is null ? TimeZoneInfo.Utc : TimeZoneCodes.Find(zone.Value));
    }

    // A machine without culture data knows one culture; formatted values are its own then.
    private static CultureInfo CultureOf(int locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
