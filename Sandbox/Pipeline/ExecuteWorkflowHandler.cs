using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>ExecuteWorkflow: queues an activated background workflow for one row, as the calling user.</summary>
/// <param name="metadata">The workflows.</param>
/// <param name="security">Who may start workflows, and for which rows.</param>
/// <param name="rows">The rows they run for.</param>
/// <param name="pipeline">Gives the pipeline, which is made after its handlers.</param>
internal sealed class ExecuteWorkflowHandler(
    MetadataCatalog metadata, RowSecurity security, RowStore rows, Func<RequestPipeline> pipeline) : IMessageHandler
{
    public string RequestName => "ExecuteWorkflow";

    public string MessageName => RequestName;

    public bool RunsInTransaction => true;

    public bool HasPipeline => true;

    public IReadOnlyList<OrganizationRequest> Split(OrganizationRequest request) => [request];

    public MessageTarget TargetOf(OrganizationRequest request) => new("workflow", request.Required<Guid>("WorkflowId"));

    public void CheckAnswer(ParameterCollection answer)
    {
    }

    public OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        var id = request.Required<Guid>("WorkflowId");
        security.Demand(scope.UserId, "prvWorkflowExecution");
        security.Demand(scope.UserId, "prvReadWorkflow");
        var workflow = metadata.Current.Workflows.FirstOrDefault(candidate => candidate.Id == id)
            ?? throw ServiceFaults.Of(ErrorCodes.ObjectDoesNotExist, $"Workflow With Id = {id} Does Not Exist");
        if (!workflow.IsActive || !(workflow.OnDemand || workflow.IsSubprocess))
        {
            throw ServiceFaults.Of(ErrorCodes.InvalidArgument,
                $"The workflow '{workflow.Name}' is not activated or cannot be started on demand.");
        }

        if (workflow.IsRealTime)
        {
            throw ServiceFaults.NotSupported($"Starting the real-time workflow '{workflow.Name}' on demand");
        }

        var row = new EntityReference(workflow.PrimaryTable, request.Required<Guid>("EntityId"));
        if (!rows.Exists(row.LogicalName, row.Id))
        {
            throw RowFaults.NotFound(row.LogicalName, row.Id);
        }

        security.DemandRow(scope.UserId, AccessRight.Read, row.LogicalName, row.Id);
        return new OrganizationResponse
        {
            ResponseName = RequestName,
            Results = { ["Id"] = pipeline().QueueWorkflow(workflow, row, scope) },
        };
    }
}
