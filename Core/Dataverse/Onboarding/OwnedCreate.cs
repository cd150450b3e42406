using System;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Creates rows for their owners, and for the next in order where the platform refuses one.</summary>
/// <param name="service">Where to write.</param>
/// <param name="trace">Gets one line for each owner that is passed over.</param>
/// <param name="choice">The owners.</param>
/// <param name="isOneRequest">
/// Whether this runs in the transaction of a message: a refusal ends it, so nobody else is tried, and a sentence says whom it is about.
/// </param>
internal sealed class OwnedCreate(IOrganizationService service, TraceLog trace, OwnerChoice choice, bool isOneRequest = false)
{
    /// <summary>Creates a row with all below it: one call, and one more for every owner that is refused.</summary>
    /// <param name="build">Makes the rows for the owners as far as they are known.</param>
    /// <returns>Id of the row.</returns>
    /// <exception cref="DomainException">The platform refuses everybody who could own the rows, or the first in one request.</exception>
    public Guid Run(Func<RowOwners, Entity> build)
    {
        while (true)
        {
            try
            {
                return service.Create(build(choice.Owners));
            }
            catch (FaultException<OrganizationServiceFault> fault)
                when (isOneRequest && ServiceFaults.MeaningOf(fault) == FaultMeaning.OwnerRefused)
            {
                throw Refused(choice, fault);
            }
            catch (FaultException<OrganizationServiceFault> fault)
                when (ServiceFaults.MeaningOf(fault) == FaultMeaning.OwnerRefused && choice.Refuse(fault.Detail.Message))
            {
                trace.Line("The platform refused an owner; the next one in order takes the rows.");
            }
            catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.MeaningOf(fault) == FaultMeaning.OwnerRefused)
            {
                var last = choice.Owners.Plan;
                throw new DomainException(OnboardingMessages.NobodyCanOwn(last.Name ?? last.Id.ToString()));
            }
        }
    }

    /// <summary>What says whom the platform refused. The id stands in it for whoever sends the message again without them.</summary>
    public static DomainException Refused(OwnerChoice choice, FaultException<OrganizationServiceFault> fault)
    {
        var who = choice.NamedIn(fault.Detail.Message)[0];
        return new DomainException(OnboardingMessages.CannotOwn(who.Name is { } name ? $"{name} ({who.Id})" : who.Id.ToString()));
    }
}
