using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>
/// Renders messages and labels in a reader's language. The sentences stand in the folders that say them; this knows none of them.
/// </summary>
/// <remarks>
/// Formats do not depend on the server's cultures: dates and numbers are written the same in every sandbox.
/// </remarks>
internal static class Catalogue
{
    private static readonly char[] Braces = ['{', '}'];
    private static readonly NumberFormatInfo EnglishNumbers = NumberFormatInfo.InvariantInfo;
    private static readonly NumberFormatInfo GermanNumbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
    });

    /// <summary>The sentence of a message.</summary>
    public static string Render(Message message, Language language)
    {
        var text = language == Language.German ? message.German : message.English;
        if (message.Arguments.Count == 0 && text.IndexOfAny(Braces) < 0)
        {
            return text;
        }

        var written = new object[message.Arguments.Count];
        for (var i = 0; i < written.Length; i++)
        {
            written[i] = Write(message.Arguments[i], language);
        }

        return string.Format(CultureInfo.InvariantCulture, text, written);
    }

    /// <summary>Several sentences, one per line.</summary>
    /// <returns>Empty text for no messages.</returns>
    public static string RenderLines(IEnumerable<Message> messages, Language language) =>
        string.Join("\n", messages.Select(message => Render(message, language)));

    private static string Write(object argument, Language language) => argument switch
    {
        string text => text,
        Message nested => Render(nested, language),
        Enum member => LabelTexts.Of(member, language),
        Date date => date.ToDateTime().ToString(language == Language.German ? "dd.MM.yyyy" : "d MMM yyyy", CultureInfo.InvariantCulture),
        int number => number.ToString("#,0", Numbers(language)),
        decimal number => number.ToString("#,0.##", Numbers(language)),
        IReadOnlyList<Message> list => WriteList(list, language),
        _ => throw new ArgumentException($"The catalogue cannot write a {argument.GetType().Name}.", nameof(argument)),
    };

    private static string WriteList(IReadOnlyList<Message> list, Language language)
    {
        var items = list.Select(message => Render(message, language)).ToArray();
        var and = language == Language.German ? " und " : " and ";
        return items.Length < 2 ? string.Concat(items) : string.Join(", ", items, 0, items.Length - 1) + and + items[items.Length - 1];
    }

    private static NumberFormatInfo Numbers(Language language) => language == Language.German ? GermanNumbers : EnglishNumbers;
}
