using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Messages.Sales;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Queries;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Messages;

/// <summary>What message handlers work with.</summary>
internal sealed class MessageServices
{
    public required MetadataCatalog Metadata { get; init; }

    public required StoreDatabase Database { get; init; }

    public required RowStore Rows { get; init; }

    public required SequentialIds Ids { get; init; }

    public required VirtualClock Clock { get; init; }

    public required RowSecurity Security { get; init; }

    public required Principals Principals { get; init; }

    public required UserProfiles Users { get; init; }

    public required OpportunityClosing Closing { get; init; }

    public required Guid OrganizationId { get; init; }

    /// <summary>Uninstalls the solution whose row has the id, in the open transaction.</summary>
    public required Action<Guid> Uninstall { get; init; }

    /// <summary>Turns the rows of requests into values to be written.</summary>
    public RowBuilder Builder => field ??= new RowBuilder(this);

    /// <summary>Finds tables and rows that requests name.</summary>
    public RowFinder Find => field ??= new RowFinder(Metadata, Rows);

    /// <summary>The rules of open and closed opportunities.</summary>
    public OpportunityStates Opportunities => field ??= new OpportunityStates(this);

    /// <summary>Runs nested messages. Set once the pipeline is there, which itself needs the handlers.</summary>
    public IRequestDispatcher Dispatcher { get; set; } = null!;

    /// <summary>Runs queries.</summary>
    public IQueryExecutor Queries { get; set; } = null!;

    /// <summary>Adds names and formatted values.</summary>
    public IRowPresenter Presenter { get; set; } = null!;
}
