using System;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Risks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Tasks;

/// <summary>
/// A risk that asks for one act makes a task of its owner, regarding the plan; once the risk is closed, a task that is still open is
/// completed. What somebody did with the task in between stays.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
internal sealed class TaskOfRisk(IOrganizationService service)
{
    private const string Plan = "ofplan";

    /// <summary>Brings the task in line with its risk. At most three calls; none for a risk that asks for nothing.</summary>
    /// <param name="riskId">The risk, which may be gone.</param>
    /// <param name="ruleCode">Code of its rule; null for a risk of people.</param>
    public void Run(Guid riskId, string? ruleCode)
    {
        if (RiskTasks.For(ruleCode) is not { } act)
        {
            return;
        }

        var query = new QueryExpression(RiskTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RiskTable.Status, RiskTable.Reason, RiskTable.PlanId, SystemColumns.OwnerId),
        };
        query.Criteria.AddCondition(RiskTable.Id, ConditionOperator.Equal, riskId);
        OwnerProfile.Join(query.Outer(RiskTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan, PlanTable.TimeZoneCode));
        var risk = service.Read(query).Cast<Row?>().SingleOrDefault();
        if (risk is not { } row)
        {
            return;
        }

        var id = NameBasedId.Of(TaskTable.LogicalName, riskId.ToString("N"));
        var isOpen = row.Choice<RiskStatus>(RiskTable.Status) != RiskStatus.Closed;
        var stored = Stored(id);
        if (stored is null && isOpen)
        {
            var subject = Catalogue.Render(act, OwnerProfile.Of(row.Linked(Plan)).Language);
            OwnedTask.Create(service, new Entity(TaskTable.LogicalName, id)
            {
                [TaskTable.Subject] = StoredText.Fit(subject, TaskTable.SubjectLength),
                [TaskTable.Description] = row.Text(RiskTable.Reason),
                [TaskTable.RegardingObjectId] = row.Reference(RiskTable.PlanId),
                [SystemColumns.OwnerId] = row.Reference(SystemColumns.OwnerId),
            });
        }
        else if (!isOpen && stored is { } task && task.Option(SystemColumns.StateCode) == TaskTable.StateOpen)
        {
            service.Update(new Entity(TaskTable.LogicalName, id)
            {
                [SystemColumns.StateCode] = new OptionSetValue(TaskTable.StateCompleted),
                [TaskTable.StatusCode] = new OptionSetValue(TaskTable.StatusCompleted),
            });
        }
    }

    private Row? Stored(Guid id)
    {
        var query = new QueryExpression(TaskTable.LogicalName) { ColumnSet = new ColumnSet(SystemColumns.StateCode) };
        query.Criteria.AddCondition(ActivityTables.Id, ConditionOperator.Equal, id);
        return service.Read(query).Cast<Row?>().SingleOrDefault();
    }
}
