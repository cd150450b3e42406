// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_handoffitem. One of the questions that Sales answers for Customer Success. User-owned.</summary>
internal static class HandoffItemTable
{
    public const string LogicalName = "onb_handoffitem";
    public const string SchemaName = "onb_HandoffItem";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_handoffitemid";

    /// <summary>The answer, in words. Text of several lines, at most 20000 characters.</summary>
    public const string Answer = "onb_answer";
    public const int AnswerLength = 20000;

    /// <summary>
    /// Whether what acceptance depends on is there although parts are missing, for example champion and bill recipient. No: the share of
    /// the answer decides. Yes/no.
    /// </summary>
    public const string BlockerMet = "onb_blockermet";

    /// <summary>Code of the question, for example GOALS. Text, at most 50 characters.</summary>
    public const string Code = "onb_code";
    public const int CodeLength = 50;

    /// <summary>For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser.</summary>
    public const string CoveredForId = "onb_coveredforid";

    /// <summary>The handoff that the question is part of. Empty on plans from before handoffs. Lookup to onb_handoff.</summary>
    public const string HandoffId = "onb_handoffid";

    /// <summary>Whether the handoff cannot be accepted without it. Yes/no.</summary>
    public const string IsBlocker = "onb_isblocker";

    /// <summary>Whether the question does not apply to this customer; it is then left out of the score. Yes/no.</summary>
    public const string IsNotApplicable = "onb_isnotapplicable";

    /// <summary>
    /// Codes of the parts that the deal did not answer, with commas. Empty once somebody counts the parts by hand. Computed. Text, at most
    /// 400 characters.
    /// </summary>
    public const string MissingParts = "onb_missingparts";
    public const int MissingPartsLength = 400;

    /// <summary>The question. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>How many parts of the question are answered. Whole number, 0 to 100000.</summary>
    public const string PartsDone = "onb_partsdone";

    /// <summary>How many parts the question has. Whole number, 1 to 100000.</summary>
    public const string PartsTotal = "onb_partstotal";

    /// <summary>The plan this question belongs to. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>Who says so: the customer, the sales rep, or nobody yet. Choice Provenance.</summary>
    public const string Provenance = "onb_provenance";

    /// <summary>Position in the checklist, from 1. Whole number, 1 to 100000.</summary>
    public const string Sequence = "onb_sequence";

    /// <summary>Points the item can earn, 0 to 100. Decimal, 0 to 100, 2 digits after the point.</summary>
    public const string Weight = "onb_weight";

    /// <summary>onb_coveredforid to systemuser. Left without the link when it is deleted.</summary>
    public const string CoveredForRelationship = "onb_handoffitem_coveredforid_systemuser";

    /// <summary>onb_handoffid to onb_handoff. Deleted with it.</summary>
    public const string HandoffRelationship = "onb_handoffitem_handoffid_handoff";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_handoffitem_planid_plan";
}
