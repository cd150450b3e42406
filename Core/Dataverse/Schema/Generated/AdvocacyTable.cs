// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_advocacy. A success story, reference or introduction that a customer is asked for. User-owned.</summary>
internal static class AdvocacyTable
{
    public const string LogicalName = "onb_advocacy";
    public const string SchemaName = "onb_Advocacy";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_advocacyid";

    /// <summary>What the customer answered. Empty: nothing yet. Choice AdvocacyAnswer.</summary>
    public const string Answer = "onb_answer";

    /// <summary>The day of the question. Date only.</summary>
    public const string AskedOn = "onb_askedon";

    /// <summary>What the customer lets us do with it. Choice Consent.</summary>
    public const string Consent = "onb_consent";

    /// <summary>Who is asked. Lookup to contact.</summary>
    public const string ContactId = "onb_contactid";

    /// <summary>What the customer is asked for. Choice AdvocacyKind.</summary>
    public const string Kind = "onb_kind";

    /// <summary>The lead that the customer introduced. Lookup to lead.</summary>
    public const string LeadId = "onb_leadid";

    /// <summary>What it is about. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>What hurt before. Text of several lines, at most 2000 characters.</summary>
    public const string Pains = "onb_pains";
    public const int PainsLength = 2000;

    /// <summary>The plan of the customer. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>Why the customer chose us. Text of several lines, at most 2000 characters.</summary>
    public const string Reasons = "onb_reasons";
    public const int ReasonsLength = 2000;

    /// <summary>The story in the customer's words. Text of several lines, at most 10000 characters.</summary>
    public const string Story = "onb_story";
    public const int StoryLength = 10000;

    /// <summary>Whom the customer looked at to solve what hurt; the story names them. Text, at most 200 characters.</summary>
    public const string Vendor = "onb_vendor";
    public const int VendorLength = 200;

    /// <summary>Who else was looked at. Text of several lines, at most 2000 characters.</summary>
    public const string VendorsConsidered = "onb_vendorsconsidered";
    public const int VendorsConsideredLength = 2000;

    /// <summary>onb_contactid to contact. Left without the link when it is deleted.</summary>
    public const string ContactRelationship = "onb_advocacy_contactid_contact";

    /// <summary>onb_leadid to lead. Left without the link when it is deleted.</summary>
    public const string LeadRelationship = "onb_advocacy_leadid_lead";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_advocacy_planid_plan";
}
