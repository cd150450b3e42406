// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Why work waits. Members of the choice onb_waitreason, in the order of their values.</summary>
internal enum WaitReason
{
    TrainingFirst,
    ContentFirst,
    Approval,
    Data,
    Contract,
    Other,
}
