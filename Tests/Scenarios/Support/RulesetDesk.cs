using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Settings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>What an administrator does with the numbers.</summary>
internal static class RulesetDesk
{
    /// <summary>Drafts a ruleset, changes one number of it, and publishes it.</summary>
    /// <param name="admin">The service of the administrator.</param>
    /// <param name="code">The code of the setting.</param>
    /// <param name="value">Its new value.</param>
    public static void PublishWith(IOrganizationService admin, string code, decimal value)
    {
        var ruleset = admin.Create(new Entity(RulesetTable.LogicalName));
        var query = new QueryExpression(SettingTable.LogicalName) { ColumnSet = new ColumnSet(SettingTable.Value) };
        query.Criteria.AddCondition(SettingTable.RulesetId, ConditionOperator.Equal, ruleset);
        query.Criteria.AddCondition(SettingTable.Code, ConditionOperator.Equal, code);
        var setting = admin.RetrieveMultiple(query).Entities.Single();
        admin.Update(new Entity(SettingTable.LogicalName, setting.Id) { [SettingTable.Value] = value });
        admin.Update(new Entity(RulesetTable.LogicalName, ruleset)
        {
            [RulesetTable.Status] = ChoiceValues.Write(RulesetStatus.Published),
        });
    }
}
