using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.People;

/// <summary>Language and time zone of a user who does something.</summary>
internal static class CallerProfile
{
    private const string Settings = "settings";
    private const string Unit = "unit";
    private const string Organization = "organization";

    /// <summary>The user as whom a service acts. One call.</summary>
    public static Guid IdOf(IOrganizationService service) => (Guid)service.Execute(new OrganizationRequest("WhoAmI"))["UserId"];

    /// <summary>The organization's base language. One call.</summary>
    public static Language BaseLanguage(IOrganizationService service)
    {
        var query = new QueryExpression(OrganizationTable.LogicalName) { ColumnSet = new ColumnSet(OrganizationTable.LanguageCode) };
        return Languages.FromCode(service.Read(query)[0].Whole(OrganizationTable.LanguageCode));
    }

    /// <summary>The profile of a user; one call. A user without settings has the organization's base language and no zone.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="userId">The user.</param>
    public static OwnerProfile Of(IOrganizationService service, Guid userId)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.Id) };
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, userId);
        query.Outer(SystemUserTable.Id, UserSettingsTable.LogicalName, UserSettingsTable.UserId, Settings,
            UserSettingsTable.UiLanguageId, UserSettingsTable.TimeZoneCode);
        OwnerProfile.JoinOrganization(
            query.Outer(SystemUserTable.BusinessUnitId, BusinessUnitTable.LogicalName, BusinessUnitTable.Id, Unit), Organization);

        var rows = service.Read(query);
        return rows.Count == 0
            ? new OwnerProfile(Language.English, null)
            : new OwnerProfile(
                Languages.Of(
                    rows[0].Linked(Settings).Whole(UserSettingsTable.UiLanguageId),
                    rows[0].Linked(Organization).Whole(OrganizationTable.LanguageCode)),
                rows[0].Linked(Settings).Whole(UserSettingsTable.TimeZoneCode));
    }
}
