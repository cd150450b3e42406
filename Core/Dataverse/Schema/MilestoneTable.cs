namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table <c>onb_milestone</c>: a milestone, an activity or a deliverable of a plan, told apart by <see cref="Kind"/>.
/// User-owned, child of the plan (parental) and, for items of scope line, of a workstream.
/// </summary>
internal static class MilestoneTable
{
    public const string LogicalName = "onb_milestone";
    public const string SchemaName = "onb_Milestone";
    public const string Id = "onb_milestoneid";
    public const string Name = "onb_name";

    /// <summary>Code of the template item, e.g. KICKOFF. Text, at most 50 characters.</summary>
    public const string Code = "onb_code";

    public const string PlanId = "onb_planid";

    /// <summary>The line this item belongs to; empty for items of scope plan.</summary>
    public const string WorkstreamId = "onb_workstreamid";

    /// <summary>Choice <see cref="Choices.ItemKind"/>.</summary>
    public const string Kind = "onb_kind";

    /// <summary>Choice <see cref="Choices.Phase"/>.</summary>
    public const string Phase = "onb_phase";

    /// <summary>Choice <see cref="Choices.Channel"/>.</summary>
    public const string Channel = "onb_channel";

    /// <summary>Choice <see cref="Choices.OwnerRole"/>.</summary>
    public const string OwnerRole = "onb_ownerrole";

    /// <summary>Choice <see cref="Choices.MilestoneStatus"/>.</summary>
    public const string Status = "onb_status";

    /// <summary>Yes/no: counts towards completion.</summary>
    public const string IsRequired = "onb_isrequired";

    /// <summary>Yes/no: a moment the customer wins something (H-33).</summary>
    public const string IsCustomerWin = "onb_iscustomerwin";

    /// <summary>Position in the template, from 1. Whole number.</summary>
    public const string Sequence = "onb_sequence";

    /// <summary>Choice <see cref="Choices.Anchor"/>: what <see cref="OffsetDays"/> counts from.</summary>
    public const string Anchor = "onb_anchor";

    /// <summary>Days after (negative: before) the anchor. Whole number.</summary>
    public const string OffsetDays = "onb_offsetdays";

    /// <summary>Choice <see cref="Choices.OffsetUnit"/>.</summary>
    public const string OffsetUnit = "onb_offsetunit";

    /// <summary>First planned date, never changed: the baseline. Date only.</summary>
    public const string BaselineOn = "onb_baselineon";

    /// <summary>Date it is due now. Date only.</summary>
    public const string DueOn = "onb_dueon";

    /// <summary>Yes/no: nothing moves the due date by itself.</summary>
    public const string IsDateLocked = "onb_isdatelocked";

    /// <summary>What moved the due date last, or why a fixed date cannot be kept. Multiple lines of text.</summary>
    public const string DateReason = "onb_datereason";

    /// <summary>Date it was done. Date only; empty until then.</summary>
    public const string CompletedOn = "onb_completedon";

    public const string PlanRelationship = "onb_milestone_planid_plan";
    public const string WorkstreamRelationship = "onb_milestone_workstreamid_workstream";
}
