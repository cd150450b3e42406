using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>
/// Every sentence and every label that the extensions write or show, in every language.
/// </summary>
/// <remarks>
/// Formats do not depend on the cultures a server has: dates and numbers are written the same in every sandbox.
/// </remarks>
internal static class Catalogue
{
    private static readonly Dictionary<string, CatalogueEntry> Entries = AllEntries().ToDictionary(entry => entry.Code, StringComparer.Ordinal);
    private static readonly NumberFormatInfo EnglishNumbers = NumberFormatInfo.InvariantInfo;
    private static readonly NumberFormatInfo GermanNumbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
    });

    /// <summary>All entries, in no order that matters.</summary>
    public static IEnumerable<CatalogueEntry> All => Entries.Values;

    /// <summary>The sentence of a message.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue does not have the code: a defect that a test over all codes finds.</exception>
    public static string Render(Message message, Language language)
    {
        if (!Entries.TryGetValue(message.Code, out var entry))
        {
            throw new KeyNotFoundException($"The catalogue has no text for '{message.Code}'.");
        }

        var format = language == Language.German ? entry.German : entry.English;
        return string.Format(CultureInfo.InvariantCulture, format, [.. message.Arguments.Select(argument => (object)Write(argument, language))]);
    }

    /// <summary>Whether a text is what the catalogue says under a code, in any language.</summary>
    public static bool IsTextOf(string code, string? text) =>
        Entries.TryGetValue(code, out var entry) && (entry.English == text || entry.German == text);

    /// <summary>Several sentences, one a line.</summary>
    /// <returns>Empty text for no messages.</returns>
    public static string RenderLines(IEnumerable<Message> messages, Language language) =>
        string.Join("\n", messages.Select(message => Render(message, language)));

    /// <summary>The label of an enum member.</summary>
    public static string Label(Enum member, Language language) => Render(new Message(LabelCode(member)), language);

    /// <summary>The code under which the label of an enum member stands.</summary>
    public static string LabelCode(Enum member) => "label." + member.GetType().Name + "." + member;

    private static string Write(object argument, Language language) => argument switch
    {
        string text => text,
        Message nested => Render(nested, language),
        Enum member => Label(member, language),
        Date date => date.ToDateTime().ToString(language == Language.German ? "dd.MM.yyyy" : "d MMM yyyy", CultureInfo.InvariantCulture),
        int number => number.ToString("#,0", Numbers(language)),
        decimal number => number.ToString("#,0.##", Numbers(language)),
        IReadOnlyList<Message> list => WriteList(list, language),
        _ => throw new ArgumentException($"The catalogue cannot write a {argument.GetType().Name}.", nameof(argument)),
    };

    private static string WriteList(IReadOnlyList<Message> list, Language language)
    {
        var text = string.Empty;
        for (var i = 0; i < list.Count; i++)
        {
            var item = Render(list[i], language);
            text = i == 0 ? item : Render(new Message(i == list.Count - 1 ? GeneralTexts.ListEnd : GeneralTexts.ListMore, text, item), language);
        }

        return text;
    }

    private static NumberFormatInfo Numbers(Language language) => language == Language.German ? GermanNumbers : EnglishNumbers;

    private static IEnumerable<CatalogueEntry> AllEntries() =>
        GeneralTexts.Entries
            .Concat(CalendarTexts.Entries)
            .Concat(OnboardingTexts.Entries)
            .Concat(TemplateTexts.Entries)
            .Concat(TemplateRowTexts.Entries)
            .Concat(PlanningTexts.Entries)
            .Concat(OutlookTexts.Entries)
            .Concat(BillingTexts.Entries)
            .Concat(AssignmentTexts.Entries)
            .Concat(HandoffTexts.Entries)
            .Concat(CadenceTexts.Entries)
            .Concat(HealthTexts.Entries)
            .Concat(RiskTexts.Entries)
            .Concat(RiskRuleTexts.Entries)
            .Concat(ContactTexts.Entries)
            .Concat(HandoffReviewTexts.Entries)
            .Concat(HealthActionTexts.Entries)
            .Concat(AdoptionTexts.Entries)
            .Concat(LabelTexts.Entries);
}
