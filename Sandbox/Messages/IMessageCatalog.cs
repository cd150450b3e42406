using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages;

/// <summary>Finds the handler of a request.</summary>
public interface IMessageCatalog
{
    /// <summary>
    /// The handler of the request's name. A custom API of an imported solution has one too, whose main operation does nothing but
    /// check the parameters: the pipeline runs its plug-in at stage 30.
    /// </summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The Sandbox does not support the message; the fault
    /// names it.</exception>
    IMessageHandler Find(OrganizationRequest request);
}
