using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Support;

/// <summary>Milestones with only what a test is about.</summary>
internal static class Milestones
{
    /// <summary>One that counts in the schedule.</summary>
    public static Milestone Due(string code, Date dueOn, MilestoneStatus status = MilestoneStatus.Open) =>
        new() { Code = code, DueOn = dueOn, Status = status, IsRequired = true };

    /// <summary>An open one that reaches the customer by a channel.</summary>
    public static Milestone Touch(string code, Date dueOn, Channel channel) => new() { Code = code, DueOn = dueOn, Channel = channel };
}
