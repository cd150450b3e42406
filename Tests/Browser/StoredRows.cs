using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Browser;

/// <summary>What rows hold after a person acted.</summary>
internal static class StoredRows
{
    /// <summary>The value of a choice in a row.</summary>
    public static int Choice(this App app, string table, Guid row, string column) =>
        app.Service.Retrieve(table, row, new ColumnSet(column)).GetAttributeValue<OptionSetValue>(column).Value;

    /// <summary>The item of a plan with a code; there is one.</summary>
    public static Guid Item(this App app, Guid plan, string code)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName);
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan);
        query.Criteria.AddCondition(MilestoneTable.Code, ConditionOperator.Equal, code);
        return app.Service.RetrieveMultiple(query).Entities.Single().Id;
    }
}
