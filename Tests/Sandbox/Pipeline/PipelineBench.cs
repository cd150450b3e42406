using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Pipeline;

/// <summary>An organization with the system tables alone, and steps that a test writes as lambdas.</summary>
internal sealed class PipelineBench : IDisposable
{
    private static readonly Lazy<SandboxOrganization> Prototype = new(() => SandboxOrganization.Open());

    private readonly List<string> _log = [];

    public SandboxOrganization Organization { get; } = Prototype.Value.Clone();

    public IOrganizationService Service => Organization.SystemService;

    /// <summary>What steps wrote down, in order.</summary>
    public IReadOnlyList<string> Log => _log;

    /// <summary>Registers a step.</summary>
    public Guid On(
        string message,
        string? table,
        StepStage stage,
        Action<Call> action,
        Func<StepRegistration, StepRegistration>? more = null)
    {
        var step = new StepRegistration { MessageName = message, Table = table, Stage = stage };
        return Organization.RegisterStep(more is null ? step : more(step), new Probe(action));
    }

    /// <summary>Registers an asynchronous step.</summary>
    public Guid OnAsync(string message, string? table, Action<Call> action, Func<StepRegistration, StepRegistration>? more = null) =>
        On(message, table, StepStage.PostOperation, action, step => (more is null ? step : more(step)) with { IsAsynchronous = true });

    public void Note(string line) => _log.Add(line);

    public Guid Account(string name) => Service.Create(new Entity("account") { ["name"] = name });

    public int Count(string table) => Service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    public bool Exists(string table, string column, object value) =>
        Service.RetrieveMultiple(new QueryByAttribute(table) { Attributes = { column }, Values = { value } }).Entities.Count > 0;

    public Entity Job(Guid? id = null)
    {
        var query = new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet(true) };
        if (id is not null)
        {
            query.Criteria.AddCondition("asyncoperationid", ConditionOperator.Equal, id.Value);
        }

        return Service.RetrieveMultiple(query).Entities.Single();
    }

    public void Dispose() => Organization.Dispose();

    /// <summary>What a step gets.</summary>
    internal sealed class Call(IServiceProvider provider)
    {
        public IPluginExecutionContext Context { get; } = (IPluginExecutionContext)provider.GetService(typeof(IPluginExecutionContext))!;

        public IOrganizationServiceFactory Factory { get; } = (IOrganizationServiceFactory)provider.GetService(
            typeof(IOrganizationServiceFactory))!;

        public IOrganizationService Service => Factory.CreateOrganizationService(Context.UserId);

        public ITracingService Trace { get; } = (ITracingService)provider.GetService(typeof(ITracingService))!;

        public IServiceProvider Provider => provider;

        public Entity Target => (Entity)Context.InputParameters["Target"];
    }

    private sealed class Probe(Action<Call> action) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider) => action(new Call(serviceProvider));
    }
}
