using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Planning;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>What the items of a plan are called.</summary>
internal static class ItemNames
{
    /// <summary>The name of the template's row; for an item of a line, with the line's product.</summary>
    public static string Of(DraftItem item, Language language)
    {
        var name = ItemTexts.NameOf(item.Source, language);
        return item.Line is { ProductName.Length: > 0 } line
            ? Catalogue.Render(OnboardingMessages.ItemOfLine(name, line.ProductName), language)
            : name;
    }
}
