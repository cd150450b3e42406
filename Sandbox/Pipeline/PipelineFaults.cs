using System.Runtime.Serialization;
using System.ServiceModel;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>The faults of the pipeline itself, with the platform's error codes.</summary>
internal static class PipelineFaults
{
    /// <summary>A request at depth 9.</summary>
    public static FaultException<OrganizationServiceFault> TooDeep() => ServiceFaults.Of(
        ErrorCodes.DepthTooHigh,
        "This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try "
            + "again.");

    /// <summary>A call without a request.</summary>
    public static FaultException<OrganizationServiceFault> NoRequest() =>
        ServiceFaults.Of(ErrorCodes.InvalidArgument, "Required field 'request' is missing.");

    /// <summary>A call, or a normal return, after a fault in the same transaction.</summary>
    public static FaultException<OrganizationServiceFault> NoActiveTransaction() => ServiceFaults.Of(
        ErrorCodes.NoActiveTransaction,
        "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and "
            + "continue processing.");

    /// <summary>What the platform makes of what a synchronous extension threw.</summary>
    public static FaultException<OrganizationServiceFault> Of(Exception thrown, string typeName, string trace)
    {
        var inner = (thrown as FaultException<OrganizationServiceFault>)?.Detail;
        var (code, message) = thrown switch
        {
            InvalidPluginExecutionException => (ErrorCodes.IsvAborted, thrown.Message),
            _ => (ErrorCodes.IsvUnexpected,
                $"An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): "
                + $"{typeName}: {thrown.GetType().FullName}: {thrown.Message}"),
        };
        var fault = ServiceFaults.Of(code, message);
        fault.Detail.InnerFault = inner;
        fault.Detail.TraceText = trace;
        return fault;
    }

    /// <summary>Something other than a fault came out of the platform's own work. Only the trace text tells what, except
    /// where the message is the platform's own: a value that it cannot serialize.</summary>
    public static FaultException<OrganizationServiceFault> Unexpected(Exception thrown)
    {
        var fault = ServiceFaults.Of(
            ErrorCodes.Unexpected, thrown is SerializationException ? thrown.Message : "An unexpected error occurred.");
        fault.Detail.TraceText = thrown.ToString();
        return fault;
    }

    /// <summary>A step names a class that no imported assembly registers.</summary>
    public static FaultException<OrganizationServiceFault> UnknownPluginType(Guid id) =>
        ServiceFaults.Of(ErrorCodes.ObjectDoesNotExist, $"PluginType With Id = {id} Does Not Exist");

    /// <summary>A registered class is not in its assembly.</summary>
    public static FaultException<OrganizationServiceFault> TypeNotInAssembly(string type, string assembly) =>
        ServiceFaults.Of(ErrorCodes.ObjectDoesNotExist, $"The class {type} is not in the assembly {assembly}.");

    /// <summary>A registered class does not implement IPlugin.</summary>
    public static FaultException<OrganizationServiceFault> NotAPlugin(string type) =>
        ServiceFaults.Of(ErrorCodes.InvalidArgument, $"The class {type} does not implement IPlugin.");

    /// <summary>An image on a message that has none.</summary>
    public static FaultException<OrganizationServiceFault> NoImages(string step, string message) =>
        ServiceFaults.Of(ErrorCodes.InvalidArgument, $"The step '{step}' has an image, but the message {message} supports none.");

    /// <summary>A step on a custom API that allows none of its kind.</summary>
    public static FaultException<OrganizationServiceFault> StepNotAllowed(CustomApiMetadata api) => ServiceFaults.Of(
        ErrorCodes.InvalidArgument,
        api.AllowedSteps == CustomApiStepType.None
            ? $"The custom API {api.UniqueName} allows no steps."
            : $"The custom API {api.UniqueName} allows asynchronous steps only.");

    /// <summary>A request while another one's transaction is open.</summary>
    public static FaultException<OrganizationServiceFault> TransactionOpen() => ServiceFaults.NotSupported(
        "A request of another caller while a transaction is open (on the platform it would wait for the locks)");
}
