// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_measurement. A reading of use, mood, survey or result. User-owned.</summary>
internal static class MeasurementTable
{
    public const string LogicalName = "onb_measurement";
    public const string SchemaName = "onb_Measurement";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_measurementid";

    /// <summary>For maturity, the area that was assessed; the value is its level from 1 to 5. Choice MaturityArea.</summary>
    public const string Area = "onb_area";

    /// <summary>For a survey answer, what the customer rated. Choice SurveyDimension.</summary>
    public const string Dimension = "onb_dimension";

    /// <summary>Key of the reading where it comes from, so that it is imported once. Text, at most 100 characters.</summary>
    public const string ExternalId = "onb_externalid";
    public const int ExternalIdLength = 100;

    /// <summary>What was measured. Choice MeasurementKind.</summary>
    public const string Kind = "onb_kind";

    /// <summary>Why use is low, once somebody found out. Choice LowUseReason.</summary>
    public const string LowUseReason = "onb_lowusereason";

    /// <summary>What was measured, for people. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>What lies behind the number; a pulse needs one. Text of several lines, at most 2000 characters.</summary>
    public const string Note = "onb_note";
    public const int NoteLength = 2000;

    /// <summary>
    /// What the value is a part of, for instance licences bought. Empty: the value is a percentage. Decimal from 0, 2 digits after the
    /// point.
    /// </summary>
    public const string OutOf = "onb_outof";

    /// <summary>For a survey answer, the name of the period it speaks about, for example Q3 2026. Text, at most 100 characters.</summary>
    public const string Period = "onb_period";
    public const int PeriodLength = 100;

    /// <summary>First day of the period. Empty: the day of the answer. Date only.</summary>
    public const string PeriodFromOn = "onb_periodfromon";

    /// <summary>Last day of the period, included. Empty: the day of the answer. Date only.</summary>
    public const string PeriodUntilOn = "onb_perioduntilon";

    /// <summary>The plan of the customer. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>For a survey answer, who was rated. Empty: our own organization. Text, at most 200 characters.</summary>
    public const string Provider = "onb_provider";
    public const int ProviderLength = 200;

    /// <summary>Who answered. Lookup to contact.</summary>
    public const string RespondentId = "onb_respondentid";

    /// <summary>The day the customer saw the result. Date only.</summary>
    public const string ShownToCustomerOn = "onb_showntocustomeron";

    /// <summary>The day of the reading. Date only.</summary>
    public const string TakenOn = "onb_takenon";

    /// <summary>
    /// The number: for use what is used, for a pulse 1 to 10, for a survey the percentage of the two best answers or, with Out Of, how many
    /// they are, for maturity the level from 1 to 5, for a survey answer the answer. Decimal, 2 digits after the point.
    /// </summary>
    public const string Value = "onb_value";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_measurement_planid_plan";

    /// <summary>onb_respondentid to contact. Left without the link when it is deleted.</summary>
    public const string RespondentRelationship = "onb_measurement_respondentid_contact";
}
