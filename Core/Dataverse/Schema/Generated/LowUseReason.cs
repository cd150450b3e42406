// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Why a customer uses less than planned. Members of the choice onb_lowusereason, in the order of their values.</summary>
internal enum LowUseReason
{
    NotTrained,
    NotDeployed,
    NoNeed,
    ProductIssue,
    ChampionGone,
    Other,
}
