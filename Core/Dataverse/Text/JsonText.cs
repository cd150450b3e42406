using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>
/// Writes an answer as a JSON object. What is not known is null, never 0 and never left out; a date is text, YYYY-MM-DD.
/// </summary>
internal sealed class JsonText
{
    private const string Type = "type";
    private const string Null = "null";
    private const string Item = "item";

    private readonly XmlDictionaryWriter _writer;

    private JsonText(XmlDictionaryWriter writer) => _writer = writer;

    /// <summary>The text of an object.</summary>
    /// <param name="members">Writes its members.</param>
    public static string Of(Action<JsonText> members)
    {
        using var stream = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, Encoding.UTF8, ownsStream: false))
        {
            new JsonText(writer).Element("root", "object", members);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A text.</summary>
    public void Text(string name, string? value) => Value(name, "string", value);

    /// <summary>A row.</summary>
    public void Id(string name, Guid? value) => Value(name, "string", value?.ToString());

    /// <summary>A date.</summary>
    public void Day(string name, Date? value) =>
        Value(name, "string", value?.ToDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    public void Number(string name, decimal? value) =>
        Value(name, "number", value?.ToString("0.##########", CultureInfo.InvariantCulture));

    /// <summary>A number with a few digits after the point.</summary>
    public void Number(string name, decimal? value, int digits) =>
        Number(name, value is { } known ? Math.Round(known, digits, MidpointRounding.AwayFromZero) : null);

    /// <summary>Yes or no.</summary>
    public void Flag(string name, bool value) => Value(name, "boolean", value ? "true" : "false");

    /// <summary>An object.</summary>
    public void Object(string name, Action<JsonText> members) => Element(name, "object", members);

    /// <summary>An object, or null where there is nothing to write.</summary>
    public void Object<T>(string name, T? value, Action<JsonText, T> members)
        where T : class
    {
        if (value is null)
        {
            Value(name, "object", null);
        }
        else
        {
            Element(name, "object", json => members(json, value));
        }
    }

    /// <summary>A list of objects; null ones are null.</summary>
    public void List<T>(string name, IEnumerable<T?> values, Action<JsonText, T> members)
        where T : class => Element(name, "array", json =>
    {
        foreach (var value in values)
        {
            json.Object(Item, value, members);
        }
    });

    /// <summary>A list of texts.</summary>
    public void Texts(string name, IEnumerable<string> values) => Element(name, "array", json =>
    {
        foreach (var value in values)
        {
            json.Text(Item, value);
        }
    });

    /// <summary>A list of numbers.</summary>
    public void Numbers(string name, IEnumerable<decimal> values) => Element(name, "array", json =>
    {
        foreach (var value in values)
        {
            json.Number(Item, value);
        }
    });

    private void Element(string name, string type, Action<JsonText> content)
    {
        _writer.WriteStartElement(name);
        _writer.WriteAttributeString(Type, type);
        content(this);
        _writer.WriteEndElement();
    }

    private void Value(string name, string type, string? value)
    {
        _writer.WriteStartElement(name);
        _writer.WriteAttributeString(Type, value is null ? Null : type);
        if (value is not null)
        {
            _writer.WriteString(value);
        }

        _writer.WriteEndElement();
    }
}
