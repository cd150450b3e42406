using System;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Live.Calls;

/// <summary>
/// The three faults by which Dataverse protects itself: too many requests, too much execution time, or too many requests at once of one
/// user within five minutes. Such a request was not carried out.
/// </summary>
internal static class ServiceProtection
{
    /// <summary>Key of the time to wait among the details of the fault; a <see cref="TimeSpan"/>.</summary>
    public const string RetryAfter = "Retry-After";

    /// <summary>The wait when a fault names none: the documented default of Microsoft's client.</summary>
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(5);

    /// <summary>How long an exception asks to wait; null unless it is one of the three faults.</summary>
    public static TimeSpan? WaitOf(Exception exception)
    {
        if (exception is not FaultException<OrganizationServiceFault> { Detail: { } fault } || !ServiceFaults.IsProtection(fault.ErrorCode))
        {
            return null;
        }

        return fault.ErrorDetails.TryGetValue(RetryAfter, out var value) && value is TimeSpan time && time > TimeSpan.Zero ? time : Unsaid;
    }
}
