// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_stakeholder. A person of either side who matters to an onboarding. User-owned.</summary>
internal static class StakeholderTable
{
    public const string LogicalName = "onb_stakeholder";
    public const string SchemaName = "onb_Stakeholder";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_stakeholderid";

    /// <summary>The customer's person. Empty for our own. Lookup to contact.</summary>
    public const string ContactId = "onb_contactid";

    /// <summary>Whether the person is needed once the customer works with it. Yes/no.</summary>
    public const string InAdoption = "onb_inadoption";

    /// <summary>Whether the person is needed until what was sold is delivered. Yes/no.</summary>
    public const string InOnboarding = "onb_inonboarding";

    /// <summary>
    /// The day on which our person was introduced to the customer. Taking part in the kick-off introduces too. Date only.
    /// </summary>
    public const string IntroducedOn = "onb_introducedon";

    /// <summary>The day on which the person left. Empty while they are there. Date only.</summary>
    public const string LeftOn = "onb_lefton";

    /// <summary>The person's name and function. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>The deal that brought the person. Empty: the whole plan. Lookup to opportunity.</summary>
    public const string OpportunityId = "onb_opportunityid";

    /// <summary>The plan that the person matters to. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>What the person is to the onboarding. Choice StakeholderRole.</summary>
    public const string Role = "onb_role";

    /// <summary>Whose person it is. Choice ResponsibleParty.</summary>
    public const string Side = "onb_side";

    /// <summary>Our person. Empty for those of the customer. Lookup to systemuser.</summary>
    public const string UserId = "onb_userid";

    /// <summary>onb_contactid to contact. Deleted with it.</summary>
    public const string ContactRelationship = "onb_stakeholder_contactid_contact";

    /// <summary>onb_opportunityid to opportunity. Left without the link when it is deleted.</summary>
    public const string OpportunityRelationship = "onb_stakeholder_opportunityid_opportunity";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_stakeholder_planid_plan";

    /// <summary>onb_userid to systemuser. Left without the link when it is deleted.</summary>
    public const string UserRelationship = "onb_stakeholder_userid_systemuser";
}
