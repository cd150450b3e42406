namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class EvaluationMessages
{
    /// <summary>There is no plan with an id: the id.</summary>
    public const string NoSuchPlan = "evaluation.no-such-plan";

    /// <summary>An activity was called without a plan: nothing.</summary>
    public const string PlanMissing = "evaluation.plan-missing";

    /// <summary>An activity was called without the date of the evaluation: nothing.</summary>
    public const string AsOfMissing = "evaluation.as-of-missing";
}
