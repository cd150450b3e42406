using System.Collections.Frozen;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>What runs on which message and table: the steps and workflows of the imported solutions, and those registered by
/// code.</summary>
internal sealed class StepCatalog(MetadataCatalog metadata, PluginLoader loader, WorkflowExtensions workflows, Func<Guid> newId)
{
    // Messages with entity images, and the parameter that names the row.
    private static readonly FrozenSet<string> MessagesWithImages = new[]
    {
        "Assign", "Create", "Delete", "DeliverIncoming", "DeliverPromote", "Merge", "Route", "Send", "SetState", "SetStateDynamicEntity",
        "Update",
        "CreateMultiple", "UpdateMultiple",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<(StepRegistration Step, Extension Extension)> _registered = [];
    private readonly Dictionary<(string Message, string Table), MessagePlan> _plans = [];
    private OrganizationMetadata? _builtFor;
    private ILookup<string, StepMetadata> _steps = Enumerable.Empty<StepMetadata>().ToLookup(step => step.MessageName);

    /// <summary>What runs on a message; table is "none" for messages without one.</summary>
    public MessagePlan Find(string message, string table)
    {
        if (!ReferenceEquals(_builtFor, metadata.Current))
        {
            _plans.Clear();
            _steps = metadata.Current.Steps.ToLookup(step => step.MessageName, StringComparer.Ordinal);
            _builtFor = metadata.Current;
        }

        if (!_plans.TryGetValue((message, table), out var plan))
        {
            plan = Build(message, table);
            _plans.Add((message, table), plan);
        }

        return plan;
    }

    /// <summary>The step or workflow with the id; null when it is gone.</summary>
    public Extension? Find(Guid ownerId)
    {
        if (_registered.Find(entry => entry.Extension.Owner.Id == ownerId).Extension is { } registered)
        {
            return registered;
        }

        if (metadata.Current.Steps.FirstOrDefault(step => step.Id == ownerId) is { } step)
        {
            return Of(step);
        }

        return metadata.Current.Workflows.FirstOrDefault(workflow => workflow.Id == ownerId) is { } workflow ? workflows.OnDemand(workflow)
            : null;
    }

    /// <summary>Registers a step by code.</summary>
    /// <returns>Its id, for <see cref="Unregister"/>.</returns>
    public Guid Register(StepRegistration step, IPlugin plugin, string typeName)
    {
        if (step.IsAsynchronous && step.Stage != StepStage.PostOperation)
        {
            throw new ArgumentException("An asynchronous step runs in stage 40 (PostOperation).", nameof(step));
        }

        if (metadata.Current.FindCustomApi(step.MessageName) is { } api && !Allows(api, step))
        {
            throw PipelineFaults.StepNotAllowed(api);
        }

        var id = newId();
        var name = step.Name ?? $"{typeName}: {step.MessageName} of {step.Table ?? "any table"}";
        CheckImages(name, step.MessageName, step.Images);
        _registered.Add((step, new Extension
        {
            Name = name,
            TypeName = typeName,
            Owner = new EntityReference("sdkmessageprocessingstep", id) { Name = name },
            Stage = step.Stage,
            IsAsynchronous = step.IsAsynchronous,
            Rank = step.Rank,
            FilteringColumns = Filter(step.FilteringColumns),
            Images = step.Images,
            RunsAs = step.ImpersonatedUserId,
            AutoDelete = step.AsyncAutoDelete,
            Run = run => run.Execute(plugin),
        }));
        _plans.Clear();
        return id;
    }

    /// <summary>Removes a step that was registered by code.</summary>
    public void Unregister(Guid id)
    {
        _registered.RemoveAll(entry => entry.Extension.Owner.Id == id);
        _plans.Clear();
    }

    private static bool Allows(CustomApiMetadata api, StepRegistration step) => api.AllowedSteps switch
    {
        CustomApiStepType.SyncAndAsync => true,
        CustomApiStepType.AsyncOnly => step.IsAsynchronous,
        _ => false,
    };

    private MessagePlan Build(string message, string table)
    {
        var extensions = Steps(message, table).ToList();
        if (message is "Create" or "Update")
        {
            // The pipelines of the single and the multiple form are one: a step on either sees both.
            extensions.AddRange(Steps(message + "Multiple", table).Select(extension => extension with { SeesTargets = true }));
        }

        extensions.AddRange(workflows.For(message, table));
        if (metadata.Current.FindCustomApi(message) is { PluginTypeId: { } type } api)
        {
            var main = new StepMetadata
            {
                Id = type,
                Name = api.UniqueName,
                MessageName = message,
                PluginTypeId = type,
                Stage = StepStage.MainOperation,
            };
            extensions.Add(Of(main) with { Owner = new EntityReference("customapi", type) });
        }

        return extensions.Count == 0
            ? MessagePlan.Empty
            : new MessagePlan([.. extensions.OrderBy(extension => extension.Rank)
                .ThenBy(extension => extension.Name, StringComparer.Ordinal)]);
    }

    private IEnumerable<Extension> Steps(string message, string table) =>
        _steps[message]
            .Where(step => IsFor(step.PrimaryTable, table))
            .Select(Of)
            .Concat(_registered.Where(entry => entry.Step.MessageName == message && IsFor(entry.Step.Table, table))
                .Select(entry => entry.Extension));

    private static bool IsFor(string? stepTable, string table) => stepTable is null or "none" || stepTable == table;

    private Extension Of(StepMetadata step)
    {
        CheckImages(step.Name, step.MessageName, step.Images);
        var type = metadata.Current.FindPluginType(step.PluginTypeId) ?? throw PipelineFaults.UnknownPluginType(step.PluginTypeId);
        return new Extension
        {
            Name = step.Name,
            TypeName = type.TypeName,
            Owner = new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name },
            Stage = step.Stage,
            IsAsynchronous = step.IsAsynchronous,
            Rank = step.Rank,
            FilteringColumns = Filter(step.FilteringColumns),
            Images = step.Images,
            RunsAs = step.ImpersonatedUserId,
            AutoDelete = step.AsyncAutoDelete,
            Run = run => run.Execute(loader.Plugin(step.PluginTypeId, step.Configuration, null)),
        };
    }

    private static FrozenSet<string>? Filter(IReadOnlyList<string> columns) => columns.Count == 0 ? null
        : columns.ToFrozenSet(StringComparer.Ordinal);

    private static void CheckImages(string step, string message, IReadOnlyList<StepImageMetadata> images)
    {
        if (images.Count > 0 && !MessagesWithImages.Contains(message))
        {
            throw PipelineFaults.NoImages(step, message);
        }
    }
}
