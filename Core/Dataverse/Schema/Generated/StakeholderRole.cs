// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>What a person is to the onboarding. Members of the choice onb_stakeholderrole, in the order of their values.</summary>
internal enum StakeholderRole
{
    Champion,
    EconomicBuyer,
    DailyUser,
    BillRecipient,
    Executive,
    IT,
    Trainer,
    Finance,
    ExecutiveSponsor,
    Support,
}
