// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table onb_engagementrule. Chooses segment, template and calendar of a new plan. Rules are asked by their sequence, and the first that
/// matches decides. Owned by the organization.
/// </summary>
internal static class EngagementRuleTable
{
    public const string LogicalName = "onb_engagementrule";
    public const string SchemaName = "onb_EngagementRule";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_engagementruleid";

    /// <summary>Calendar of new plans whose account names none. Empty: Monday to Friday without holidays. Lookup to onb_calendar.</summary>
    public const string CalendarId = "onb_calendarid";

    /// <summary>Short name, unique among engagement rules. Text, at most 50 characters.</summary>
    public const string Code = "onb_code";
    public const int CodeLength = 50;

    /// <summary>How complex the delivery must be. Empty: any. Choice Complexity.</summary>
    public const string Complexity = "onb_complexity";

    /// <summary>What the deal must be to the customer's contract. Empty: any. Choice DealType.</summary>
    public const string DealType = "onb_dealtype";

    /// <summary>Matches customers from this number of employees on, included. Empty asks for none. Whole number, 0 to 2000000000.</summary>
    public const string EmployeesFrom = "onb_employeesfrom";

    /// <summary>
    /// Industries, separated by semicolons, one of which must be the customer's as the account shows it in the organization's base
    /// language. Empty: every customer. Text, at most 2000 characters.
    /// </summary>
    public const string Industry = "onb_industry";
    public const int IndustryLength = 2000;

    /// <summary>
    /// Matches deals from this monthly value on, included, in the base currency. Empty asks for none. Decimal from 0, 2 digits after the
    /// point.
    /// </summary>
    public const string MonthlyValueFrom = "onb_monthlyvaluefrom";

    /// <summary>What the rule is called. Plans it chose for name it. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>
    /// Names of products, one a line, one of which must be among those sold. Empty: every deal. Text of several lines, at most 2000
    /// characters.
    /// </summary>
    public const string Product = "onb_product";
    public const int ProductLength = 2000;

    /// <summary>
    /// Matches customers of this region, for example DE or DE-BY; several stand with commas, and a code includes the regions below it.
    /// Empty matches every customer. Text, at most 200 characters.
    /// </summary>
    public const string Region = "onb_region";
    public const int RegionLength = 200;

    /// <summary>How closely the customer is served. Choice Segment.</summary>
    public const string Segment = "onb_segment";

    /// <summary>Lower numbers are asked first; a rule without one comes first of all. Whole number, 0 to 100000.</summary>
    public const string Sequence = "onb_sequence";

    /// <summary>
    /// Engagement strategy that plans get, in the words of the organization; reports filter by it. Text, at most 100 characters.
    /// </summary>
    public const string Strategy = "onb_strategy";
    public const int StrategyLength = 100;

    /// <summary>Team that owns the plan where the deal names no customer success manager. Lookup to team.</summary>
    public const string TeamId = "onb_teamid";

    /// <summary>
    /// Code of the template that new plans are made from. Without a published version of it the rule is passed over. Text, at most 50
    /// characters.
    /// </summary>
    public const string TemplateCode = "onb_templatecode";
    public const int TemplateCodeLength = 50;

    /// <summary>Alternate key over onb_code.</summary>
    public const string EngagementRuleCodeKeyName = "onb_engagementrulecode_key";

    /// <summary>onb_calendarid to onb_calendar. Left without the link when it is deleted.</summary>
    public const string CalendarRelationship = "onb_engagementrule_calendarid_calendar";

    /// <summary>onb_teamid to team. Left without the link when it is deleted.</summary>
    public const string TeamRelationship = "onb_engagementrule_teamid_team";
}
