using System;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Planning;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>What the items of a plan are called.</summary>
internal static class ItemNames
{
    /// <summary>The name of the template's row; for an item of a line, with the line's product.</summary>
    public static string Of(DraftItem item, Language language)
    {
        var name = ItemTexts.NameOf(item.Source, language);
        return item.Line is { ProductName.Length: > 0 } line
            ? Catalogue.Render(TemplateRowMessages.ItemOfLine(name, line.ProductName), language)
            : name;
    }

    /// <summary>The name of a stored item of a line without the line's product, as the template's row has it.</summary>
    /// <param name="name">The stored name.</param>
    /// <param name="product">The product of the line; null for an item of the whole plan.</param>
    public static string WithoutProduct(string name, string? product)
    {
        var end = Catalogue.Render(TemplateRowMessages.ItemOfLine(string.Empty, product ?? string.Empty), Language.English);
        return product is { Length: > 0 } && name.EndsWith(end, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - end.Length)
            : name;
    }
}
