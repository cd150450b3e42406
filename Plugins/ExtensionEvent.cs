using System;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins;

/// <summary>One event of the platform, reduced to what the use cases need.</summary>
internal sealed class ExtensionEvent
{
    private const int PostOperation = 40;

    private readonly IPluginExecutionContext _context;

    /// <summary>Wraps the platform's context.</summary>
    public ExtensionEvent(IPluginExecutionContext context, IOrganizationServiceFactory factory, TraceLog trace)
    {
        _context = context;
        // Null is the system user: who may win an opportunity need not have rights on the tables of the onboarding.
        Service = factory.CreateOrganizationService(null);
        Trace = trace;
    }

    /// <summary>The organization service of the system user.</summary>
    public IOrganizationService Service { get; }

    /// <summary>The trace of this execution.</summary>
    public TraceLog Trace { get; }

    /// <summary>The row that the event is about.</summary>
    public EntityReference PrimaryRow => new(_context.PrimaryEntityName, _context.PrimaryEntityId);

    /// <summary>
    /// Moment at which the platform took the event on, UTC. The extensions read no clock: a repetition of the same event sees the same
    /// moment.
    /// </summary>
    public DateTime OccurredOn => DateTime.SpecifyKind(_context.OperationCreatedOn, DateTimeKind.Utc);

    /// <summary>Brings the onboarding of an opportunity in line with its state.</summary>
    public void EnsureOnboarding(Guid opportunityId) =>
        new EnsureOnboarding(Service, Trace).Run(opportunityId, OccurredOn, _context.InitiatingUserId);

    /// <summary>The row as it was before the operation; null where the step has no such image.</summary>
    public Entity? Before => _context.PreEntityImages.TryGetValue("Before", out var image) ? image : null;

    /// <summary>Whether the operation was done already when the event was raised.</summary>
    public bool IsDone => _context.Stage == PostOperation;

    /// <summary>The row that the event carries under a parameter's name; null when it carries none there.</summary>
    public Entity? Row(string parameter) =>
        _context.InputParameters.TryGetValue(parameter, out var value) ? value as Entity : null;
}
