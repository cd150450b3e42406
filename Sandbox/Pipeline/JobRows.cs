using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>The asyncoperation row of each job: written in the transaction that queues it, changed when the job ends.</summary>
internal sealed class JobRows(PipelineServices services)
{
    private const int SystemEvent = 1;
    private const int Workflow = 10;

    /// <summary>Writes the row of a new job.</summary>
    public void Queued(AsyncJob job)
    {
        var row = new Entity("asyncoperation", job.Id)
        {
            ["name"] = job.Extension.Name,
            ["operationtype"] = new OptionSetValue(job.Extension.IsWorkflow ? Workflow : SystemEvent),
            ["messagename"] = job.Context.MessageName,
            ["primaryentitytype"] = job.Context.PrimaryEntityName,
            ["correlationid"] = job.Context.CorrelationId,
            ["depth"] = job.Context.Depth,
            ["retrycount"] = 0,
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(0),
        };
        if (job.Extension.Owner.LogicalName == "sdkmessageprocessingstep")
        {
            row["owningextensionid"] = job.Extension.Owner;
        }
        else
        {
            row["workflowactivationid"] = job.Extension.Owner;
        }

        if (job.Context.PrimaryEntityId != Guid.Empty)
        {
            row["regardingobjectid"] = new EntityReference(job.Context.PrimaryEntityName, job.Context.PrimaryEntityId);
        }

        services.WriteJobRow(row, RowChange.Insert);
    }

    /// <summary>Writes how an attempt ended.</summary>
    public void Ended(AsyncJob job, ExecutionOutcome outcome, string? error, DateTime started)
    {
        if (outcome == ExecutionOutcome.Succeeded && job.Extension.AutoDelete)
        {
            services.WriteJobRow(new Entity("asyncoperation", job.Id), RowChange.Delete);
            return;
        }

        var row = new Entity("asyncoperation", job.Id)
        {
            ["startedon"] = started,
            ["message"] = error,
            ["retrycount"] = job.Attempt - 1,
        };
        var (state, status) = outcome switch
        {
            ExecutionOutcome.Succeeded => (3, 30),
            ExecutionOutcome.Failed => (3, 31),
            ExecutionOutcome.Canceled => (3, 32),
            _ => (1, 10),
        };
        row["statecode"] = new OptionSetValue(state);
        row["statuscode"] = new OptionSetValue(status);
        if (state == 3)
        {
            row["completedon"] = services.Clock.UtcNow;
        }
        else
        {
            row["postponeuntil"] = job.NotBefore;
        }

        services.WriteJobRow(row, RowChange.Update);
    }
}

/// <summary>What is done to a job's row.</summary>
internal enum RowChange
{
    Insert,
    Update,
    Delete,
}
