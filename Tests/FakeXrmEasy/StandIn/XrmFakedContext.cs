using System;
using System.Activities;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace FakeXrmEasy;

/// <summary>An organization in memory, and the services that plug-ins and activities get from it.</summary>
public class XrmFakedContext
{
    /// <summary>The user of every call.</summary>
    public EntityReference CallerId { get; set; }

    public virtual IOrganizationService GetOrganizationService() => throw StandIn.CannotRun();

    public XrmFakedWorkflowContext GetDefaultWorkflowContext() => throw StandIn.CannotRun();

    /// <summary>Runs a plug-in with a context.</summary>
    public IPlugin ExecutePluginWith(XrmFakedPluginExecutionContext ctx, IPlugin instance) => throw StandIn.CannotRun();

    /// <summary>Runs an activity with inputs and gives its outputs.</summary>
    public IDictionary<string, object> ExecuteCodeActivity<T>(
        XrmFakedWorkflowContext wfContext, Dictionary<string, object> inputs = null, T instance = null)
        where T : CodeActivity, new() => throw StandIn.CannotRun();
}

/// <summary>What a plug-in sees.</summary>
public class XrmFakedPluginExecutionContext
{
    public string MessageName { get; set; }

    public int Stage { get; set; }

    public int Mode { get; set; }

    public DateTime OperationCreatedOn { get; set; }

    public Guid CorrelationId { get; set; }

    public Guid UserId { get; set; }

    public Guid InitiatingUserId { get; set; }

    public string PrimaryEntityName { get; set; }

    public Guid PrimaryEntityId { get; set; }

    public ParameterCollection InputParameters { get; set; }

    public ParameterCollection OutputParameters { get; set; }

    public ParameterCollection SharedVariables { get; set; }

    public EntityImageCollection PreEntityImages { get; set; }

    public EntityImageCollection PostEntityImages { get; set; }
}

/// <summary>What an activity sees.</summary>
public class XrmFakedWorkflowContext
{
    public string PrimaryEntityName { get; set; }

    public Guid PrimaryEntityId { get; set; }

    public DateTime OperationCreatedOn { get; set; }
}

internal static class StandIn
{
    public static Exception CannotRun() => new NotSupportedException(
        "This is the stand-in that the lane compiles against. Build it with -p:DataverseSdk=official to run it.");
}
