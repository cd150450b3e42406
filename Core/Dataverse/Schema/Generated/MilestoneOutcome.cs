// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>How the customer says it went. Members of the choice onb_milestoneoutcome, in the order of their values.</summary>
internal enum MilestoneOutcome
{
    WorkingWell,
    Issues,
}
