using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>A request parameter or a response property.</summary>
internal sealed partial record ApiValue(string Name, int Type, bool IsOptional, BilingualText Label, BilingualText Description)
{
    private const string OptionalMark = "?";

    /// <summary>Types by their numbers.</summary>
    private static readonly string[] Types =
    [
        "Boolean", "DateTime", "Decimal", "Entity", "EntityCollection", "EntityReference", "Float", "Integer", "Money", "Picklist",
        "String", "StringArray", "Guid",
    ];

    /// <summary>
    /// Reads "Name|Type|Label|Label in German|Description.|Description in German."; a ? after the type makes it optional.
    /// </summary>
    /// <exception cref="InputException">A part is missing or not possible.</exception>
    public static ApiValue Parse(string option, string text)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length != 6 || !Shape().IsMatch(parts[0]))
        {
            throw new InputException(
                $"{option} is '{text}'. Write six parts with bars between them: \"Name|Type|Label|Label in German|Sentence.|Satz.\".");
        }

        var isOptional = parts[1].EndsWith(OptionalMark, StringComparison.Ordinal);
        var type = Array.IndexOf(Types, isOptional ? parts[1][..^1] : parts[1]);
        if (type < 0 || isOptional && option != "--in")
        {
            throw new InputException(
                $"{option} {parts[0]} has the type '{parts[1]}'. Write one of {string.Join(", ", Types)}; a ? makes a parameter optional.");
        }

        return new ApiValue(
            parts[0],
            type,
            isOptional,
            BilingualText.Parse(option, $"{parts[2]}|{parts[3]}"),
            BilingualText.ParseSentence(option, $"{parts[4]}|{parts[5]}"));
    }

    /// <summary>The XML of a parameter or a property.</summary>
    public XElement Fill(string template, string api) => Template.Fill(template, $"{api}/{Name}", [
        .. Template.Gaps("label", Label), .. Template.Gaps("description", Description),
        ("name", Name), ("type", Type.ToString(CultureInfo.InvariantCulture)), ("optional", IsOptional ? "1" : "0"),
    ]);

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex Shape();
}
