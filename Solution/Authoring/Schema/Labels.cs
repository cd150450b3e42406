using System.Xml.Linq;

namespace CrmOnboarding.Authoring.Schema;

/// <summary>Labels and descriptions, of which every language has its own element.</summary>
internal static class Labels
{
    private const string EnglishCode = "1033";

    /// <summary>The English text; empty when there is none.</summary>
    public static string English(XElement? block, string element) =>
        (string?)block?.Elements(element)
            .FirstOrDefault(label => (string?)label.Attribute("languagecode") == EnglishCode)?
            .Attribute("description") ?? string.Empty;
}
