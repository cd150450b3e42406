using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

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

    /// <summary>The rows, with no regard to privileges: for images and jobs.</summary>
    public required RowStore Rows { get; init; }

    /// <summary>Gives images the names and formatted values that results have.</summary>
    public required IRowPresenter Presenter { get; init; }

    /// <summary>Whether queued work outlives the process: true for an organization in a file.</summary>
    public bool KeepsQueue { get; init; }
}
