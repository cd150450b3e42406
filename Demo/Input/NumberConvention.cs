using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmOnboarding.Demo.Input;

/// <summary>
/// How a file writes its numbers, found out from all of them: whether 1,500 is a thousand and a half or one and a half follows from the
/// others. Thousands may be set apart by a point, a comma, a space or an apostrophe; an amount may carry its currency.
/// </summary>
internal sealed partial class NumberConvention
{
    private const char Point = '.';
    private const char Comma = ',';
    private const char Minus = '\u2212';
    private static readonly char[] Signs = ['+', '-', Minus];

    /// <summary>Digits between two thousands separators.</summary>
    private const int Group = 3;

    private readonly bool _hasPoint;
    private readonly bool _hasComma;
    private readonly string? _currency;

    private NumberConvention(bool hasPoint, bool hasComma, string? currency) =>
        (_hasPoint, _hasComma, _currency) = (hasPoint, hasComma, currency);

    /// <summary>Some number of the file can only be read with a comma before its decimals.</summary>
    public bool HasDecimalComma => _hasComma;

    /// <summary>The currency that most amounts name; null when none does.</summary>
    public string? Currency => _currency;

    /// <summary>Looks at all numbers of a file.</summary>
    /// <param name="entries">The numbers.</param>
    /// <param name="problems">Learns once what is not certain.</param>
    public static NumberConvention Of(IReadOnlyList<Entry> entries, ProblemLog problems)
    {
        var hasPoint = false;
        var hasComma = false;
        var currencies = new Dictionary<string, int>(StringComparer.Ordinal);
        Entry? doubtful = null;
        foreach (var entry in entries)
        {
            if (Parts.Of(entry.Text) is not { } parts)
            {
                continue;
            }

            hasPoint |= parts.DecimalMark == Point;
            hasComma |= parts.DecimalMark == Comma;
            doubtful ??= parts.IsDoubtful ? entry : null;
            if (parts.Currency is { } currency)
            {
                currencies[currency] = currencies.GetValueOrDefault(currency) + 1;
            }
        }

        if (doubtful is { } first && !hasPoint && !hasComma)
        {
            problems.Warn(
                first.Row,
                first.Column,
                "Nothing in the file says whether this separates thousands or decimals; all such numbers were read as thousands. "
                + "If that is wrong, write them with two decimals or none.");
        }

        return new NumberConvention(hasPoint, hasComma, currencies.Count == 0 ? null : currencies.MaxBy(each => each.Value).Key);
    }

    /// <summary>Reads an amount.</summary>
    public Reading<decimal> Money(string text) => Read(text, "an amount", takesCurrency: true);

    /// <summary>Reads a number.</summary>
    public Reading<decimal> Number(string text) => Read(text, "a number", takesCurrency: false);

    /// <summary>Reads a whole number from 0; 1500.0 is one.</summary>
    public Reading<int> Count(string text)
    {
        const string Expected = "a whole number";
        var number = Read(text, Expected, takesCurrency: false);
        return number.Value switch
        {
            null => new Reading<int>(null, number.Fault),
            >= 0 and <= int.MaxValue and var value when value == decimal.Truncate(value) => Reading<int>.Of((int)value),
            _ => Reading<int>.Wrong(NotA(Expected)),
        };
    }

    private Reading<decimal> Read(string text, string expected, bool takesCurrency)
    {
        if (text.Length == 0)
        {
            return Reading<decimal>.Empty;
        }

        if (Parts.Of(text) is not { } parts || (parts.Currency is not null && !takesCurrency))
        {
            return Reading<decimal>.Wrong(NotA(expected));
        }

        if (parts.Currency is { } currency && currency != _currency)
        {
            return Reading<decimal>.Wrong($"This is {currency} and most amounts are {_currency}; a book of business has one currency");
        }

        if (parts.IsDoubtful && _hasPoint && _hasComma)
        {
            return Reading<decimal>.Wrong(
                "The file has decimal points and decimal commas, so this may mean thousands or decimals; write it without a separator");
        }

        var decimals = parts.DecimalMark ?? (parts.IsDoubtful && IsDecimalMark(parts.Mark!.Value) ? parts.Mark : null);
        var digits = string.Concat(parts.Digits.Where(each => char.IsAsciiDigit(each) || each == decimals)).Replace(Comma, Point);
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Reading<decimal>.Of(parts.IsNegative ? -value : value)
            : Reading<decimal>.Wrong("This number is too large");
    }

    private bool IsDecimalMark(char mark) => mark == Point ? _hasPoint : _hasComma;

    private static string NotA(string expected) => $"This is not {expected}";

    /// <summary>What a written number consists of.</summary>
    /// <param name="Digits">Digits and separators.</param>
    /// <param name="IsNegative">A minus before it, or parentheses around it.</param>
    /// <param name="Currency">The currency named with it; null for none.</param>
    /// <param name="DecimalMark">The point or comma that can only separate decimals here, or must where the other separates thousands; else
    /// null.</param>
    /// <param name="Mark">The only point or comma; null when there is none or more than one.</param>
    private sealed partial record Parts(string Digits, bool IsNegative, string? Currency, char? DecimalMark, char? Mark)
    {
        /// <summary>The only separator may separate thousands or decimals.</summary>
        public bool IsDoubtful => Mark is not null && DecimalMark is null;

        /// <summary>The parts; null when the text is not a number.</summary>
        public static Parts? Of(string text)
        {
            var isBracketed = text.StartsWith('(') && text.EndsWith(')');
            var body = isBracketed ? text[1..^1].Trim() : text;
            var start = body.AsSpan().IndexOfAnyInRange('0', '9');
            if (start < 0)
            {
                return null;
            }

            // .50 begins with its point; the point of Rs.50 belongs to the currency.
            start -= start > 0 && body[start - 1] is Point or Comma && (start == 1 || !char.IsLetter(body[start - 2])) ? 1 : 0;
            var end = body.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
            var before = body[..start].Trim();
            char? sign = before.IndexOfAny(Signs) is >= 0 and var index ? before[index] : null;
            var mark = (sign is null ? before : before.Replace(sign.Value.ToString(), string.Empty, StringComparison.Ordinal).Trim())
                + body[end..].Trim();
            var currency = CurrencyMarks.Find(mark);
            return (mark.Length == 0 || currency is not null) && Split(body[start..end]) is var (decimalMark, only)
                ? new Parts(body[start..end], isBracketed || sign is '-' or Minus, currency, decimalMark, only)
                : null;
        }

        /// <summary>The decimal mark and the only mark of digits; null when they are not grouped as a number is.</summary>
        private static (char? DecimalMark, char? Mark)? Split(string digits)
        {
            var points = digits.Count(each => each == Point);
            var commas = digits.Count(each => each == Comma);
            if (points + commas == 0)
            {
                return IsGrouped(digits) ? (null, null) : null;
            }

            var last = digits.LastIndexOfAny([Point, Comma]);
            var mark = digits[last];
            var (of, ofOther) = mark == Point ? (points, commas) : (commas, points);
            var after = digits[(last + 1)..];
            if (of > 1)
            {
                // Twice the same: it separates thousands, so decimals would follow the other.
                return ofOther == 0 && IsGrouped(digits) ? (mark == Point ? Comma : Point, null) : null;
            }

            var before = digits[..last];
            if (!after.All(char.IsAsciiDigit) || !(before.Length == 0 || IsGrouped(before)))
            {
                return null;
            }

            var isThousand = after.Length == Group && before.Length is > 0 and <= Group && !before.StartsWith('0');
            return isThousand ? (null, mark) : (mark, mark);
        }

        // 1500, 1.500.000, 1 500 000, 1'500 and, as India writes, 15,00,000.
        private static bool IsGrouped(string digits) => Plain().IsMatch(digits) || Thousands().IsMatch(digits) || Lakhs().IsMatch(digits);

        [GeneratedRegex("^[0-9]+$", RegexOptions.CultureInvariant)]
        private static partial Regex Plain();

        [GeneratedRegex(@"^[0-9]{1,3}(?<by>[.,'\u2019\s])[0-9]{3}(?:\k<by>[0-9]{3})*$", RegexOptions.CultureInvariant)]
        private static partial Regex Thousands();

        [GeneratedRegex(@"^[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}$", RegexOptions.CultureInvariant)]
        private static partial Regex Lakhs();
    }
}
