using System.Globalization;
using CrmOnboarding.Host.Texts;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Queries;
using CrmOnboarding.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Host.Sessions;

/// <summary>Who looks at a page: what the user may do, and in which language.</summary>
internal sealed class Viewer
{
    private readonly SandboxOrganization _organization;
    private readonly Dictionary<Guid, string?> _currencySigns = [];

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

    /// <summary>The user as a reference with the name.</summary>
    public EntityReference Reference => new("systemuser", UserId)
    {
        Name = Service.Retrieve("systemuser", UserId, new ColumnSet("fullname")).GetAttributeValue<string>("fullname"),
    };

    public OrganizationMetadata Metadata => _organization.Metadata;

    public DateTime UtcNow => _organization.Clock.UtcNow;

    public CultureInfo Culture => Profile.Culture;

    /// <summary>Language tag of the page, for instance de-DE.</summary>
    public string LanguageTag => LanguageCulture.Name;

    /// <summary>A whole number in the form of the user.</summary>
    public string Number(int number) => number.ToString("N0", Culture);

    /// <summary>A number in the form of the user, without needless decimals.</summary>
    public string Decimal(decimal number) => number.ToString("#,0.##", Culture);

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

    /// <summary>Primary name of a row; empty when it has none or the viewer may not read it.</summary>
    public string NameOf(EntityReference row)
    {
        if (Metadata.FindTable(row.LogicalName) is not { PrimaryNameColumn: { } name } table || !May(AccessRight.Read, row.LogicalName))
        {
            return string.Empty;
        }

        var query = new QueryExpression(row.LogicalName) { ColumnSet = new ColumnSet(name) };
        query.Criteria.AddCondition(table.PrimaryIdColumn, ConditionOperator.Equal, row.Id);
        return Service.RetrieveMultiple(query).Entities.Select(found => found.GetAttributeValue<string>(name)).FirstOrDefault()
            ?? string.Empty;
    }

    /// <summary>The user's own roles and those of the user's teams.</summary>
    public IReadOnlyList<RoleMetadata> Roles =>
        [.. Metadata.Components.Roles.Where(role => _organization.HoldsOneOf(UserId, [role.Id]))];

    /// <summary>Sign of the currency of a row, or of the organization's.</summary>
    public string? CurrencySign(Entity row)
    {
        if ((row.GetAttributeValue<EntityReference>("transactioncurrencyid") ?? BaseCurrency) is not { } currency)
        {
            return null;
        }

        if (!_currencySigns.TryGetValue(currency.Id, out var sign))
        {
            sign = Service.Retrieve(currency.LogicalName, currency.Id, new ColumnSet("currencysymbol"))
                .GetAttributeValue<string>("currencysymbol");
            _currencySigns.Add(currency.Id, sign);
        }

        return sign;
    }

    /// <summary>What people read for a choice, a yes or no, or a lookup's name; null for other values.</summary>
    public string? Reading(TableMetadata table, string column, object? value) => value switch
    {
        OptionSetValue option => table.FindColumn(column)?.Option(option.Value) is { } found ? Read(found.Labels) : null,
        bool flag => table.FindColumn(column)?.Option(flag ? 1 : 0) is { } found ? Read(found.Labels) : null,
        EntityReference reference => reference.Name,
        _ => null,
    };

    private EntityReference? BaseCurrency => field ??= Service.RetrieveMultiple(
            new QueryExpression("organization") { ColumnSet = new ColumnSet("basecurrencyid"), TopCount = 1 }).Entities
        .Select(row => row.GetAttributeValue<EntityReference>("basecurrencyid")).FirstOrDefault();

    public bool May(AccessRight right, EntityReference row) => _organization.IsAllowed(UserId, right, row);
}
