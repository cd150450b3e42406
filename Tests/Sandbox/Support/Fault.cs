using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sandbox.Support;

/// <summary>Asserts faults of the organization service.</summary>
internal static class Fault
{
    /// <summary>Runs the action, which must fail with the error code.</summary>
    /// <returns>The message of the fault.</returns>
    public static string Expect(int errorCode, Action action)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(action)!;
        Assert.That(fault.Detail.ErrorCode, Is.EqualTo(errorCode), fault.Detail.Message);
        return fault.Detail.Message;
    }
}
