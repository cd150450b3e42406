using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Tasks;

/// <summary>Makes tasks of people.</summary>
internal static class OwnedTask
{
    /// <summary>Creates a task; for nobody in particular where the platform refuses the owner, who may not read tasks.</summary>
    /// <param name="service">With the rights of the system user, outside of a transaction.</param>
    /// <param name="task">The task with its owner.</param>
    public static void Create(IOrganizationService service, Entity task)
    {
        try
        {
            service.Create(task);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.MeaningOf(fault) == FaultMeaning.OwnerRefused)
        {
            task.Attributes.Remove(SystemColumns.OwnerId);
            service.Create(task);
        }
    }
}
