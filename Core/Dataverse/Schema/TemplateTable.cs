namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table <c>onb_template</c>: one version of a template. Owned by the organization.</summary>
internal static class TemplateTable
{
    public const string LogicalName = "onb_template";
    public const string SchemaName = "onb_Template";
    public const string Id = "onb_templateid";
    public const string StateCode = "statecode";
    public const string Name = "onb_name";

    /// <summary>What the rules call the template, e.g. LAUNCH90; the same in all versions. Text, at most 50 characters.</summary>
    public const string Code = "onb_code";

    /// <summary>Version, from 1. Whole number.</summary>
    public const string Version = "onb_version";

    /// <summary>Choice <see cref="Choices.TemplateState"/>.</summary>
    public const string Status = "onb_status";

    /// <summary>Choice <see cref="Choices.Segment"/>: whom it is made for.</summary>
    public const string Segment = "onb_segment";

    /// <summary>Last day of the onboarding, counted from Day 0. Whole number.</summary>
    public const string LengthDays = "onb_lengthdays";

    /// <summary>Yes/no: holds a joint plan of twelve months (W-04).</summary>
    public const string IsJointPlan = "onb_isjointplan";

    /// <summary>Code of the item that the kick-off is planned from. Text, at most 50 characters.</summary>
    public const string KickoffPlannedFrom = "onb_kickoffplannedfrom";

    /// <summary>Code of the item whose completion says that the kick-off was held. Text, at most 50 characters.</summary>
    public const string KickoffAchievedBy = "onb_kickoffachievedby";

    /// <summary>Code of the item that the delivery is planned from. Text, at most 50 characters.</summary>
    public const string DeliveryPlannedFrom = "onb_deliveryplannedfrom";

    /// <summary>Code of the item whose completion on all lines says that everything was delivered. Text, at most 50 characters.</summary>
    public const string DeliveryAchievedBy = "onb_deliveryachievedby";

    /// <summary>
    /// Version that a new draft copies its values and items from. Lookup to onb_template; means nothing after the Create.
    /// </summary>
    public const string MadeFromId = "onb_madefromid";

    /// <summary>Alternate key over <see cref="Code"/> and <see cref="Version"/>.</summary>
    public const string VersionKeyName = "onb_version_key";

    public const string MadeFromRelationship = "onb_template_madefromid_template";
}
