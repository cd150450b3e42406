using System.Globalization;
using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>Reading habits of solution files: values are child elements, flags 0 or 1, labels one element per language.</summary>
internal static class SolutionXml
{
    /// <summary>Text of a child element, trimmed; null when it is missing or empty.</summary>
    public static string? Value(this XElement element, string name)
    {
        var text = element.Element(name)?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>Text of an attribute, trimmed; null when it is missing or empty.</summary>
    public static string? AttributeValue(this XElement element, string name)
    {
        var text = element.Attribute(name)?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>Text of a child element that must be there.</summary>
    /// <exception cref="SolutionImportException">It is missing or empty.</exception>
    public static string Required(this XElement element, string name) => element.Value(name)
        ?? throw new SolutionImportException($"The element {element.Name.LocalName} has no {name}; add it and pack the solution again.");

    /// <summary>Text of an attribute that must be there.</summary>
    /// <exception cref="SolutionImportException">It is missing or empty.</exception>
    public static string RequiredAttribute(this XElement element, string name) => element.AttributeValue(name)
        ?? throw new SolutionImportException(
            $"The element {element.Name.LocalName} has no attribute {name}; add it and pack the solution again.");

    /// <summary>A 0/1 child element; the default when it is missing.</summary>
    public static bool Flag(this XElement element, string name, bool whenMissing) => element.Value(name) switch
    {
        null => whenMissing,
        "1" or "true" => true,
        "0" or "false" => false,
        var other => throw Bad(element, name, other, "0 or 1"),
    };

    /// <summary>A whole number; null when it is missing.</summary>
    public static int? Integer(this XElement element, string name) => element.Value(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw Bad(element, name, other, "a whole number"),
    };

    /// <summary>A number; null when it is missing. Numbers beyond decimal, as floating point columns have, are cut to its range.</summary>
    public static decimal? Number(this XElement element, string name)
    {
        var text = element.Value(name);
        if (text is null)
        {
            return null;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            throw Bad(element, name, text, "a number");
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact
            : number > 0 ? decimal.MaxValue : decimal.MinValue;
    }

    /// <summary>A whole number in an attribute that must be there.</summary>
    public static int IntegerAttribute(this XElement element, string name)
    {
        var text = element.RequiredAttribute(name);
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Bad(element, name, text, "a whole number");
    }

    /// <summary>An id with or without braces.</summary>
    public static Guid Id(this XElement element, string what, string? text) => Guid.TryParse(text, out var id)
        ? id
        : throw Bad(element, what, text ?? "(nothing)", "an id");

    /// <summary>Names separated by commas, in lower case.</summary>
    public static IReadOnlyList<string> Names(this XElement element, string name) =>
        element.Value(name)?.ToLowerInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The texts of a label block: children with description and languagecode attributes.</summary>
    public static Labels Labels(this XElement element, string block)
    {
        var texts = new Dictionary<int, string>();
        foreach (var label in element.Element(block)?.Elements() ?? [])
        {
            if (label.Attribute("languagecode") is not null)
            {
                texts[label.IntegerAttribute("languagecode")] = label.Attribute("description")?.Value ?? string.Empty;
            }
        }

        return texts.Count == 0 ? Metadata.Labels.None : new Labels(texts);
    }

    private static SolutionImportException Bad(XElement element, string name, string value, string expected) =>
        new($"{name} of {element.Name.LocalName} is '{value}', but must be {expected}.");
}
