using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sandbox.Queries;

/// <summary>Asserting faults by their code.</summary>
internal static class Faulting
{
    public static OrganizationServiceFault Fault(this Action action)
    {
        var thrown = Assert.Throws<FaultException<OrganizationServiceFault>>(() => action())!;
        return thrown.Detail;
    }

    public static void HasCode(Action action, int code, string? text = null)
    {
        var fault = action.Fault();
        Assert.That(fault.ErrorCode, Is.EqualTo(code), fault.Message);
        if (text is not null)
        {
            Assert.That(fault.Message, Does.Contain(text));
        }
    }
}
