using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>What the pipeline needs of the organization it runs in.</summary>
internal sealed record PipelineServices
{
    public required OrganizationIdentity Organization { get; init; }

    /// <summary>The SYSTEM user: owner of imported workflows, and who a service without a user acts as.</summary>
    public required Guid SystemUserId { get; init; }

    public required MetadataCatalog Metadata { get; init; }

    public required StoreDatabase Database { get; init; }

    public required VirtualClock Clock { get; init; }

    public required FaultHooks Faults { get; init; }

    public required IMessageCatalog Messages { get; init; }

    /// <summary>Gives new ids.</summary>
    public required Func<Guid> NewId { get; init; }

    /// <summary>Business unit of a user.</summary>
    public required Func<Guid, Guid> BusinessUnitOf { get; init; }

    /// <summary>
    /// Reads the named columns of a row (all for an empty list) with no regard to privileges; null when there is no such row.
    /// Columns without a value are absent.
    /// </summary>
    public required Func<string, Guid, IReadOnlyList<string>, Entity?> ReadRow { get; init; }

    /// <summary>Writes a row of asyncoperation as it is: no pipeline, no privileges. Columns the table lacks are left out.</summary>
    public required Action<Entity, RowChange> WriteJobRow { get; init; }
}
