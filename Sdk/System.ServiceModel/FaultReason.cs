using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace System.ServiceModel;

/// <summary>Why, in one or several languages.</summary>
public class FaultReason
{
    private readonly List<FaultReasonText> _translations;

    public FaultReason(string text) : this(new FaultReasonText(text))
    {
    }

    public FaultReason(FaultReasonText translation)
    {
        ArgumentNullException.ThrowIfNull(translation);
        _translations = [translation];
    }

    public FaultReason(IEnumerable<FaultReasonText> translations)
    {
        ArgumentNullException.ThrowIfNull(translations);
        _translations = translations.ToList();
        if (_translations.Count == 0 || _translations.Contains(null))
        {
            throw new ArgumentException("A fault needs at least one reason, and none that is null.", nameof(translations));
        }
    }

    public FaultReasonText GetMatchingTranslation() => GetMatchingTranslation(CultureInfo.CurrentCulture);

    /// <summary>The text of the culture, else of its parent, else the first.</summary>
    public FaultReasonText GetMatchingTranslation(CultureInfo cultureInfo)
    {
        ArgumentNullException.ThrowIfNull(cultureInfo);
        for (var culture = cultureInfo; culture.Name.Length > 0; culture = culture.Parent)
        {
            var match = _translations.Find(text => string.Equals(text.XmlLang, culture.Name, StringComparison.OrdinalIgnoreCase));
            if (match != null)
            {
                return match;
            }
        }

        return _translations[0];
    }

    public override string ToString() => GetMatchingTranslation(CultureInfo.CurrentCulture).Text;
}

/// <summary>A reason in one language.</summary>
public class FaultReasonText
{
    public FaultReasonText(string text) : this(text, CultureInfo.CurrentCulture)
    {
    }

    public FaultReasonText(string text, string xmlLang)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(xmlLang);
        Text = text;
        XmlLang = xmlLang;
    }

    public FaultReasonText(string text, CultureInfo cultureInfo)
        : this(text, (cultureInfo ?? throw new ArgumentNullException(nameof(cultureInfo))).IetfLanguageTag)
    {
    }

    public string Text { get; }

    public string XmlLang { get; }

    public bool Matches(CultureInfo cultureInfo)
    {
        ArgumentNullException.ThrowIfNull(cultureInfo);
        return XmlLang == cultureInfo.IetfLanguageTag;
    }
}
