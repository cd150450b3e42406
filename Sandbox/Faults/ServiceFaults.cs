using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Faults;

/// <summary>Makes the faults that the organization service raises.</summary>
public static class ServiceFaults
{
    /// <summary>A fault with an error code of <see cref="ErrorCodes"/> and a message.</summary>
    public static FaultException<OrganizationServiceFault> Of(int errorCode, string message)
    {
        var fault = new OrganizationServiceFault { ErrorCode = errorCode, Message = message, Timestamp = default };
        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(message));
    }

    /// <summary>The request, or a part of it, is something the Sandbox does not do.</summary>
    /// <param name="what">Name of the message, parameter or feature.</param>
    public static FaultException<OrganizationServiceFault> NotSupported(string what) =>
        Of(ErrorCodes.NotSupported, $"{what} is not supported by the Sandbox.");
}
