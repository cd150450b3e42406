using CrmOnboarding.Sandbox.Base;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Import;
using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Messages.Rows;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Organization;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Sandbox.Queries;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox;

/// <summary>
/// A Dataverse organization on this machine: it imports managed solutions and runs them. Requests from several threads are run one
/// after the other. Nothing happens by itself: the clock moves and queued work runs only when told to.
/// </summary>
public sealed class SandboxOrganization : IDisposable
{
    private readonly SandboxOptions _options;
    private readonly StoreDatabase _database;
    private readonly OrganizationRecord _record;
    private readonly MetadataCatalog _metadata;
    private readonly SequentialIds _ids;
    private readonly RowStore _rows;
    private readonly FirstRows.Ids _firstIds;
    private readonly RequestPipeline _pipeline;
    private readonly UserProfiles _users;
    private readonly RowSecurity _security;
    private readonly SolutionImporter _importer;
    private readonly Lock _gate = new();

    private SandboxOrganization(
        SandboxOptions options, StoreDatabase database, MetadataCatalog metadata, SequentialIds ids, long lastVersion, DateTime now)
    {
        _options = options;
        _database = database;
        _record = new OrganizationRecord(database);
        _record.Prepare();
        _metadata = metadata;
        _ids = ids;
        Clock = new VirtualClock(now);
        _rows = new RowStore(database, new TableShapes(metadata), Faults, lastVersion);
        _firstIds = _record.Exists ? ReadFirstIds() : Make();

        var componentRows = new ComponentRows(_rows, ids, _firstIds, Clock);
        componentRows.Complete(metadata.Current.Components.Solutions.Where(solution => solution.UniqueName != BaseSolution.UniqueName));
        var change = new OrganizationChange(database, metadata, _rows, componentRows);
        _importer = new SolutionImporter(database, _record, change);
        var principals = new Principals(_rows, database);
        _users = new UserProfiles(_rows, principals, options.Language);
        _security = new RowSecurity(metadata, principals, _rows, SystemUserId);
        var messages = new MessageServices
        {
            Metadata = metadata,
            Database = database,
            Rows = _rows,
            Ids = ids,
            Clock = Clock,
            Principals = principals,
            Users = _users,
            Security = _security,
            Closing = options.Closing,
            OrganizationId = Id,
            Uninstall = new SolutionRemoval(_record, _rows, change).Remove,
        };
        var presenter = new RowPresenter(new RecordNames(database, metadata, _rows), _users);
        messages.Presenter = presenter;
        messages.Queries = new QueryExecutor(database, metadata, messages.Security, Clock, _users, presenter);
        var services = new PipelineServices
        {
            Organization = new OrganizationIdentity(Id, options.Name),
            SystemUserId = SystemUserId,
            Metadata = metadata,
            Database = database,
            Clock = Clock,
            Faults = Faults,
            Messages = new MessageCatalog(messages, new ExecuteWorkflowHandler(metadata, messages.Security, _rows, () => _pipeline!)),
            NewId = ids.Next,
            BusinessUnitOf = principals.BusinessUnitOf,
            Rows = _rows,
            Presenter = presenter,
            KeepsQueue = options.DatabasePath is not null,
        };
        _pipeline = new RequestPipeline(services, Executions);
        messages.Dispatcher = _pipeline;
        SystemService = ServiceFor(SystemUserId);
        if (services.KeepsQueue)
        {
            _pipeline.RestoreQueue();
        }
    }

    /// <summary>Id of the organization.</summary>
    public Guid Id => _firstIds.Organization;

    /// <summary>The SYSTEM user, who may do everything.</summary>
    public Guid SystemUserId => _firstIds.SystemUser;

    /// <summary>The root business unit; new users and teams of tests usually belong to it.</summary>
    public Guid RootBusinessUnitId => _firstIds.BusinessUnit;

    /// <summary>The service of the SYSTEM user.</summary>
    public IOrganizationService SystemService { get; }

    /// <summary>The organization's clock.</summary>
    public VirtualClock Clock { get; }

    /// <summary>Tables and solution components of the moment.</summary>
    public OrganizationMetadata Metadata => _metadata.Current;

    /// <summary>Where tests make the platform fail.</summary>
    public FaultHooks Faults { get; } = new();

    /// <summary>Every execution of a plug-in or workflow so far.</summary>
    public ExecutionLog Executions { get; } = new();

    /// <summary>How asynchronous work that asks for it is retried.</summary>
    public AsyncRetryPolicy RetryPolicy
    {
        get => _pipeline.Queue.Policy;
        set => _pipeline.Queue.Policy = value;
    }

    /// <summary>The database, for tests that make it fail.</summary>
    internal StoreDatabase Database => _database;

    /// <summary>Jobs that wait in the queue.</summary>
    public int QueuedJobs => _pipeline.Queue.Count;

    /// <summary>Makes an organization in memory or in a new file, or opens that of an existing file.</summary>
    public static SandboxOrganization Open(SandboxOptions? options = null)
    {
        options ??= new SandboxOptions();
        var database = StoreDatabase.Open(options.DatabasePath);
        try
        {
            return Open(options, database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Imports a managed solution zip, all or nothing. The same version again does nothing; a higher one is an upgrade: rows are kept, and
    /// what the new version lacks is removed. To uninstall a solution, delete its row in the table solution.
    /// </summary>
    /// <exception cref="SolutionImportException">The zip is no solution, is older than the one installed, or does not fit the
    /// organization.</exception>
    public ImportReport ImportSolution(string path)
    {
        if (!File.Exists(path))
        {
            throw new SolutionImportException($"There is no file {path}.");
        }

        return Import(File.ReadAllBytes(path));
    }

    /// <inheritdoc cref="ImportSolution(string)"/>
    public ImportReport ImportSolution(Stream zip)
    {
        using var bytes = new MemoryStream();
        zip.CopyTo(bytes);
        return Import(bytes.ToArray());
    }

    /// <summary>The service of a user, whose privileges are enforced.</summary>
    public IOrganizationService ServiceFor(Guid userId) => new CallerService(request =>
    {
        lock (_gate)
        {
            return _pipeline.Execute(request, RequestScope.ForCaller(userId, _ids.Next(), request?.RequestId));
        }
    });

    /// <summary>
    /// Makes the pages of views fast however many rows a table has; writing rows gets a little slower. For an organization that people
    /// look at.
    /// </summary>
    public void IndexViews()
    {
        lock (_gate)
        {
            ViewIndexes.Create(_database, Metadata);
        }
    }

    /// <summary>Language, formats and time zone of a user.</summary>
    public UserProfile ProfileOf(Guid userId)
    {
        lock (_gate)
        {
            return _users.Find(userId);
        }
    }

    /// <summary>Whether a user holds one of the roles, alone or through a team. SYSTEM and administrators hold every role.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such user, or the user is
    /// disabled.</exception>
    public bool HoldsOneOf(Guid userId, IReadOnlyCollection<Guid> roles)
    {
        lock (_gate)
        {
            return _security.HoldsOneOf(userId, roles);
        }
    }

    /// <summary>Whether a user's roles allow something on a table, at any depth.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such user, or the user is
    /// disabled.</exception>
    public bool IsAllowed(Guid userId, AccessRight right, string table)
    {
        lock (_gate)
        {
            return _security.Allows(userId, right, Metadata.Tables[table]);
        }
    }

    /// <summary>Whether a user's roles allow something on a row.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such user, or the user is
    /// disabled.</exception>
    public bool IsAllowed(Guid userId, AccessRight right, EntityReference row)
    {
        lock (_gate)
        {
            return _security.AllowsRow(userId, right, row.LogicalName, row.Id);
        }
    }

    /// <summary>Runs queued work, and what that queues, until nothing is due at the clock's moment.</summary>
    public DrainReport DrainQueue()
    {
        lock (_gate)
        {
            var report = _pipeline.Queue.Drain();
            KeepClock();
            return report;
        }
    }

    /// <summary>Registers a step by code, beside those of the imported solutions.</summary>
    /// <param name="step">When it runs.</param>
    /// <param name="plugin">What runs; one instance for all executions, as on the platform.</param>
    /// <returns>Its id.</returns>
    public Guid RegisterStep(StepRegistration step, IPlugin plugin)
    {
        lock (_gate)
        {
            return _pipeline.Steps.Register(step, plugin, plugin.GetType().FullName!);
        }
    }

    /// <inheritdoc cref="RegisterStep(StepRegistration, IPlugin)"/>
    /// <param name="step">When it runs.</param>
    /// <param name="pluginType">The class; its constructor may take the unsecure and the secure configuration.</param>
    public Guid RegisterStep(StepRegistration step, Type pluginType) =>
        RegisterStep(step, PluginLoader.Create(pluginType, step.Configuration, step.SecureConfiguration));

    /// <summary>Removes a step that was registered by code.</summary>
    public void UnregisterStep(Guid id)
    {
        lock (_gate)
        {
            _pipeline.Steps.Unregister(id);
        }
    }

    /// <summary>Runs something once, right before a call of an extension: how tests make two executions meet.</summary>
    /// <param name="typeName">Full name of the class, or the end of it; empty for any.</param>
    /// <param name="number">The call, from 1.</param>
    /// <param name="action">What runs before it, for instance <see cref="DrainQueue"/>.</param>
    /// <returns>Takes the hook away when disposed.</returns>
    public IDisposable BeforeCall(string typeName, int number, Action action) => new Interleaving(Faults, typeName, number, action);

    /// <summary>
    /// A copy in memory of everything but queued work and hooks: rows, solutions, clock, the sequence of ids. Costs milliseconds, so a
    /// test can prepare an organization once and give each case a copy.
    /// </summary>
    public SandboxOrganization Clone()
    {
        lock (_gate)
        {
            return new SandboxOrganization(
                _options with { DatabasePath = null },
                _database.Copy(),
                new MetadataCatalog(_metadata.Current),
                _ids.Copy(),
                _rows.LastVersion,
                Clock.UtcNow);
        }
    }

    /// <summary>Closes the organization. A file keeps everything; one in memory is gone.</summary>
    public void Dispose()
    {
        KeepClock();
        _database.Dispose();
    }

    private static SandboxOrganization Open(SandboxOptions options, StoreDatabase database)
    {
        var record = new OrganizationRecord(database);
        record.Prepare();
        var epoch = record.Number("epoch") + 1;
        var metadata = new MetadataCatalog(InstalledSolutions.Of(record).Load());
        using (var transaction = database.Begin())
        {
            // Also for an existing file: the system tables may have grown since it was made.
            new SchemaWriter(database).Extend(metadata.Current);
            database.Execute(AutoNumbers.CreateTableSql);
            record.Set("epoch", epoch);
            transaction.Commit();
        }

        // Every opening starts a new range of row versions and ids, so that none comes twice.
        return new SandboxOrganization(
            options, database, metadata, new SequentialIds(options.Seed, epoch), (long)epoch << 32, record.Clock ?? options.StartOn);
    }

    private void KeepClock()
    {
        if (_options.DatabasePath is not null && _database.Transaction is null && !_database.IsBroken)
        {
            _record.SetClock(Clock.UtcNow);
        }
    }

    private ImportReport Import(byte[] zip)
    {
        lock (_gate)
        {
            return _importer.Import(zip);
        }
    }

    private FirstRows.Ids Make()
    {
        using var transaction = _database.Begin();
        var made = FirstRows.Write(_rows, _ids, _options, Clock.UtcNow);
        new ComponentRows(_rows, _ids, made, Clock).Write(BaseSolution.Content.Components with { Solutions = [] });
        _record.Set("organizationid", made.Organization.ToString());
        _record.Set("businessunitid", made.BusinessUnit.ToString());
        _record.Set("systemuserid", made.SystemUser.ToString());
        transaction.Commit();
        return made;
    }

    private FirstRows.Ids ReadFirstIds() => new(_record.Id("organizationid"), _record.Id("businessunitid"), _record.Id("systemuserid"));
}
