// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table onb_healthsnapshot. What the health of a plan was on a day on which it changed; it holds until the next. Owned by the
/// organization.
/// </summary>
internal static class HealthSnapshotTable
{
    public const string LogicalName = "onb_healthsnapshot";
    public const string SchemaName = "onb_HealthSnapshot";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_healthsnapshotid";

    /// <summary>The colour of the score. Choice HealthBand.</summary>
    public const string Band = "onb_band";

    /// <summary>
    /// How much of the score rests on fresh data, 0 to 100 percent; empty while there is no score. Whole number, 0 to 100.
    /// </summary>
    public const string Confidence = "onb_confidence";

    /// <summary>Where the customer was on the adoption curve. Choice CurveStage.</summary>
    public const string CurveStage = "onb_curvestage";

    /// <summary>
    /// What engagement added to the score, in points; empty where it was not counted. Decimal, 0 to 100, 1 digits after the point.
    /// </summary>
    public const string Engagement = "onb_engagement";

    /// <summary>The day, as text. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>The day from which it holds. Date only.</summary>
    public const string On = "onb_on";

    /// <summary>
    /// What outcomes added to the score, in points; empty where it was not counted. Decimal, 0 to 100, 1 digits after the point.
    /// </summary>
    public const string Outcomes = "onb_outcomes";

    /// <summary>The plan whose health it was. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>By which version of the settings it was evaluated; 0 for those that ship. Whole number, 0 to 1000000.</summary>
    public const string RulesetVersion = "onb_rulesetversion";

    /// <summary>
    /// What schedule added to the score, in points; empty where it was not counted. Decimal, 0 to 100, 1 digits after the point.
    /// </summary>
    public const string Schedule = "onb_schedule";

    /// <summary>The score from 0 to 100; empty while there is none. Decimal, 0 to 100, 1 digits after the point.</summary>
    public const string Score = "onb_score";

    /// <summary>
    /// What sentiment added to the score, in points; empty where it was not counted. Decimal, 0 to 100, 1 digits after the point.
    /// </summary>
    public const string Sentiment = "onb_sentiment";

    /// <summary>
    /// What utilisation added to the score, in points; empty where it was not counted. Decimal, 0 to 100, 1 digits after the point.
    /// </summary>
    public const string Utilisation = "onb_utilisation";

    /// <summary>Alternate key over onb_planid and onb_on.</summary>
    public const string DayKeyName = "onb_day_key";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_healthsnapshot_planid_plan";
}
