// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Who is waited for. Members of the choice onb_waitparty, in the order of their values.</summary>
internal enum WaitParty
{
    Customer,
    Vendor,
    ThirdParty,
}
