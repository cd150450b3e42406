using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>The XML of a component with gaps in braces: <c>{label}</c> takes a value, <c>{id:tab}</c> the id of a part.</summary>
internal static partial class Template
{
    /// <summary>The root element of a template, filled.</summary>
    /// <param name="name">Name of its file without ending.</param>
    /// <param name="scope">What the ids of parts are made from: the component that they belong to.</param>
    /// <param name="values">Values of the gaps.</param>
    public static XElement Fill(string name, string scope, params (string Gap, string Value)[] values)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".xml")
            ?? throw new InvalidOperationException($"There is no template {name}.");
        var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var root = Origin.Parse(buffer.ToArray(), name).Root!;
        var known = values.ToDictionary(value => value.Gap, value => value.Value, StringComparer.Ordinal);
        foreach (var attribute in root.DescendantsAndSelf().Attributes().Where(attribute => attribute.Value.Contains('{')))
        {
            attribute.Value = Replace(attribute.Value, scope, known);
        }

        foreach (var text in root.DescendantNodes().OfType<XText>().Where(text => text.Value.Contains('{')).ToList())
        {
            text.Value = Replace(text.Value, scope, known);
            if (text.Value.Length == 0)
            {
                text.Remove();
            }
        }

        root.Remove();
        return root;
    }

    /// <summary>The gaps of a text in both languages: <c>{name}</c> and <c>{name-de}</c>.</summary>
    public static (string Gap, string Value)[] Gaps(string name, BilingualText text) => [(name, text.English), (name + "-de", text.German)];

    private static string Replace(string text, string scope, Dictionary<string, string> values) => Gap().Replace(text, match =>
    {
        var gap = match.Groups["gap"].Value;
        return gap.StartsWith("id:", StringComparison.Ordinal)
            ? ComponentId.Braced($"{scope}/{gap["id:".Length..]}")
            : values.GetValueOrDefault(gap, match.Value);
    });

    [GeneratedRegex(@"\{(?<gap>[a-z][a-z-]*(:\w+)?)\}")]
    private static partial Regex Gap();
}
