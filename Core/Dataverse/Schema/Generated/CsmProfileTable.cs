// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_csmprofile. What a customer success manager can take on, by which assignments are proposed. User-owned.</summary>
internal static class CsmProfileTable
{
    public const string LogicalName = "onb_csmprofile";
    public const string SchemaName = "onb_CsmProfile";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_csmprofileid";

    /// <summary>The last day on which the digest was put together for the user. Date only.</summary>
    public const string DigestOn = "onb_digeston";

    /// <summary>Codes of the languages spoken, such as de, with commas between. Empty: all. Text, at most 200 characters.</summary>
    public const string Languages = "onb_languages";
    public const int LanguagesLength = 200;

    /// <summary>When this person got a plan by assignment last. Date only.</summary>
    public const string LastAssignedOn = "onb_lastassignedon";

    /// <summary>Name of the customer success manager. Filled in when it is left out. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>How many customers this person can onboard at the same time. Empty: by segment. Whole number, 0 to 100000.</summary>
    public const string OnboardingsLimit = "onb_onboardingslimit";

    /// <summary>How many running plans this person looks after. Computed by night. Whole number, 0 to 1000000.</summary>
    public const string Plans = "onb_plans";

    /// <summary>
    /// Weight of the running plans by segment and age. Computed by night. Decimal, 0 to 1000000, 2 digits after the point.
    /// </summary>
    public const string Points = "onb_points";

    /// <summary>
    /// How many points this person can carry. Empty: by the segment of the plan that is assigned. Decimal, 0 to 1000000, 2 digits after the
    /// point.
    /// </summary>
    public const string PointsLimit = "onb_pointslimit";

    /// <summary>Names of the products known, one a line. Empty: all. Text of several lines, at most 4000 characters.</summary>
    public const string Products = "onb_products";
    public const int ProductsLength = 4000;

    /// <summary>Region codes served, with commas between; DE covers DE-BY. Empty: all. Text, at most 400 characters.</summary>
    public const string Regions = "onb_regions";
    public const int RegionsLength = 400;

    /// <summary>
    /// Revenue a year in the base currency that this person can carry. Empty: by segment. Decimal from 0, 2 digits after the point.
    /// </summary>
    public const string RevenueLimit = "onb_revenuelimit";

    /// <summary>How many plans with a high or critical risk this person can carry. Empty: by segment. Whole number, 0 to 100000.</summary>
    public const string RisksLimit = "onb_riskslimit";

    /// <summary>Whose profile it is; one for each user. Lookup to systemuser.</summary>
    public const string UserId = "onb_userid";

    /// <summary>Alternate key over onb_userid.</summary>
    public const string UserKeyName = "onb_user_key";

    /// <summary>onb_userid to systemuser. Left without the link when it is deleted.</summary>
    public const string UserRelationship = "onb_csmprofile_userid_systemuser";
}
