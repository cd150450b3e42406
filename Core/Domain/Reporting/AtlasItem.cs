using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>One item of one plan, as the atlas counts it.</summary>
internal sealed record AtlasItem
{
    /// <summary>Activity, milestone or deliverable.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>Code of its row in the template; null for one that somebody added.</summary>
    public string? Code { get; init; }

    /// <summary>What it is called, without the product of a line.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The day it was planned for, counted from Day 0; negative before it.</summary>
    public required int PlannedDay { get; init; }

    /// <summary>The day it was done, counted from Day 0; null: not done.</summary>
    public int? DoneDay { get; init; }

    /// <summary>Whether its day has passed, so that it can be judged; a done item always can.</summary>
    public bool IsDue { get; init; }

    /// <summary>Industry of the end customer; null when not known.</summary>
    public string? CustomerIndustry { get; init; }

    /// <summary>Industry of the vendor; null when not known.</summary>
    public string? VendorIndustry { get; init; }

    /// <summary>How complex the delivery is; null when not known.</summary>
    public Complexity? Complexity { get; init; }

    /// <summary>Segment of the customer.</summary>
    public required Segment Segment { get; init; }

    /// <summary>Engagement strategy; null when not known.</summary>
    public string? Strategy { get; init; }

    /// <summary>Product; null for items of scope plan.</summary>
    public string? Product { get; init; }

    /// <summary>Code of the template.</summary>
    public required string TemplateCode { get; init; }

    /// <summary>Version of the template, from 1.</summary>
    public int TemplateVersion { get; init; } = 1;

    /// <summary>Whether it was done on its planned day or before.</summary>
    public bool IsOnTime => DoneDay <= PlannedDay;
}

/// <summary>Which items the atlas counts (T-15). Null matches everything.</summary>
internal sealed class AtlasFilter
{
    /// <summary>Matches everything.</summary>
    public static AtlasFilter None { get; } = new();

    /// <summary>Only this complexity.</summary>
    public Complexity? Complexity { get; init; }

    /// <summary>Only this segment.</summary>
    public Segment? Segment { get; init; }

    /// <summary>Only this engagement strategy.</summary>
    public string? Strategy { get; init; }

    /// <summary>Only this product.</summary>
    public string? Product { get; init; }

    /// <summary>Only this template.</summary>
    public string? TemplateCode { get; init; }

    /// <summary>Only this version of the template.</summary>
    public int? TemplateVersion { get; init; }

    /// <summary>Only customers of this industry.</summary>
    public string? CustomerIndustry { get; init; }

    /// <summary>Only vendors of this industry.</summary>
    public string? VendorIndustry { get; init; }

    /// <summary>Whether an item is counted.</summary>
    public bool Lets(AtlasItem item) => (Segment is null || item.Segment == Segment) && LetsInAnySegment(item);

    /// <summary>Whether an item is counted where the segments are compared.</summary>
    public bool LetsInAnySegment(AtlasItem item) =>
        (Complexity is null || item.Complexity == Complexity)
        && (CustomerIndustry is null || item.CustomerIndustry == CustomerIndustry)
        && (VendorIndustry is null || item.VendorIndustry == VendorIndustry)
        && (Strategy is null || item.Strategy == Strategy)
        && (Product is null || item.Product == Product)
        && (TemplateCode is null || item.TemplateCode == TemplateCode)
        && (TemplateVersion is null || item.TemplateVersion == TemplateVersion);
}
