// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_bill. A bill, as far as the onboarding explains it. User-owned.</summary>
internal static class BillTable
{
    public const string LogicalName = "onb_bill";
    public const string SchemaName = "onb_Bill";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_billid";

    /// <summary>First day of the service; the first bill charges the rest of its month. Date only.</summary>
    public const string ActivatedOn = "onb_activatedon";

    /// <summary>By how much the bill exceeds a regular one. Money.</summary>
    public const string Difference = "onb_difference";

    /// <summary>The day on which it was explained to the customer. Date only.</summary>
    public const string ExplainedOn = "onb_explainedon";

    /// <summary>To whom it was explained. Lookup to contact.</summary>
    public const string ExplainedToId = "onb_explainedtoid";

    /// <summary>
    /// Every component of the bill, in sentences that can be read to the customer. Text of several lines, at most 2000 characters.
    /// </summary>
    public const string Explanation = "onb_explanation";
    public const int ExplanationLength = 2000;

    /// <summary>The day of the bill. Date only.</summary>
    public const string IssuedOn = "onb_issuedon";

    /// <summary>What a regular month costs; with the day of activation, the bill is computed from it. Money.</summary>
    public const string Monthly = "onb_monthly";

    /// <summary>Number of the bill. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>Other amounts billed once; the note says what they are. Money.</summary>
    public const string OneOffs = "onb_oneoffs";

    /// <summary>What comes only once. Text of several lines, at most 2000 characters.</summary>
    public const string OneOffsNote = "onb_oneoffsnote";
    public const int OneOffsNoteLength = 2000;

    /// <summary>The day on which the customer paid it; empty while they have not. Date only.</summary>
    public const string PaidOn = "onb_paidon";

    /// <summary>First day that it covers. Date only.</summary>
    public const string PeriodFrom = "onb_periodfrom";

    /// <summary>Last day that it covers. Date only.</summary>
    public const string PeriodTo = "onb_periodto";

    /// <summary>The plan of the customer. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>What the days from the activation to the end of its month cost. Money.</summary>
    public const string ProRata = "onb_prorata";

    /// <summary>The day of the question. Date only.</summary>
    public const string QueryOn = "onb_queryon";

    /// <summary>The day on which the question was settled. Date only.</summary>
    public const string QuerySettledOn = "onb_querysettledon";

    /// <summary>Whether the customer questions it. Choice BillQueryStatus.</summary>
    public const string QueryStatus = "onb_querystatus";

    /// <summary>What the customer asks. Text of several lines, at most 2000 characters.</summary>
    public const string QueryText = "onb_querytext";
    public const int QueryTextLength = 2000;

    /// <summary>What a bill without one-off amounts would be. Money.</summary>
    public const string Regular = "onb_regular";

    /// <summary>What setting up costs, once. Money.</summary>
    public const string SetupFee = "onb_setupfee";

    /// <summary>What the customer pays with it. Money.</summary>
    public const string Total = "onb_total";

    /// <summary>Whether the customer understood it. Empty: nobody said. Choice BillUnderstood.</summary>
    public const string Understood = "onb_understood";

    /// <summary>onb_explainedtoid to contact. Left without the link when it is deleted.</summary>
    public const string ExplainedToRelationship = "onb_bill_explainedtoid_contact";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_bill_planid_plan";
}
