using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Planning;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// Prepares the onboarding of a deal by itself once its win is probable enough, where the settings say so. By the message that people send,
/// whose one transaction has all writes; what it refuses is left to people.
/// </summary>
internal static class PrepareImminent
{
    private const string RequestName = "onb_PreparePlan";

    /// <summary>Runs the use case. One call where nothing is to be prepared.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="trace">Gets the decisions.</param>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="probability">The probability that was written, in percent; null where it was taken away.</param>
    public static void Run(IOrganizationService service, TraceLog trace, EntityReference opportunity, int? probability)
    {
        var policy = RulesetRows.Published(service).Rules.Planning;
        if (policy.PreparesByItself == 0 || !PreWinPlan.IsImminent(probability, isCommitted: false, policy))
        {
            return;
        }

        try
        {
            service.Execute(new OrganizationRequest(RequestName) { ["Target"] = opportunity });
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.MeaningOf(fault) == FaultMeaning.Refused)
        {
            trace.Line("The deal is prepared already, or cannot be prepared.");
        }
    }
}
