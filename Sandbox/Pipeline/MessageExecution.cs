using System.Runtime.Serialization;
using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>What all steps of one message share while it runs.</summary>
internal sealed class MessageExecution
{
    /// <summary>Name as steps and contexts know it.</summary>
    public required string MessageName { get; init; }

    /// <summary>The row it is about; the id of a Create is known after the main operation.</summary>
    public required MessageTarget Target { get; set; }

    /// <summary>The request's own parameters: what an early step changes, the main operation sees.</summary>
    public required ParameterCollection Input { get; init; }

    /// <summary>The response's own values, from the end of the main operation on.</summary>
    public ParameterCollection Output { get; set; } = [];

    /// <summary>Variables of the steps inside the transaction (and, for other messages than Create, Update and Delete, of all).</summary>
    public ParameterCollection Variables { get; init; } = [];

    public required RequestScope Scope { get; init; }

    public required Guid OperationId { get; init; }

    public required DateTime CreatedOn { get; init; }
}

/// <summary>The context that one step sees. Its collections are those of the message, its images are its own.</summary>
internal sealed class StepContext : IPluginExecutionContext2
{
    private readonly MessageExecution _message;
    private readonly Func<Guid, Guid> _businessUnitOf;
    private readonly ParameterCollection? _variables;

    public StepContext(
        MessageExecution message,
        StepStage stage,
        IPluginExecutionContext? parent,
        OrganizationIdentity organization,
        Func<Guid, Guid> businessUnitOf,
        ParameterCollection? variables = null)
    {
        _message = message;
        _businessUnitOf = businessUnitOf;
        _variables = variables;
        Stage = (int)stage;
        ParentContext = parent;
        UserId = message.Scope.UserId;
        OrganizationId = organization.Id;
        OrganizationName = organization.Name;
        MessageName = message.MessageName;
        InputParameters = message.Input;
    }

    private StepContext(StepContext other)
    {
        _message = other._message;
        _businessUnitOf = other._businessUnitOf;
        _variables = other._variables;
        Stage = other.Stage;
        ParentContext = other.ParentContext;
        UserId = other.UserId;
        OrganizationId = other.OrganizationId;
        OrganizationName = other.OrganizationName;
        MessageName = other.MessageName;
        InputParameters = other.InputParameters;
        PreEntityImages = other.PreEntityImages;
        PostEntityImages = other.PostEntityImages;
        OwningExtension = other.OwningExtension;
        IsInTransaction = other.IsInTransaction;
    }

    public int Stage { get; }

    public IPluginExecutionContext? ParentContext { get; }

    public int Mode => 0;

    public int IsolationMode => 2;

    public int Depth => _message.Scope.Depth;

    public string MessageName { get; init; }

    public string PrimaryEntityName => _message.Target.Table;

    public Guid PrimaryEntityId => _message.Target.Id;

    public Guid? RequestId => _message.Scope.RequestId;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; init; }

    public ParameterCollection OutputParameters => _message.Output;

    public ParameterCollection SharedVariables => _variables ?? _message.Variables;

    public Guid UserId { get; init; }

    public Guid InitiatingUserId => _message.Scope.InitiatingUserId;

    public Guid BusinessUnitId => _businessUnitOf(UserId);

    public Guid OrganizationId { get; }

    public string OrganizationName { get; }

    public EntityImageCollection PreEntityImages { get; init; } = [];

    public EntityImageCollection PostEntityImages { get; init; } = [];

    public EntityReference? OwningExtension { get; init; }

    public Guid CorrelationId => _message.Scope.CorrelationId;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction { get; init; }

    public Guid OperationId => _message.OperationId;

    public DateTime OperationCreatedOn => _message.CreatedOn;

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserApplicationId => Guid.Empty;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    /// <summary>The same context as a step on the ...Multiple form of the message sees it: one row in Targets.</summary>
    public StepContext WithTargets()
    {
        var rows = new EntityCollection { EntityName = PrimaryEntityName };
        rows.Entities.Add((Entity)InputParameters["Target"]);
        return new StepContext(this)
        {
            MessageName = MessageName + "Multiple",
            InputParameters = new ParameterCollection { ["Targets"] = rows },
        };
    }
}

/// <summary>The context of an asynchronous step or a workflow: a copy of what the message was, kept until the job runs.</summary>
[DataContract]
internal sealed class JobContext : IPluginExecutionContext2
{
    /// <summary>Copies a context as the queue keeps it.</summary>
    /// <exception cref="SerializationException">A parameter is of a type that data contracts do not know.</exception>
    public JobContext(IPluginExecutionContext context)
        : this(context, context.InputParameters)
    {
    }

    private JobContext(IPluginExecutionContext context, ParameterCollection input)
    {
        Stage = context.Stage;
        ParentContext = context.ParentContext switch
        {
            null => null,
            JobContext queued => queued,
            var parent => new JobContext(parent, ParentMessage.InputFor(context, parent)),
        };
        Depth = context.Depth;
        MessageName = context.MessageName;
        PrimaryEntityName = context.PrimaryEntityName;
        PrimaryEntityId = context.PrimaryEntityId;
        RequestId = context.RequestId;
        SecondaryEntityName = context.SecondaryEntityName;
        InputParameters = TransportCopy.Strict(input);
        OutputParameters = TransportCopy.Strict(context.OutputParameters);
        SharedVariables = TransportCopy.Strict(context.SharedVariables);
        UserId = context.UserId;
        InitiatingUserId = context.InitiatingUserId;
        BusinessUnitId = context.BusinessUnitId;
        OrganizationId = context.OrganizationId;
        OrganizationName = context.OrganizationName;
        PreEntityImages = Copy(context.PreEntityImages);
        PostEntityImages = Copy(context.PostEntityImages);
        OwningExtension = context.OwningExtension;
        CorrelationId = context.CorrelationId;
        OperationId = context.OperationId;
        OperationCreatedOn = context.OperationCreatedOn;
    }

    [DataMember]
    public int Stage { get; private set; }

    [DataMember]
    public IPluginExecutionContext? ParentContext { get; private set; }

    [DataMember]
    public int Mode { get; init; }

    public int IsolationMode => 2;

    [DataMember]
    public int Depth { get; private set; }

    [DataMember]
    public string MessageName { get; private set; }

    [DataMember]
    public string PrimaryEntityName { get; private set; }

    [DataMember]
    public Guid PrimaryEntityId { get; private set; }

    [DataMember]
    public Guid? RequestId { get; private set; }

    [DataMember]
    public string SecondaryEntityName { get; private set; }

    [DataMember]
    public ParameterCollection InputParameters { get; private set; }

    [DataMember]
    public ParameterCollection OutputParameters { get; private set; }

    [DataMember]
    public ParameterCollection SharedVariables { get; private set; }

    [DataMember]
    public Guid UserId { get; private set; }

    [DataMember]
    public Guid InitiatingUserId { get; private set; }

    [DataMember]
    public Guid BusinessUnitId { get; private set; }

    [DataMember]
    public Guid OrganizationId { get; private set; }

    [DataMember]
    public string OrganizationName { get; private set; }

    [DataMember]
    public EntityImageCollection PreEntityImages { get; private set; }

    [DataMember]
    public EntityImageCollection PostEntityImages { get; private set; }

    [DataMember]
    public EntityReference? OwningExtension { get; private set; }

    [DataMember]
    public Guid CorrelationId { get; private set; }

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction => false;

    [DataMember]
    public Guid OperationId { get; init; }

    [DataMember]
    public DateTime OperationCreatedOn { get; init; }

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserApplicationId => Guid.Empty;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    private static EntityImageCollection Copy(EntityImageCollection images)
    {
        var copy = new EntityImageCollection();
        foreach (var image in images)
        {
            copy[image.Key] = TransportCopy.Of(image.Value);
        }

        return copy;
    }
}

/// <summary>Who the organization is, as contexts show it.</summary>
/// <param name="Id">OrganizationId.</param>
/// <param name="Name">Unique name.</param>
internal sealed record OrganizationIdentity(Guid Id, string Name);
