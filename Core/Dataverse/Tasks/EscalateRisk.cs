using System;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Risks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Tasks;

/// <summary>
/// A risk that nobody acknowledged in time goes to the manager of the customer success manager, or of the plan's owner where there is
/// none, as a task about the plan (H-17).
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets one line.</param>
internal sealed class EscalateRisk(IOrganizationService service, TraceLog trace)
{
    private const string Plan = "ofplan";
    private const string Csm = "csm";
    private const string Owner = "planowner";

    /// <summary>Makes the task: one read, and one write where somebody leads. Running it again makes no second one.</summary>
    /// <param name="riskId">The risk, which may be gone.</param>
    public void Run(Guid riskId)
    {
        var query = new QueryExpression(RiskTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RiskTable.Name, RiskTable.Reason, RiskTable.PlanId, RiskTable.EscalatedOn),
        };
        query.Criteria.AddCondition(RiskTable.Id, ConditionOperator.Equal, riskId);
        query.Criteria.AddCondition(RiskTable.EscalatedOn, ConditionOperator.NotNull);
        var plan = query.Outer(RiskTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan, PlanTable.Name, PlanTable.TimeZoneCode);
        OwnerProfile.Join(plan);
        plan.Outer(PlanTable.CsmId, SystemUserTable.LogicalName, SystemUserTable.Id, Csm, SystemUserTable.ManagerId);
        plan.Outer(SystemColumns.OwningUser, SystemUserTable.LogicalName, SystemUserTable.Id, Owner, SystemUserTable.ManagerId);
        if (service.Read(query).Cast<Row?>().SingleOrDefault() is not { } risk)
        {
            return;
        }

        var manager = risk.Linked(Csm).Reference(SystemUserTable.ManagerId) ?? risk.Linked(Owner).Reference(SystemUserTable.ManagerId);
        if (manager is null)
        {
            trace.Line("Nobody leads who works on this plan; the view of escalated risks has it.");
            return;
        }

        var id = NameBasedId.Of(TaskTable.LogicalName, riskId.ToString("N") + "-escalated");
        var subject = RiskMessages.Escalated(
            risk.Text(RiskTable.Name) ?? string.Empty, risk.Linked(Plan).Text(PlanTable.Name) ?? string.Empty);
        OwnedTask.Create(service, new Entity(TaskTable.LogicalName, id)
        {
            [TaskTable.Subject] = StoredText.Fit(
                Catalogue.Render(subject, OwnerProfile.Of(risk.Linked(Plan)).Language), TaskTable.SubjectLength),
            [TaskTable.Description] = risk.Text(RiskTable.Reason),
            [TaskTable.RegardingObjectId] = risk.Reference(RiskTable.PlanId),
            [ActivityTables.ScheduledEnd] = risk.Date(RiskTable.EscalatedOn)!.Value.ToDateTime(),
            [SystemColumns.OwnerId] = manager,
        });
    }
}
