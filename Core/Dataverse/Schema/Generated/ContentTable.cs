// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_content. Material that helps customers, by product and topic. Owned by the organization.</summary>
internal static class ContentTable
{
    public const string LogicalName = "onb_content";
    public const string SchemaName = "onb_Content";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_contentid";

    /// <summary>
    /// The outcome it helps with. Items of plans send it to customers who want to reach that. Empty: nobody gets it by itself. Choice
    /// DesiredOutcome.
    /// </summary>
    public const string Category = "onb_category";

    /// <summary>What it is. Choice ContentKind.</summary>
    public const string Kind = "onb_kind";

    /// <summary>Code of the language it is written in, such as de. Empty: it fits everybody. Text, at most 20 characters.</summary>
    public const string Language = "onb_language";
    public const int LanguageLength = 20;

    /// <summary>Title of the material. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>What a sender should know. Text of several lines, at most 4000 characters.</summary>
    public const string Notes = "onb_notes";
    public const int NotesLength = 4000;

    /// <summary>The product it is about; empty for all. Lookup to product.</summary>
    public const string ProductId = "onb_productid";

    /// <summary>The outcome or challenge it helps with. Text, at most 200 characters.</summary>
    public const string Topic = "onb_topic";
    public const int TopicLength = 200;

    /// <summary>Where it stands. Text, at most 2000 characters.</summary>
    public const string Url = "onb_url";
    public const int UrlLength = 2000;

    /// <summary>onb_productid to product. Left without the link when it is deleted.</summary>
    public const string ProductRelationship = "onb_content_productid_product";
}
