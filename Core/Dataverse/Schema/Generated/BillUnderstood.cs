// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Whether the customer understood a bill. Members of the choice onb_billunderstood, in the order of their values.</summary>
internal enum BillUnderstood
{
    Understood,
    NotUnderstood,
}
