// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_setting. A number of a ruleset that an organization may change. Owned by the organization.</summary>
internal static class SettingTable
{
    public const string LogicalName = "onb_setting";
    public const string SchemaName = "onb_Setting";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_settingid";

    /// <summary>What the setting belongs to. Choice SettingArea.</summary>
    public const string Area = "onb_area";

    /// <summary>Stable name of the setting; the guide for administrators explains each. Text, at most 100 characters.</summary>
    public const string Code = "onb_code";
    public const int CodeLength = 100;

    /// <summary>The number that ships. Decimal, -1000000 to 100000000, 4 digits after the point.</summary>
    public const string Default = "onb_default";

    /// <summary>Highest number, included. Decimal, -1000000 to 100000000, 4 digits after the point.</summary>
    public const string Maximum = "onb_maximum";

    /// <summary>Lowest number, included. Decimal, -1000000 to 100000000, 4 digits after the point.</summary>
    public const string Minimum = "onb_minimum";

    /// <summary>Code, segment and phase of the setting. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>Whether the number holds until the onboarding is complete, after it, or always. Choice SettingPhase.</summary>
    public const string Phase = "onb_phase";

    /// <summary>The version that the number belongs to. Lookup to onb_ruleset.</summary>
    public const string RulesetId = "onb_rulesetid";

    /// <summary>The segment that the number is for. One for a segment comes before the one for all. Choice SettingSegment.</summary>
    public const string Segment = "onb_segment";

    /// <summary>What the number counts. Choice SettingUnit.</summary>
    public const string Unit = "onb_unit";

    /// <summary>The number by which plans are evaluated. Decimal, -1000000 to 100000000, 4 digits after the point.</summary>
    public const string Value = "onb_value";

    /// <summary>Alternate key over onb_rulesetid and onb_code and onb_segment and onb_phase.</summary>
    public const string SettingCodeKeyName = "onb_settingcode_key";

    /// <summary>onb_rulesetid to onb_ruleset. Deleted with it.</summary>
    public const string RulesetRelationship = "onb_setting_rulesetid_ruleset";
}
