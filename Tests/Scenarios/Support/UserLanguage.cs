using System;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>The language of a user's pages: a column of the user's settings, which come with the user.</summary>
internal static class UserLanguage
{
    public static void Set(IOrganizationService service, Guid userId, int language)
    {
        var query = new QueryExpression(UserSettingsTable.LogicalName) { ColumnSet = new ColumnSet(UserSettingsTable.UserId) };
        query.Criteria.AddCondition(UserSettingsTable.UserId, ConditionOperator.Equal, userId);
        var settings = new Entity(UserSettingsTable.LogicalName, userId) { [UserSettingsTable.UiLanguageId] = language };
        if (service.RetrieveMultiple(query).Entities.Count > 0)
        {
            service.Update(settings);
        }
        else
        {
            service.Create(settings);
        }
    }

    /// <summary>Sets the base language of the organization.</summary>
    public static void SetBase(IOrganizationService service, int language)
    {
        var organization = service.RetrieveMultiple(new QueryExpression(OrganizationTable.LogicalName)).Entities[0].Id;
        service.Update(new Entity(OrganizationTable.LogicalName, organization) { [OrganizationTable.LanguageCode] = language });
    }
}
