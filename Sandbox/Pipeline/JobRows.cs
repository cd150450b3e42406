using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>The asyncoperation row of each job: written in the transaction that queues it, changed when the job ends.</summary>
internal sealed class JobRows(PipelineServices services)
{
    private const int SystemEvent = 1;
    private const int Workflow = 10;

    private const string Table = "asyncoperation";

    /// <summary>Writes the row of a new job.</summary>
    public void Queued(AsyncJob job)
    {
        var now = services.Clock.UtcNow;
        var context = job.Context;
        var row = new RowValues(services.Rows.Shape(Table));
        row.Set("asyncoperationid", job.Id);
        row.Set("name", job.Extension.Name);
        row.Set("operationtype", job.Extension.IsWorkflow ? Workflow : SystemEvent);
        row.Set("messagename", context.MessageName);
        row.Set("primaryentitytype", context.PrimaryEntityName);
        row.Set("regardingobjectid", context.PrimaryEntityId == Guid.Empty ? null : context.PrimaryEntityId);
        row.Set("correlationid", context.CorrelationId);
        row.Set("requestid", context.RequestId);
        row.Set("depth", context.Depth);
        row.Set(job.Extension.IsWorkflow ? "workflowactivationid" : "owningextensionid", job.Extension.Owner.Id);
        row.Set("retrycount", 0);
        row.Set("statecode", new OptionSetValue(0));
        row.Set("statuscode", new OptionSetValue(0));
        row.Set("createdon", now);
        row.Set("modifiedon", now);
        row.Set("ownerid", new EntityReference("systemuser", context.UserId));
        row.Set("owninguser", new EntityReference("systemuser", context.UserId));
        row.Set("owningbusinessunit", new EntityReference("businessunit", context.BusinessUnitId));
        services.Rows.Insert(row);
    }

    /// <summary>Writes how an attempt ended.</summary>
    public void Ended(AsyncJob job, ExecutionOutcome outcome, string? error, DateTime started)
    {
        if (outcome == ExecutionOutcome.Succeeded && job.Extension.AutoDelete)
        {
            services.Rows.Delete(Table, job.Id);
            return;
        }

        var now = services.Clock.UtcNow;
        var (state, status) = outcome switch
        {
            ExecutionOutcome.Succeeded => (3, 30),
            ExecutionOutcome.Failed => (3, 31),
            ExecutionOutcome.Canceled => (3, 32),
            _ => (1, 10),
        };
        var row = new RowValues(services.Rows.Shape(Table));
        row.Set("startedon", started);
        row.Set("message", error);
        row.Set("retrycount", job.Attempt - 1);
        row.Set("statecode", new OptionSetValue(state));
        row.Set("statuscode", new OptionSetValue(status));
        row.Set("modifiedon", now);
        row.Set(state == 3 ? "completedon" : "postponeuntil", state == 3 ? now : job.NotBefore);
        services.Rows.Update(row, job.Id);
    }
}
