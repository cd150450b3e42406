using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>What is said when somebody on whom the customer's decision rests leaves.</summary>
internal static class StakeholderMessages
{
    /// <summary>Who left when, and what to do.</summary>
    public static Message Left(string person, Date on) => new(
        "stakeholder.left",
        "{0} left on {1}, and nobody else is recorded in this role. Find out who follows, and add them to the plan's people.",
        "{0} ist seit dem {1} nicht mehr da, und niemand sonst ist in dieser Rolle erfasst. Finden Sie heraus, wer folgt, und erfassen "
            + "Sie die Person bei den Beteiligten des Plans.",
        person, on);
}
