using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>Reads what a report answered: a JSON object or a part of one.</summary>
internal sealed class Figures
{
    private readonly XElement _element;

    private Figures(XElement element) => _element = element;

    /// <summary>The figures that a message answers.</summary>
    public static Figures Of(ParameterCollection answer)
    {
        var text = Encoding.UTF8.GetBytes((string)answer["Figures"]);
        using var reader = JsonReaderWriterFactory.CreateJsonReader(text, XmlDictionaryReaderQuotas.Max);
        return new Figures(XElement.Load(reader));
    }

    /// <summary>A part of an object, or of a part of it with dots between the names.</summary>
    public Figures this[string path] => new(path.Split('.').Aggregate(
        _element, (part, name) => part.Element(name) ?? throw new ArgumentException($"There is no {name} in {part}.", nameof(path))));

    /// <summary>The elements of a list.</summary>
    public IReadOnlyList<Figures> Items => [.. _element.Elements().Select(item => new Figures(item))];

    /// <summary>Whether it says that nothing is known.</summary>
    public bool IsNull => (string?)_element.Attribute("type") == "null";

    /// <summary>A text; null where nothing is known.</summary>
    public string? Text => IsNull ? null : _element.Value;

    /// <summary>A number; null where nothing is known.</summary>
    public decimal? Number => IsNull ? null : decimal.Parse(_element.Value, NumberStyles.Float, CultureInfo.InvariantCulture);
}
