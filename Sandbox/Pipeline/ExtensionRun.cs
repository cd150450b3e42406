using System.ServiceModel;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>One execution of an extension: its context, its services, its trace and its calls.</summary>
internal sealed class ExtensionRun : IServiceProvider, IOrganizationServiceFactory
{
    private readonly IRequestDispatcher _dispatcher;
    private readonly FaultHooks _hooks;
    private readonly Guid _systemUserId;
    private readonly List<string> _calls = [];
    private ExtensionService? _ownService;
    private IPluginExecutionContext? _shownContext;

    public ExtensionRun(
        Extension extension, IPluginExecutionContext context, RequestScope scope, IRequestDispatcher dispatcher, FaultHooks hooks,
        Guid systemUserId)
    {
        Extension = extension;
        Context = context;
        Scope = scope;
        _dispatcher = dispatcher;
        _hooks = hooks;
        _systemUserId = systemUserId;
    }

    public Extension Extension { get; }

    /// <summary>What the extension sees.</summary>
    public IPluginExecutionContext Context { get; }

    /// <summary>The scope its calls nest in.</summary>
    public RequestScope Scope { get; }

    public TraceLog Trace { get; } = new();

    /// <summary>Request names of the calls so far.</summary>
    public IReadOnlyList<string> Calls => _calls;

    /// <summary>Set by a workflow that reached a stop step which cancels.</summary>
    public string? CanceledBecause { get; set; }

    /// <summary>Runs a plug-in.</summary>
    public void Execute(IPlugin plugin) => plugin.Execute(this);

    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IOrganizationServiceFactory))
        {
            return this;
        }

        if (serviceType == typeof(ITracingService))
        {
            return Trace;
        }

        _shownContext ??= NewerContext.Of(Context);
        return serviceType.IsInstanceOfType(_shownContext) ? _shownContext : null;
    }

    /// <summary>Null means the system user, the empty id the user of the context.</summary>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        if (userId is null)
        {
            return new ExtensionService(this, _systemUserId);
        }

        return userId == Guid.Empty || userId == Context.UserId
            ? _ownService ??= new ExtensionService(this, Context.UserId)
            : new ExtensionService(this, userId.Value);
    }

    /// <summary>
    /// Makes a call. Inside a transaction a fault poisons it: the platform has rolled back, whatever the extension
    /// makes of the exception.
    /// </summary>
    public OrganizationResponse Call(OrganizationRequest request, Guid userId)
    {
        if (Scope.Transaction?.PoisonedBy is not null)
        {
            throw PipelineFaults.NoActiveTransaction();
        }

        try
        {
            if (request is null)
            {
                throw PipelineFaults.NoRequest();
            }

            _calls.Add(request.RequestName);
            var sent = TransportCopy.Of(request);
            var call = _hooks.BeforeCall is null && _hooks.AfterCall is null ? null
                : new ServiceCall(sent, Extension.TypeName, _calls.Count, userId);
            _hooks.BeforeCall?.Invoke(call!);
            var response = _dispatcher.Execute(sent, Scope.NestedByExtension(userId));
            _hooks.AfterCall?.Invoke(call!, response);
            return response;
        }
        catch (Exception e) when (e is not StoreFileException)
        {
            var fault = e as FaultException<OrganizationServiceFault> ?? PipelineFaults.Unexpected(e);
            Scope.Transaction?.Poison(fault);
            throw fault == e ? e : fault;
        }
    }
}
