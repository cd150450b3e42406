using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Domain.Templates;

/// <summary>How two versions of a template differ, row by row, so that a plan's owner can decide to adopt the newer one.</summary>
/// <param name="Added">Rows only the newer version has.</param>
/// <param name="Removed">Rows only the older version has.</param>
/// <param name="Changed">Rows that differ; as in the newer version.</param>
internal sealed record TemplateDifference(
    IReadOnlyList<TemplateItem> Added, IReadOnlyList<TemplateItem> Removed, IReadOnlyList<TemplateItem> Changed)
{
    /// <summary>Compares two versions by the codes of their rows.</summary>
    public static TemplateDifference Between(Template older, Template newer) => new(
        newer.Items.Where(item => older.Item(item.Code) is null).ToList(),
        older.Items.Where(item => newer.Item(item.Code) is null).ToList(),
        newer.Items.Where(item => older.Item(item.Code) is { } before && !IsSame(before, item)).ToList());

    // Lists are compared element by element; a record compares everything else.
    private static bool IsSame(TemplateItem left, TemplateItem right) =>
        left.Dependencies.SequenceEqual(right.Dependencies) && left with { Dependencies = right.Dependencies } == right;
}
