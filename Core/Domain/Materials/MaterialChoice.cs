using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Materials;

/// <summary>What an item of a plan sends, or why it sends nothing yet.</summary>
internal sealed class MaterialAnswer
{
    /// <summary>Id of the milestone.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>The content; null while none is chosen.</summary>
    public Guid? ContentId { get; init; }

    /// <summary>For which product and outcome there is none; null where there is, or where nobody said what is wanted.</summary>
    public Message? Missing { get; init; }
}

/// <summary>Chooses focused material by product and desired outcome (T-04).</summary>
/// <remarks>
/// The items of a line take the customer's outcomes in turn, and no line gets the same piece twice. Of several pieces one in the customer's
/// language comes first, before those of no language and those of others; then one about this product rather than about all, then the first
/// by name. What an item has already, it keeps.
/// </remarks>
internal static class MaterialChoice
{
    /// <summary>The answers for the items of one plan, in any order.</summary>
    /// <param name="items">The plan's items of material.</param>
    /// <param name="outcomes">What the customer wants to reach, the most urgent first; empty: nothing is chosen and nothing misses.</param>
    /// <param name="materials">What there is for those outcomes.</param>
    /// <param name="language">Code of the customer's language, such as de.</param>
    public static IEnumerable<MaterialAnswer> Of(
        IEnumerable<MaterialItem> items, IReadOnlyList<WantedOutcome> outcomes, IReadOnlyList<Material> materials, string language) =>
        items.GroupBy(item => item.WorkstreamId).SelectMany(line => OfLine([.. line], outcomes, materials, language));

    private static IEnumerable<MaterialAnswer> OfLine(
        IReadOnlyList<MaterialItem> line, IReadOnlyList<WantedOutcome> outcomes, IReadOnlyList<Material> materials, string language)
    {
        var sent = new HashSet<Guid>(line.Select(item => item.ContentId).OfType<Guid>());
        var turn = 0;
        foreach (var item in line.OrderBy(item => item.DueOn).ThenBy(item => item.Code, StringComparer.Ordinal).ThenBy(item => item.Id))
        {
            var outcome = outcomes.Count == 0 ? null : outcomes[turn++ % outcomes.Count];
            if (!item.IsWanting || outcome is null)
            {
                yield return new MaterialAnswer { ItemId = item.Id, ContentId = item.ContentId };
                continue;
            }

            var fitting = materials.Where(material => Fits(material, item, outcome)).ToList();
            var chosen = fitting.Where(material => !sent.Contains(material.Id))
                .OrderBy(material => !IsWrittenIn(language, material))
                .ThenBy(material => material.Language is not null)
                .ThenBy(material => material.ProductId is null)
                .ThenBy(material => material.Name, StringComparer.Ordinal)
                .ThenBy(material => material.Id)
                .FirstOrDefault();
            if (chosen is not null)
            {
                sent.Add(chosen.Id);
            }

            yield return new MaterialAnswer
            {
                ItemId = item.Id,
                ContentId = chosen?.Id,
                Missing = chosen is not null ? null
                    : fitting.Count == 0 ? MaterialMessages.None(item.ProductName, outcome.Name)
                    : MaterialMessages.NoFurther(item.ProductName, outcome.Name),
            };
        }
    }

    private static bool Fits(Material material, MaterialItem item, WantedOutcome outcome) =>
        material.Outcome == outcome.Value && (material.ProductId is null || material.ProductId == item.ProductId);

    private static bool IsWrittenIn(string language, Material material) =>
        string.Equals(material.Language, language, StringComparison.OrdinalIgnoreCase);
}
