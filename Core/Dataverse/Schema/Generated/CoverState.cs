// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>How far a cover is. Members of the choice onb_coverstate, in the order of their values.</summary>
internal enum CoverState
{
    Planned,
    Running,
    Ended,
}
