// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Whether a person took part in a meeting. Members of the choice onb_participation, in the order of their values.</summary>
internal enum Participation
{
    Invited,
    TookPart,
    Absent,
}
