// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>What the customer lets us do with it. Members of the choice onb_consent, in the order of their values.</summary>
internal enum Consent
{
    NotAsked,
    Internal,
    Anonymous,
    Named,
    Public,
    Refused,
}
