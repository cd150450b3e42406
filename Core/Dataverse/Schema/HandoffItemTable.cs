namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table <c>onb_handoffitem</c>: one of the eleven questions that Sales answers for Customer Success. User-owned, child of the plan
/// (parental).
/// </summary>
internal static class HandoffItemTable
{
    public const string LogicalName = "onb_handoffitem";
    public const string SchemaName = "onb_HandoffItem";
    public const string Id = "onb_handoffitemid";
    public const string Name = "onb_name";
    public const string PlanId = "onb_planid";

    /// <summary>Code of the question, e.g. GOALS (formulas.md section 4). Text, at most 50 characters.</summary>
    public const string Code = "onb_code";

    /// <summary>Position in the checklist, from 1. Whole number.</summary>
    public const string Sequence = "onb_sequence";

    /// <summary>Points the item can earn, 0 to 100. Decimal.</summary>
    public const string Weight = "onb_weight";

    /// <summary>Yes/no: must be complete (or reach its own threshold) before a CSM may accept.</summary>
    public const string IsBlocker = "onb_isblocker";

    /// <summary>
    /// Yes/no: what acceptance hangs on is there although parts are missing, e.g. champion and bill recipient of five stakeholders. No: the
    /// share of the answer decides.
    /// </summary>
    public const string BlockerMet = "onb_blockermet";

    /// <summary>Parts answered, 0 to <see cref="PartsTotal"/>. Whole number.</summary>
    public const string PartsDone = "onb_partsdone";

    /// <summary>Parts asked for, from 1. Whole number.</summary>
    public const string PartsTotal = "onb_partstotal";

    /// <summary>Yes/no: does not apply to this customer; left out of the score.</summary>
    public const string IsNotApplicable = "onb_isnotapplicable";

    /// <summary>Choice <see cref="Choices.Provenance"/>: who says so.</summary>
    public const string Provenance = "onb_provenance";

    /// <summary>The answer, in words. Memo.</summary>
    public const string Answer = "onb_answer";

    public const string PlanRelationship = "onb_handoffitem_planid_plan";
}
