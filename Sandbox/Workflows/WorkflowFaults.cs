using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Workflows;

/// <summary>Faults of the workflow runner.</summary>
internal static class WorkflowFaults
{
    /// <summary>0x80045040: the platform's code for a workflow whose XAML it does not accept.</summary>
    public const int NotAccepted = unchecked((int)0x80045040);

    /// <summary>0x80040216: the platform's code for a failure while a step runs.</summary>
    public const int StepFailed = unchecked((int)0x80040216);

    /// <summary>Something in the XAML that the Sandbox does not run.</summary>
    /// <param name="workflow">Name of the workflow.</param>
    /// <param name="what">The element or expression, as part of a sentence.</param>
    public static FaultException<OrganizationServiceFault> NotSupported(string workflow, string what) =>
        Fault(NotAccepted, $"The workflow '{workflow}' uses {what}. The Sandbox does not support it.");

    /// <summary>A step that cannot do its work.</summary>
    /// <param name="workflow">Name of the workflow.</param>
    /// <param name="step">Name of the step.</param>
    /// <param name="why">What went wrong, as the end of a sentence that begins with the step.</param>
    public static FaultException<OrganizationServiceFault> Failed(string workflow, string step, string why) =>
        Fault(StepFailed, $"The step '{step}' of the workflow '{workflow}' {why}.");

    private static FaultException<OrganizationServiceFault> Fault(int code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = message }, new FaultReason(message));
}
