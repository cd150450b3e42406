// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_ruleset. A version of all numbers by which plans are evaluated. Owned by the organization.</summary>
internal static class RulesetTable
{
    public const string LogicalName = "onb_ruleset";
    public const string SchemaName = "onb_Ruleset";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_rulesetid";

    /// <summary>What people call the version. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>Who published the version. Lookup to systemuser.</summary>
    public const string PublishedById = "onb_publishedbyid";

    /// <summary>The day on which the version was published. Date only.</summary>
    public const string PublishedOn = "onb_publishedon";

    /// <summary>
    /// A draft may be edited, the published one evaluates plans, a retired one is kept for the record. Choice RulesetStatus.
    /// </summary>
    public const string Status = "onb_status";

    /// <summary>
    /// All numbers of the version as one text, written when it is published: an evaluation reads them at once. Text of several lines, at
    /// most 100000 characters.
    /// </summary>
    public const string Values = "onb_values";
    public const int ValuesLength = 100000;

    /// <summary>Number of the version; a new ruleset gets the next one. Whole number, 1 to 1000000.</summary>
    public const string Version = "onb_version";

    /// <summary>Alternate key over onb_version.</summary>
    public const string RulesetVersionKeyName = "onb_rulesetversion_key";

    /// <summary>onb_publishedbyid to systemuser. Left without the link when it is deleted.</summary>
    public const string PublishedByRelationship = "onb_ruleset_publishedbyid_systemuser";
}
