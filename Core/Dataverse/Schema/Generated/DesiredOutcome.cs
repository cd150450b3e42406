// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// What customers want to reach; add what your customers name. Members of the choice onb_desiredoutcome, in the order of their values.
/// </summary>
internal enum DesiredOutcome
{
    LowerCosts,
    MoreRevenue,
    SavedTime,
    BetterQuality,
    HappierCustomers,
    LessRisk,
    BetterInsight,
}
