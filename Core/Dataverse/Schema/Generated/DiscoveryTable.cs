// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_discovery. What was learnt about the customer: needs, challenges, issues, likes and hopes. User-owned.</summary>
internal static class DiscoveryTable
{
    public const string LogicalName = "onb_discovery";
    public const string SchemaName = "onb_Discovery";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_discoveryid";

    /// <summary>What was answered. Text of several lines, at most 4000 characters.</summary>
    public const string Answer = "onb_answer";
    public const int AnswerLength = 4000;

    /// <summary>The day it was answered or declined. Date only.</summary>
    public const string AnsweredOn = "onb_answeredon";

    /// <summary>What disrupts the customer's business, where it is an event outside. Choice Externalkind.</summary>
    public const string ExternalKind = "onb_externalkind";

    /// <summary>The day it was heard. Date only.</summary>
    public const string HeardOn = "onb_heardon";

    /// <summary>The day on which something that helps was last sent. Date only.</summary>
    public const string HelpSentOn = "onb_helpsenton";

    /// <summary>When it matters. Choice Horizon.</summary>
    public const string Horizon = "onb_horizon";

    /// <summary>Whether it keeps the customer from working. Yes/no.</summary>
    public const string IsBlocking = "onb_isblocking";

    /// <summary>Whether somebody looked and no product meets it. Yes/no.</summary>
    public const string IsUnmet = "onb_isunmet";

    /// <summary>What it is. Choice DiscoveryKind.</summary>
    public const string Kind = "onb_kind";

    /// <summary>What was heard. Text, at most 500 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 500;

    /// <summary>The deal before whose win it was heard. Lookup to opportunity.</summary>
    public const string OpportunityId = "onb_opportunityid";

    /// <summary>The plan of the customer. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>The product that meets the need. Lookup to product.</summary>
    public const string ProductId = "onb_productid";

    /// <summary>How bad it is. Empty: medium. Choice RiskSeverity.</summary>
    public const string Severity = "onb_severity";

    /// <summary>What became of it. Choice DiscoveryStatus.</summary>
    public const string Status = "onb_status";

    /// <summary>What it is about; by it, customers with the same challenge are found. Choice Topic.</summary>
    public const string Topic = "onb_topic";

    /// <summary>onb_opportunityid to opportunity. Left without the link when it is deleted.</summary>
    public const string OpportunityRelationship = "onb_discovery_opportunityid_opportunity";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_discovery_planid_plan";

    /// <summary>onb_productid to product. Left without the link when it is deleted.</summary>
    public const string ProductRelationship = "onb_discovery_productid_product";
}
