using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages;

/// <summary>Runs a request through the pipeline: steps, main operation, transaction. Implemented by the pipeline.</summary>
public interface IRequestDispatcher
{
    /// <summary>Runs the request. A handler passes <see cref="RequestScope.Nested"/> of the scope it was given.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The request is refused.</exception>
    OrganizationResponse Execute(OrganizationRequest request, RequestScope scope);
}

/// <summary>The row a message is about. Both may be missing: WhoAmI has neither, RetrieveMultiple has no id.</summary>
/// <param name="Table">Logical name of the table; "none" when the message has no table, as in plug-in contexts.</param>
/// <param name="Id">Id of the row; empty when there is none, or not yet.</param>
public readonly record struct MessageTarget(string Table, Guid Id)
{
    /// <summary>A message without a table.</summary>
    public static MessageTarget None { get; } = new("none", Guid.Empty);
}

/// <summary>
/// The main operation of one message (stage 30). The pipeline calls <see cref="Split"/> first, then for each part: stage 10, opens a
/// transaction if <see cref="RunsInTransaction"/> and none is open, stage 20, <see cref="Execute"/>, stage 40, and commits what it opened.
/// Plug-ins of the earlier stages have changed the request's parameters by the time Execute sees them.
/// Handlers read parameters by name, never by the class of the request: a bare OrganizationRequest is as good.
/// </summary>
public interface IMessageHandler
{
    /// <summary>Name in the request, for instance WinOpportunity.</summary>
    string RequestName { get; }

    /// <summary>Name that steps are registered on and contexts show, for instance Win.</summary>
    string MessageName { get; }

    /// <summary>False for reads and for ExecuteMultiple, whose parts commit one by one.</summary>
    bool RunsInTransaction { get; }

    /// <summary>False for messages on which no step can be registered: ExecuteMultiple, ExecuteTransaction, WhoAmI.</summary>
    bool HasPipeline { get; }

    /// <summary>
    /// The parts that run the pipeline separately, usually the request alone. An Update that carries state and other columns runs its
    /// steps twice: first the other columns, then the state. The response is that of the last part.
    /// </summary>
    IReadOnlyList<OrganizationRequest> Split(OrganizationRequest request);

    /// <summary>
    /// The row the request is about, with alternate keys resolved; this is PrimaryEntityName and PrimaryEntityId of the context.
    /// Also checks the shape of the request: required parameters are there and of the right type, the table exists.
    /// </summary>
    MessageTarget TargetOf(OrganizationRequest request);

    /// <summary>Does the work. Checks privileges, validates, writes, and raises nested messages through the dispatcher.</summary>
    OrganizationResponse Execute(OrganizationRequest request, RequestScope scope);

    /// <summary>Checks what the extension that is the main operation answered. Only custom APIs have one.</summary>
    void CheckAnswer(ParameterCollection answer);
}
