// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// What customers rate in a survey; add what your surveys ask for. Members of the choice onb_surveydimension, in the order of their values.
/// </summary>
internal enum SurveyDimension
{
    Reliability,
    EaseOfUse,
    Support,
    Communication,
    Onboarding,
    ValueForMoney,
}
