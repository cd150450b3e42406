using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>Joins the settings of the user who owns a plan; a team has none.</summary>
internal static class OwnerLanguage
{
    /// <summary>Adds the join to a query over plans.</summary>
    public static void OwnerSettings(this QueryExpression query, string alias) =>
        query.Outer(PlanTable.OwningUser, UserSettingsTable.LogicalName, UserSettingsTable.UserId, alias, UserSettingsTable.UiLanguageId);

    /// <summary>Adds the join to a query that has plans linked in.</summary>
    public static void OwnerSettings(this LinkEntity plan, string alias) =>
        plan.Outer(PlanTable.OwningUser, UserSettingsTable.LogicalName, UserSettingsTable.UserId, alias, UserSettingsTable.UiLanguageId);
}
