using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Base;

/// <summary>Labels of the system's own tables and columns: written in English, translated by the list of words where it has them.</summary>
internal static class SystemWords
{
    private static readonly Lazy<(int Language, IReadOnlyDictionary<string, string> Texts)> s_words = new(Load);

    /// <summary>The label with its translation.</summary>
    public static Labels Label(string english)
    {
        var (language, texts) = s_words.Value;
        return texts.TryGetValue(english, out var text)
            ? new Labels(new Dictionary<int, string> { [Labels.BaseLanguage] = english, [language] = text })
            : Labels.English(english);
    }

    /// <summary>The label with its translation, as solution files write it.</summary>
    public static XElement Block(string block, string element, string english) => new(
        block,
        Label(english).Texts.Select(each => new XElement(
            element, new XAttribute("description", each.Value), new XAttribute("languagecode", each.Key))));

    private static (int Language, IReadOnlyDictionary<string, string> Texts) Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CrmOnboarding.Sandbox.Base.words.xml")!;
        var root = XDocument.Load(stream).Root!;
        return (
            int.Parse((string)root.Attribute("language")!, CultureInfo.InvariantCulture),
            root.Elements("word").ToDictionary(
                word => (string)word.Attribute("label")!, word => (string)word.Attribute("text")!, StringComparer.Ordinal));
    }
}
