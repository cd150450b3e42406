// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>What outside disrupts a customer's business. Members of the choice onb_externalkind, in the order of their values.</summary>
internal enum Externalkind
{
    SupplyChain,
    Geopolitics,
    Economy,
    Regulation,
    Other,
}
