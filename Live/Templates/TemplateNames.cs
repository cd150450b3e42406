using System;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Live.Templates;

/// <summary>What people call the templates that ship. Plans never show it; an admin may change it at any time.</summary>
internal static class TemplateNames
{
    /// <summary>The name of a template in a language.</summary>
    /// <exception cref="ArgumentException">No template that ships has that code.</exception>
    public static string Of(string code, Language language)
    {
        var isGerman = language == Language.German;
        return code switch
        {
            ShippedTemplates.Launch90Code => isGerman ? "Start in 90 Tagen" : "90-day launch",
            ShippedTemplates.High60Code => isGerman ? "Hohe Betreuung, 60 Tage" : "High touch, 60 days",
            ShippedTemplates.Medium60Code => isGerman ? "Mittlere Betreuung, 60 Tage" : "Medium touch, 60 days",
            ShippedTemplates.Digital60Code => isGerman ? "Digitale Betreuung, 60 Tage" : "Digital, 60 days",
            _ => throw new ArgumentException($"No template that ships has the code '{code}'.", nameof(code)),
        };
    }
}
