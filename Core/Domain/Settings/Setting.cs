using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Settings;

/// <summary>A number that an organization may change: what ships, and within which bounds its formula keeps its sense.</summary>
internal sealed class Setting
{
    /// <summary>Stable name, for instance <c>health.schedule.weight</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The segment it is for; null for all.</summary>
    public required Segment? Segment { get; init; }

    /// <summary>The part of the customer's life it is for; <see cref="SettingPhase.All"/> for both.</summary>
    public required SettingPhase Phase { get; init; }

    /// <summary>The number that ships.</summary>
    public required decimal Shipped { get; init; }

    /// <summary>Lowest number, included.</summary>
    public required decimal Minimum { get; init; }

    /// <summary>Highest number, included.</summary>
    public required decimal Maximum { get; init; }

    /// <summary>What it counts.</summary>
    public required SettingUnit Unit { get; init; }

    /// <summary>Whether only whole numbers make sense.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>What it belongs to: the first part of its code.</summary>
    public SettingArea Area => Code.Substring(0, Code.IndexOf('.')) switch
    {
        "health" => SettingArea.Health,
        "contact" => SettingArea.Contact,
        "curve" => SettingArea.Curve,
        "risk" => SettingArea.Risks,
        "handoff" => SettingArea.Handoff,
        "effort" => SettingArea.Effort,
        "report" or "survey" or "trust" or "reference" or "maturity" => SettingArea.Reports,
        _ => SettingArea.Plan,
    };

    /// <summary>Code, segment and phase: what it is stored under.</summary>
    public string Key => KeyOf(Code, Segment, Phase);

    /// <summary>The key of a code for a segment and a phase; what is for all is left out.</summary>
    public static string KeyOf(string code, Segment? segment, SettingPhase phase) => phase != SettingPhase.All
        ? code + "/" + (segment?.ToString() ?? "All") + "/" + phase
        : segment is { } one ? code + "/" + one : code;
}

/// <summary>The part of a customer's life that a setting is for.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum SettingPhase
{
    /// <summary>Both.</summary>
    All,

    /// <summary>Until the onboarding is complete.</summary>
    Onboarding,

    /// <summary>After it.</summary>
    Adoption,
}

/// <summary>What a setting counts.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum SettingUnit
{
    /// <summary>Points of a score.</summary>
    Points,

    /// <summary>Hundredths.</summary>
    Percent,

    /// <summary>A part of 1.</summary>
    Share,

    /// <summary>A multiple.</summary>
    Factor,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>Months.</summary>
    Months,

    /// <summary>A plain number of something.</summary>
    Count,
}

/// <summary>What a setting belongs to.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum SettingArea
{
    /// <summary>Health and its caps.</summary>
    Health,

    /// <summary>Contacts.</summary>
    Contact,

    /// <summary>The adoption curve.</summary>
    Curve,

    /// <summary>Risks.</summary>
    Risks,

    /// <summary>The handoff.</summary>
    Handoff,

    /// <summary>What raising the health costs.</summary>
    Effort,

    /// <summary>Plans as such.</summary>
    Plan,

    /// <summary>Reports, and what they compare with.</summary>
    Reports,
}

/// <summary>The segment that a setting is for, as an administrator chooses it.</summary>
/// <remarks>
/// The order is that of the choice of the same name: its values are a base plus the index. After <see cref="All"/> it is that of
/// <see cref="Segment"/>.
/// </remarks>
internal enum SettingSegment
{
    /// <summary>Every segment.</summary>
    All,

    /// <summary>High touch.</summary>
    High,

    /// <summary>Medium touch.</summary>
    Medium,

    /// <summary>Digital touch.</summary>
    Digital,
}

/// <summary>What may be done with a ruleset.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum RulesetStatus
{
    /// <summary>Being edited; nothing is evaluated by it.</summary>
    Draft,

    /// <summary>Plans are evaluated by it.</summary>
    Published,

    /// <summary>Plans were evaluated by it once.</summary>
    Retired,
}
