using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Live.Templates;

/// <summary>What the templates that ship are called. Plans never show it, and an admin may change it at any time.</summary>
internal static class TemplateNames
{
    private const string Prefix = "template.name.";

    private static readonly Dictionary<string, Message> Names = new[]
    {
        Name(ShippedTemplates.Launch90Code, "90-day launch", "Start in 90 Tagen"),
        Name(ShippedTemplates.High60Code, "High touch, 60 days", "Hohe Betreuung, 60 Tage"),
        Name(ShippedTemplates.Medium60Code, "Medium touch, 60 days", "Mittlere Betreuung, 60 Tage"),
        Name(ShippedTemplates.Digital60Code, "Digital, 60 days", "Digitale Betreuung, 60 Tage"),
    }.ToDictionary(name => name.Code.Substring(Prefix.Length), StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<Message> All => Names.Values;

    /// <summary>The name of a template.</summary>
    /// <param name="code">Code of a template that ships.</param>
    /// <exception cref="KeyNotFoundException">No template that ships has that code.</exception>
    public static Message Of(string code) => Names[code];

    private static Message Name(string code, string english, string german) => new(Prefix + code, english, german);
}
