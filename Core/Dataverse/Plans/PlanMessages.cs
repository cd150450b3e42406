namespace CrmOnboarding.Dataverse.Plans;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class PlanMessages
{
    /// <summary>A plan names a template that does not exist: the code.</summary>
    public const string UnknownTemplate = "plan.unknown-template";

    /// <summary>A fixed or just chosen date is too early: the date, the earliest that holds, and why.</summary>
    public const string DateCannotHold = "plan.date-cannot-hold";

    /// <summary>A plan without Day 0 cannot be dated: the id of the plan.</summary>
    public const string NoDay0 = "plan.no-day-0";
}
