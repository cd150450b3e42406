using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Handoffs;
using CrmOnboarding.Dataverse.Joining;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Plugins;

/// <summary>One execution of a step, reduced to what the use cases need.</summary>
internal sealed class PluginExecution
{
    private readonly IPluginExecutionContext _context;
    private readonly IOrganizationServiceFactory _factory;
    private Language? _callerLanguage;

    /// <summary>Wraps the platform's context.</summary>
    public PluginExecution(IPluginExecutionContext context, IOrganizationServiceFactory factory, TraceLog trace)
    {
        _context = context;
        _factory = factory;
        // Null is the system user: people who may win an opportunity need no rights on the tables of the onboarding.
        Service = factory.CreateOrganizationService(null);
        Trace = trace;
    }

    /// <summary>The organization service of the system user.</summary>
    public IOrganizationService Service { get; }

    /// <summary>The organization service of the user who started the execution, with that user's rights.</summary>
    public IOrganizationService CallerService => _factory.CreateOrganizationService(_context.InitiatingUserId);

    /// <summary>The trace of this execution.</summary>
    public TraceLog Trace { get; }

    /// <summary>The message that raised the step; null when it is none that our steps are declared for.</summary>
    public SdkMessage? Message => Enum.TryParse<SdkMessage>(_context.MessageName, out var message) ? message : null;

    /// <summary>The background job that runs the step; empty for a step that runs with the message.</summary>
    public Guid JobId => _context.OperationId;

    /// <summary>Where in the pipeline the step runs.</summary>
    public Stage Stage => (Stage)_context.Stage;

    /// <summary>The row that the message is about.</summary>
    public EntityReference PrimaryRow => new(_context.PrimaryEntityName, _context.PrimaryEntityId);

    /// <summary>
    /// Moment at which the platform accepted the message, UTC. Extensions read no clock, so that a retry sees the same moment as the first
    /// attempt.
    /// </summary>
    public DateTime OccurredOn => DateTime.SpecifyKind(_context.OperationCreatedOn, DateTimeKind.Utc);

    /// <summary>The columns that a Create or an Update writes; null for other messages.</summary>
    public Entity? Target => Row("Target");

    /// <summary>The row as it was before the operation.</summary>
    /// <exception cref="InvalidOperationException">
    /// The step is registered without the image that <see cref="StepAttribute.Before"/> declares.
    /// </exception>
    public Entity Before => _context.PreEntityImages.TryGetValue(nameof(Before), out var image)
        ? image
        : throw new InvalidOperationException($"The step on {_context.MessageName} of {_context.PrimaryEntityName} has no image 'Before'.");

    /// <summary>The user who started the execution.</summary>
    public EntityReference Caller => new(SystemUserTable.LogicalName, _context.InitiatingUserId);

    /// <summary>Language of the user who started the execution. One call, the first time.</summary>
    public Language CallerLanguage => _callerLanguage ??= CallerProfile.Of(Service, _context.InitiatingUserId).Language;

    /// <summary>The date where the caller is, at the moment of the message. One call.</summary>
    public Date CallerToday => CallerProfile.Of(Service, _context.InitiatingUserId).DateOf(OccurredOn);

    /// <summary>The organization's base language. One call.</summary>
    public Language BaseLanguage => CallerProfile.BaseLanguage(Service);

    /// <summary>Whether this execution is part of one of some messages of our own: what people do by them is checked there.</summary>
    public bool IsPartOf(params string[] messages)
    {
        for (var part = _context.ParentContext; part is not null; part = part.ParentContext)
        {
            if (messages.Contains(part.MessageName))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a message of our own writes it that takes a deal from one plan of its customer to another.</summary>
    public bool MovesDeal => IsPartOf(CrmOnboarding.Dataverse.Onboarding.EnsureOnboarding.RequestName, JoinPlans.RequestName);

    /// <summary>The handoff that a message of our own is called on, for the step that its caller takes.</summary>
    public ReviewHandoff ReviewHandoff()
    {
        // Read before anything is written: a write that is refused ends the transaction, and the sentence about it is the caller's.
        _ = CallerLanguage;
        return new ReviewHandoff(Service, CallerService, Parameter<EntityReference>("Target")!, Caller, OccurredOn);
    }

    /// <summary>Whether the caller may see a row. One call.</summary>
    public bool MaySee(EntityReference row)
    {
        // Read before: where the platform refuses, the transaction ends, and the sentence about it is the caller's.
        _ = CallerLanguage;
        try
        {
            return _factory.CreateOrganizationService(_context.InitiatingUserId)
                .Retrieve(row.LogicalName, row.Id, new ColumnSet(false)).Id == row.Id;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return false;
        }
    }

    /// <summary>Sentences in the caller's language, one a line.</summary>
    public string Sentences(IEnumerable<Message> messages) => Catalogue.RenderLines(messages, CallerLanguage);

    /// <summary>Brings the onboarding of an opportunity in line with its state.</summary>
    /// <param name="opportunityId">The opportunity.</param>
    /// <param name="isToldElsewhere">Whether another event of the same change tells people what is wrong with the deal.</param>
    public void EnsureOnboarding(Guid opportunityId, bool isToldElsewhere = false) =>
        new EnsureOnboarding(Service, Trace, isToldElsewhere).Run(opportunityId, OccurredOn, _context.InitiatingUserId);

    /// <summary>The same as the main operation of the message for it: one transaction.</summary>
    public void EnsureOnboardingInOneRequest()
    {
        var refused = Parameter<string>(CrmOnboarding.Dataverse.Onboarding.EnsureOnboarding.RefusedParameter);
        new EnsureOnboarding(Service, Trace, isOneRequest: true, refused: refused)
            .Run(Parameter<EntityReference>("Target")!.Id, OccurredOn, _context.InitiatingUserId);
    }

    /// <summary>A parameter of a message of our own; the default of its type when it was left out.</summary>
    public T? Parameter<T>(string name) => _context.InputParameters.TryGetValue(name, out var value) && value is T typed ? typed : default;

    /// <summary>A parameter of a message of our own; null when it was left out.</summary>
    public T? Optional<T>(string name)
        where T : struct => _context.InputParameters.TryGetValue(name, out var value) && value is T typed ? typed : null;

    /// <summary>Answers a message of our own.</summary>
    public void Answer(string property, object? value) => _context.OutputParameters[property] = value;

    /// <summary>The row that the message carries under a parameter's name; null when it carries none there.</summary>
    public Entity? Row(string parameter) =>
        _context.InputParameters.TryGetValue(parameter, out var value) ? value as Entity : null;
}
