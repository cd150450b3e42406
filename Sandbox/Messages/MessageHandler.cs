using CrmOnboarding.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages;

/// <summary>What most handlers have in common.</summary>
internal abstract class MessageHandler(MessageServices services, string requestName, string? messageName = null) : IMessageHandler
{
    public string RequestName { get; } = requestName;

    public string MessageName { get; } = messageName ?? requestName;

    public virtual bool RunsInTransaction => true;

    public virtual bool HasPipeline => true;

    protected MessageServices Services { get; } = services;

    public virtual IReadOnlyList<OrganizationRequest> Split(OrganizationRequest request) => [request];

    public virtual MessageTarget TargetOf(OrganizationRequest request) => MessageTarget.None;

    public abstract OrganizationResponse Execute(OrganizationRequest request, RequestScope scope);

    public virtual void CheckAnswer(ParameterCollection answer)
    {
    }

    /// <summary>Raises a message inside this one.</summary>
    protected OrganizationResponse Raise(OrganizationRequest request, RequestScope scope) =>
        Services.Dispatcher.Execute(request, scope.Nested());

    /// <summary>The answer of this message without results.</summary>
    protected OrganizationResponse Done() => new() { ResponseName = RequestName };

    /// <summary>The answer of this message with one result.</summary>
    protected OrganizationResponse Answer(string name, object value) => new() { ResponseName = RequestName, Results = { [name] = value } };
}

/// <summary>Reading the parameters of a request by name.</summary>
internal static class RequestParameters
{
    /// <summary>A parameter that must be there.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">It is missing, null or of another type.</exception>
    public static T Required<T>(this OrganizationRequest request, string name)
    {
        if (!request.Parameters.TryGetValue(name, out object? value) || value is null)
        {
            throw ServiceFaults.Of(
                ErrorCodes.InvalidArgument, $"Required field '{name}' is missing from the request {request.RequestName}.");
        }

        return value is T typed
            ? typed
            : throw ServiceFaults.Of(
                ErrorCodes.InvalidArgument,
                $"The parameter '{name}' of the request {request.RequestName} must be of type {typeof(T).Name}, not "
                    + $"{value.GetType().Name}.");
    }

    /// <summary>A parameter that may be missing.</summary>
    public static T? Optional<T>(this OrganizationRequest request, string name) =>
        request.Parameters.TryGetValue(name, out object? value) && value is T typed ? typed : default;
}
