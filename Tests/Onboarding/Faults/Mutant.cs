using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>
/// The onboarding as it would be without one of its rules: what its extensions ask the platform for, or what they hear, is changed on the
/// way. A test that bites must fail with it.
/// </summary>
/// <param name="name">What is missing.</param>
/// <param name="ask">Changes a request.</param>
/// <param name="hear">Changes an answer.</param>
internal sealed class Mutant(string name, Action<OrganizationRequest>? ask = null, Action<ServiceCall, OrganizationResponse>? hear = null)
{
    /// <summary>Every execution makes ids and keys of its own, instead of those that follow from customer, cycle and line.</summary>
    public static Mutant OwnKeys { get; } = new("plans and lines without keys that tell a repetition", request =>
    {
        if (request is { RequestName: "Create" } && request["Target"] is Entity { LogicalName: PlanTable.LogicalName } plan)
        {
            var ids = new Dictionary<Guid, Guid>();
            Collect(plan, ids);
            Rename(plan, ids);
        }
    });

    /// <summary>A plan that runs again keeps the key that it had.</summary>
    public static Mutant ResumedWithItsOldKey { get; } = new("a resumed plan without a new key", request =>
    {
        foreach (var row in Updates(request, PlanTable.LogicalName))
        {
            row.Attributes.Remove(PlanTable.PlanKey);
        }
    });

    /// <summary>Whoever looks for the plans of a customer sees no draft.</summary>
    public static Mutant BlindForDrafts { get; } = new("drafts that nobody looks for", hear: (call, answer) =>
        Forget(answer, row => row.GetAttributeValue<OptionSetValue>(PlanTable.Status)?.Value == ChoiceValues.Number(PlanStatus.Draft)));

    /// <summary>Whoever looks for the plans of a customer sees none.</summary>
    public static Mutant BlindForPlans { get; } = new("no look before a plan is made", hear: (_, answer) => Forget(answer, _ => true));

    /// <summary>The items of a deal stay behind when it goes to another plan.</summary>
    public static Mutant ItemsStayBehind { get; } = new("a deal that moves without its items", request =>
    {
        foreach (var row in Updates(request, MilestoneTable.LogicalName))
        {
            row.Attributes.Remove(MilestoneTable.PlanId);
        }
    });

    /// <summary>Lines that run again are not marked so.</summary>
    public static Mutant LinesStaySuspended { get; } = new("a deal won again whose lines stay as they are", request =>
    {
        foreach (var row in Updates(request, WorkstreamTable.LogicalName)
            .Where(row => row.GetAttributeValue<OptionSetValue>(WorkstreamTable.Status)?.Value
                == ChoiceValues.Number(WorkstreamStatus.InProgress)))
        {
            row.Attributes.Remove(WorkstreamTable.Status);
        }
    });

    /// <summary>The plan does not follow its deals.</summary>
    public static Mutant PlanStaysAsItIs { get; } = new("a plan that does not follow its deals", request =>
    {
        foreach (var row in Updates(request, PlanTable.LogicalName))
        {
            row.Attributes.Remove(PlanTable.Status);
        }
    });

    /// <summary>A plan is written before its parts, which come with a later call.</summary>
    public static Mutant PlanBeforeItsParts { get; } = new("a plan written before its parts", request =>
    {
        if (request is { RequestName: "Create" } && request["Target"] is Entity { LogicalName: PlanTable.LogicalName } plan)
        {
            plan.RelatedEntities.Clear();
        }
    });

    /// <summary>An amount that nobody stated is written as 0.</summary>
    public static Mutant ZeroForUnknown { get; } = new("0 where nothing is known", request =>
    {
        if (request is { RequestName: "Create" } && request["Target"] is Entity { LogicalName: PlanTable.LogicalName } plan
            && !plan.Contains(PlanTable.MonthlyValue))
        {
            plan[PlanTable.MonthlyValue] = new Money(0m);
        }
    });

    /// <summary>Whoever reads page by page takes the first page for the last.</summary>
    public static Mutant FirstPageOnly { get; } = new("pages after the first that nobody reads", hear: (_, answer) =>
    {
        if (answer is RetrieveMultipleResponse { EntityCollection: { } page })
        {
            page.MoreRecords = false;
        }
    });

    /// <summary>A plan that was evaluated stays due.</summary>
    public static Mutant ForgetsWhatIsDone { get; } = new("a night that forgets which plans it evaluated", request =>
    {
        foreach (var row in Updates(request, PlanTable.LogicalName))
        {
            row.Attributes.Remove(PlanTable.NextEvaluationOn);
        }
    });

    /// <summary>Whoever reads a plan whose template is gone reads none of those beside it either.</summary>
    public static Mutant OneFailsForAll { get; } = new("a plan that fails and takes its batch along", hear: (_, answer) =>
    {
        if (answer is RetrieveMultipleResponse { EntityCollection: { EntityName: PlanTable.LogicalName } plans }
            && plans.Entities.Any(plan => plan.GetAttributeValue<string>(PlanTable.TemplateCode) == "GONE"))
        {
            plans.Entities.Clear();
        }
    });

    /// <summary>Rows of a table are made as whoever sends the message, who may not.</summary>
    public static Mutant MadeAsTheSender(string table) => new($"{table} made as the sender", request =>
    {
        var made = request.RequestName switch
        {
            "Create" when request["Target"] is Entity row => [row],
            "CreateMultiple" or "UpsertMultiple" when request["Targets"] is EntityCollection rows => rows.Entities,
            _ => (IEnumerable<Entity>)[],
        };
        if (made.Any(row => Holds(row, table)))
        {
            throw ServiceFaults.Of(ErrorCodes.PrivilegeDenied, $"Principal user is missing prvCreate{table} privilege.");
        }
    });

    /// <summary>Changes what extensions ask and hear from now on; hooks that are there stay.</summary>
    public void Work(FaultHooks hooks)
    {
        var before = hooks.BeforeCall;
        var after = hooks.AfterCall;
        hooks.BeforeCall = call =>
        {
            before?.Invoke(call);
            ask?.Invoke(call.Request);
        };
        hooks.AfterCall = (call, answer) =>
        {
            after?.Invoke(call, answer);
            hear?.Invoke(call, answer);
        };
    }

    public override string ToString() => name;

    /// <summary>The rows of a table that a request changes.</summary>
    private static IReadOnlyList<Entity> Updates(OrganizationRequest request, string table) => request.RequestName switch
    {
        "Update" when request["Target"] is Entity row && row.LogicalName == table => [row],
        "UpdateMultiple" when request["Targets"] is EntityCollection rows && rows.EntityName == table => [.. rows.Entities],
        _ => [],
    };

    private static bool Holds(Entity row, string table) =>
        row.LogicalName == table || row.RelatedEntities.Values.SelectMany(rows => rows.Entities).Any(below => Holds(below, table));

    // Only the question for all plans of a customer asks for their cycles.
    private static void Forget(OrganizationResponse answer, Func<Entity, bool> which)
    {
        if (answer is RetrieveMultipleResponse { EntityCollection: { EntityName: PlanTable.LogicalName } plans })
        {
            foreach (var plan in plans.Entities.Where(plan => plan.Contains(PlanTable.Cycle) && which(plan)).ToList())
            {
                plans.Entities.Remove(plan);
            }
        }
    }

    private static void Collect(Entity row, Dictionary<Guid, Guid> ids)
    {
        if (row.Id != Guid.Empty)
        {
            ids[row.Id] = Guid.NewGuid();
        }

        foreach (var below in row.RelatedEntities.Values.SelectMany(rows => rows.Entities))
        {
            Collect(below, ids);
        }
    }

    private static void Rename(Entity row, Dictionary<Guid, Guid> ids)
    {
        if (ids.TryGetValue(row.Id, out var id))
        {
            row.Id = id;
        }

        foreach (var (column, value) in row.Attributes.ToList())
        {
            if (value is EntityReference reference && ids.TryGetValue(reference.Id, out var other))
            {
                row[column] = new EntityReference(reference.LogicalName, other);
            }
            else if (column is PlanTable.PlanKey or WorkstreamTable.WorkstreamKey)
            {
                row[column] = $"{value}{row.Id:N}"[..Math.Min(99, $"{value}{row.Id:N}".Length)];
            }
        }

        foreach (var below in row.RelatedEntities.Values.SelectMany(rows => rows.Entities))
        {
            Rename(below, ids);
        }
    }
}
