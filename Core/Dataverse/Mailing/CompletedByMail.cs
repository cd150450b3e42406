using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Mailing;

/// <summary>An item is done once its e-mail went out: by itself, or because a person sent the draft.</summary>
internal static class CompletedByMail
{
    /// <summary>Completes the item of an e-mail that was sent. No call for anything else.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="touchpoint">The contact that it is.</param>
    public static void Run(IOrganizationService service, EntityReference activity, Entity touchpoint)
    {
        var row = new Row(touchpoint);
        if (row.Choice<TouchpointStatus>(TouchpointTable.Status) != TouchpointStatus.Done
            || row.Reference(TouchpointTable.MilestoneId) is not { } item || !MailOfItem.Is(activity, item))
        {
            return;
        }

        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(MilestoneTable.Id) };
        query.Criteria.AddCondition(MilestoneTable.Id, ConditionOperator.Equal, item.Id);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Open));
        query.Criteria.ActiveOnly();
        if (service.Read(query).Any())
        {
            service.Update(new Entity(MilestoneTable.LogicalName, item.Id)
            {
                [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Done),
                [MilestoneTable.CompletedOn] = touchpoint[TouchpointTable.On],
            });
        }
    }
}
