using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>A label or a description in both languages.</summary>
internal sealed record BilingualText(string English, string German)
{
    /// <summary>Reads "English|German".</summary>
    /// <param name="option">The option it was given with, for the sentence about a bad one.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="InputException">A language is missing.</exception>
    public static BilingualText Parse(string option, string text)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } english, { Length: > 0 } german]
            ? new BilingualText(english, german)
            : throw new InputException($"{option} is '{text}'. Write both languages with a bar between them: \"English|German\".");
    }

    /// <summary>Reads a description: a sentence in each language.</summary>
    public static BilingualText ParseSentence(string option, string text)
    {
        var sentence = Parse(option, text);
        return IsSentence(sentence.English) && IsSentence(sentence.German)
            ? sentence
            : throw new InputException(
                $"{option} is '{text}'. Write a sentence in each language, with a capital letter first and a full stop at its end.");
    }

    /// <summary>The texts of a block of labels.</summary>
    public static BilingualText Of(XElement? block) => new(Text(block, "1033"), Text(block, "1031"));

    private static string Text(XElement? block, string language) =>
        (string?)block?.Elements().FirstOrDefault(label => (string?)label.Attribute("languagecode") == language)?
            .Attribute("description") ?? string.Empty;

    private static bool IsSentence(string text) => text.Length > 9 && char.IsUpper(text[0]) && text.EndsWith('.');
}
