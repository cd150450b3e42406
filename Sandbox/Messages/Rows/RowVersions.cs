using CrmOnboarding.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>Optimistic concurrency: a request may demand that the row is still in the version that its sender has read.</summary>
internal static class RowVersions
{
    /// <summary>Name of the request parameter with the demanded behavior.</summary>
    public const string Parameter = "ConcurrencyBehavior";

    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The versions differ, or none was sent.</exception>
    public static void Check(OrganizationRequest request, string? sent, string present)
    {
        if (request.Optional<ConcurrencyBehavior>(Parameter) != ConcurrencyBehavior.IfRowVersionMatches)
        {
            return;
        }

        if (string.IsNullOrEmpty(sent))
        {
            throw ServiceFaults.Of(
                ErrorCodes.ConcurrencyVersionNotProvided,
                "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfRowVersionMatches.");
        }

        if (sent != present)
        {
            throw ServiceFaults.Of(
                ErrorCodes.ConcurrencyVersionMismatch,
                "The version of the existing record doesn't match the RowVersion property provided.");
        }
    }
}
