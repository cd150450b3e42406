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
        if (services.KeepsQueue)
        {
            row.Set("data", JobArchive.Write(context));
        }

        row.Set("statecode", new OptionSetValue(0));
        row.Set("statuscode", new OptionSetValue(0));
        row.Set("createdon", now);
        row.Set("modifiedon", now);
        row.Set("ownerid", new EntityReference("systemuser", context.UserId));
        row.Set("owninguser", new EntityReference("systemuser", context.UserId));
        row.Set("owningbusinessunit", new EntityReference("businessunit", context.BusinessUnitId));
        services.Rows.Insert(row);
    }

    /// <summary>The jobs that have not ended, in the order they were queued.</summary>
    public IEnumerable<AsyncJob> Waiting(StepCatalog steps)
    {
        var ids = new List<Guid>();
        using (var statement = services.Database.Prepare("SELECT asyncoperationid FROM asyncoperation WHERE statecode < 3 ORDER BY rowid"))
        {
            while (statement.Step())
            {
                ids.Add(statement.Guid(0));
            }
        }

        foreach (var row in ids.Select(id => services.Rows.Read(Table, id, [])!))
        {
            var owner = row.GetAttributeValue<Guid?>("owningextensionid") ?? row.GetAttributeValue<Guid>("workflowactivationid");

            // A step that was registered by code, or went with a newer version of its solution, cannot run again.
            if (steps.Find(owner) is { } extension && row.GetAttributeValue<string>("data") is { } data)
            {
                yield return new AsyncJob
                {
                    Id = row.Id,
                    Extension = extension,
                    Context = JobArchive.Read(data),
                    Attempt = row.GetAttributeValue<int>("retrycount") + 1,
                    NotBefore = row.GetAttributeValue<DateTime>("postponeuntil"),
                };
            }
        }
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
        if (state == 3)
        {
            row.Set("data", null);
        }

        row.Set("statecode", new OptionSetValue(state));
        row.Set("statuscode", new OptionSetValue(status));
        row.Set("modifiedon", now);
        row.Set(state == 3 ? "completedon" : "postponeuntil", state == 3 ? now : job.NotBefore);
        services.Rows.Update(row, job.Id);
    }
}
