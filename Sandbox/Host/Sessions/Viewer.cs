using System.Globalization;
using CrmOnboarding.Host.Texts;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Queries;
using CrmOnboarding.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Sessions;

/// <summary>Who looks at a page: what the user may do, and in which language.</summary>
internal sealed class Viewer
{
    private readonly SandboxOrganization _organization;

    public Viewer(SandboxOrganization organization, Guid userId)
    {
        _organization = organization;
        UserId = userId;
        Service = organization.ServiceFor(userId);
        Profile = organization.ProfileOf(userId);
        Texts = new ShellTexts(Profile.Language);
    }

    public Guid UserId { get; }

    /// <summary>Requests as the user, whose privileges are enforced.</summary>
    public IOrganizationService Service { get; }

    public UserProfile Profile { get; }

    public ShellTexts Texts { get; }

    public OrganizationMetadata Metadata => _organization.Metadata;

    public DateTime UtcNow => _organization.Clock.UtcNow;

    public CultureInfo Culture => Profile.Culture;

    /// <summary>Language tag of the page, for instance de-DE.</summary>
    public string LanguageTag => LanguageCulture.Name;

    /// <summary>A whole number in the form of the user.</summary>
    public string Number(int number) => number.ToString("N0", Culture);

    public bool IsRightToLeft => LanguageCulture.TextInfo.IsRightToLeft;

    private CultureInfo LanguageCulture => CultureInfo.GetCultureInfo(Profile.Language);

    /// <summary>The text in the viewer's language.</summary>
    public string Read(Labels labels) => labels.In(Profile.Language);

    /// <summary>Whether the user holds one of the roles; SYSTEM and administrators pass for every role.</summary>
    public bool HasOneOf(IReadOnlyCollection<Guid> roles) => roles.Count == 0 || _organization.HoldsOneOf(UserId, roles);

    public bool May(AccessRight right, string table) => _organization.IsAllowed(UserId, right, table);

    /// <summary>Whether rows of a table have a page that the user may see: the table has a main form, and may be read.</summary>
    public bool CanOpen(string table) =>
        Metadata.Components.Forms.Any(form => form.Table == table && form.Type == "main") && May(AccessRight.Read, table);

    public bool May(AccessRight right, EntityReference row) => _organization.IsAllowed(UserId, right, row);
}
