// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>What became of what was learnt. Members of the choice onb_discoverystatus, in the order of their values.</summary>
internal enum DiscoveryStatus
{
    Heard,
    Answered,
    Declined,
}
