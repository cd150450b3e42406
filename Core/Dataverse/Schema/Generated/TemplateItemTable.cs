// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table onb_templateitem. One row of a template: what is done, when, by which role, through which channel. Owned by the organization.
/// </summary>
internal static class TemplateItemTable
{
    public const string LogicalName = "onb_templateitem";
    public const string SchemaName = "onb_TemplateItem";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_templateitemid";

    /// <summary>Role that answers for the item, where it is not the owner's. Choice OwnerRole.</summary>
    public const string AccountableRole = "onb_accountablerole";

    /// <summary>What is talked about in the meeting. Text of several lines, at most 4000 characters.</summary>
    public const string Agenda = "onb_agenda";
    public const int AgendaLength = 4000;

    /// <summary>The event that the offset counts from. Choice Anchor.</summary>
    public const string Anchor = "onb_anchor";

    /// <summary>How it reaches the customer. Choice Channel.</summary>
    public const string Channel = "onb_channel";

    /// <summary>
    /// What other items and the rules call this item, for example KICKOFF. Letters A to Z, digits and underscores. Text, at most 50
    /// characters.
    /// </summary>
    public const string Code = "onb_code";
    public const int CodeLength = 50;

    /// <summary>Working days from start to due date. Empty or 0: a point in time. Whole number, 0 to 1000.</summary>
    public const string DurationDays = "onb_durationdays";

    /// <summary>How the item is done well. Text of several lines, at most 4000 characters.</summary>
    public const string Guidance = "onb_guidance";
    public const int GuidanceLength = 4000;

    /// <summary>
    /// The event that counts until the anchor is known. Empty, the rule: the anchor is planned from the item that achieves it. Choice
    /// Anchor.
    /// </summary>
    public const string InterimAnchor = "onb_interimanchor";

    /// <summary>Days after the interim anchor. Counts only with an interim anchor. Whole number, -3650 to 3650.</summary>
    public const string InterimOffsetDays = "onb_interimoffsetdays";

    /// <summary>How the interim days are counted. Empty: calendar days. Choice OffsetUnit.</summary>
    public const string InterimOffsetUnit = "onb_interimoffsetunit";

    /// <summary>Whether the customer wins something with it. Yes/no.</summary>
    public const string IsCustomerWin = "onb_iscustomerwin";

    /// <summary>Whether the item counts towards the completion of the onboarding. Yes/no.</summary>
    public const string IsRequired = "onb_isrequired";

    /// <summary>Milestone, activity or deliverable. Choice ItemKind.</summary>
    public const string Kind = "onb_kind";

    /// <summary>
    /// What the e-mail says that the night makes on the due day; the first line is its subject. Empty: no e-mail is made. [contact] and
    /// [customer] stand for their names. Text of several lines, at most 4000 characters.
    /// </summary>
    public const string MailTemplate = "onb_mailtemplate";
    public const int MailTemplateLength = 4000;

    /// <summary>
    /// Only for deals below this monthly value, in the base currency. Empty: no limit. Decimal from 0, 2 digits after the point.
    /// </summary>
    public const string MonthlyValueBelow = "onb_monthlyvaluebelow";

    /// <summary>
    /// Only for deals with this monthly value or more, in the base currency. Empty: no minimum. Decimal from 0, 2 digits after the point.
    /// </summary>
    public const string MonthlyValueFrom = "onb_monthlyvaluefrom";

    /// <summary>
    /// What the item is called in plans. Names that ship follow the language of the plan's owner until you change them. Text, at most 200
    /// characters.
    /// </summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>Days after the anchor; negative: before it. Whole number, -3650 to 3650.</summary>
    public const string OffsetDays = "onb_offsetdays";

    /// <summary>
    /// What was learnt from plans when these days were proposed; empty where a person chose them. Text of several lines, at most 1000
    /// characters.
    /// </summary>
    public const string OffsetReason = "onb_offsetreason";
    public const int OffsetReasonLength = 1000;

    /// <summary>How the days are counted. Calendar days are rolled forward to a working day. Choice OffsetUnit.</summary>
    public const string OffsetUnit = "onb_offsetunit";

    /// <summary>High, Moderate or Low, separated by commas. Empty: every deal. Text, at most 100 characters.</summary>
    public const string OnlyComplexities = "onb_onlycomplexities";
    public const int OnlyComplexitiesLength = 100;

    /// <summary>
    /// Industries, one a line, one of which must be the customer's as the account shows it in the base language. Empty: every customer.
    /// Text of several lines, at most 2000 characters.
    /// </summary>
    public const string OnlyIndustries = "onb_onlyindustries";
    public const int OnlyIndustriesLength = 2000;

    /// <summary>
    /// Product names, one per line. Empty: all. An item of a line asks for the product of that line, one of the plan for any line. Text of
    /// several lines, at most 2000 characters.
    /// </summary>
    public const string OnlyProducts = "onb_onlyproducts";
    public const int OnlyProductsLength = 2000;

    /// <summary>
    /// Region codes, separated by commas, one of which must be the customer's or above it; DE stands for DE-BY too. Empty: every customer.
    /// Text, at most 200 characters.
    /// </summary>
    public const string OnlyRegions = "onb_onlyregions";
    public const int OnlyRegionsLength = 200;

    /// <summary>High, Medium, Digital, separated by commas. Empty: all. Text, at most 100 characters.</summary>
    public const string OnlySegments = "onb_onlysegments";
    public const int OnlySegmentsLength = 100;

    /// <summary>Who does it. Choice OwnerRole.</summary>
    public const string OwnerRole = "onb_ownerrole";

    /// <summary>Part of the onboarding. Items of Adopt do not hold up its completion. Choice Phase.</summary>
    public const string Phase = "onb_phase";

    /// <summary>What the item is for. Choice ItemPurpose.</summary>
    public const string Purpose = "onb_purpose";

    /// <summary>Whether the item is held until the first payment came in. Yes/no.</summary>
    public const string RequiresPayment = "onb_requirespayment";

    /// <summary>Who has to act. Choice ResponsibleParty.</summary>
    public const string ResponsibleParty = "onb_responsibleparty";

    /// <summary>Once a plan, or once for every won product line. Choice ItemScope.</summary>
    public const string Scope = "onb_scope";

    /// <summary>Items are listed by this number, then by code. Whole number, 0 to 100000.</summary>
    public const string Sequence = "onb_sequence";

    /// <summary>Role that helps. Choice OwnerRole.</summary>
    public const string SupportRole = "onb_supportrole";

    /// <summary>The version of a template this item belongs to. Lookup to onb_template.</summary>
    public const string TemplateId = "onb_templateid";

    /// <summary>Whether the customer sees the item on what is printed for them. Yes/no.</summary>
    public const string VisibleToCustomer = "onb_visibletocustomer";

    /// <summary>
    /// Codes of items that push this one later, one a line or separated by commas: KICKOFF, or with a type and working days: KICKOFF FS+2
    /// (FS, SS, FF, SF). Text of several lines, at most 2000 characters.
    /// </summary>
    public const string WaitsFor = "onb_waitsfor";
    public const int WaitsForLength = 2000;

    /// <summary>Alternate key over onb_templateid and onb_code.</summary>
    public const string ItemKeyName = "onb_item_key";

    /// <summary>onb_templateid to onb_template. Deleted with it.</summary>
    public const string TemplateRelationship = "onb_templateitem_templateid_template";
}
