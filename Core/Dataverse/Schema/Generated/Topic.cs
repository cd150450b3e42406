// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// What a discovery is about, so that customers with the same challenge find each other; add what your customers talk about. Members of the
/// choice onb_topic, in the order of their values.
/// </summary>
internal enum Topic
{
    Training,
    Integration,
    DataQuality,
    TimeAndPeople,
    ChangeOfProcesses,
    Security,
    Reporting,
    Budget,
}
