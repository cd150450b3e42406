using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SQLitePCL;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// How text compares, groups, sorts and collides in an alternate key: as in the platform's default collation, Latin1_General_CI_AI.
/// Case, accents, width and trailing blanks do not count; ß is ss, æ is ae. Signs come before digits, digits before letters. A hyphen
/// or apostrophe only counts between texts that are otherwise equal, as people look words up.
/// </summary>
internal static class TextCollation
{
    /// <summary>Its name in SQL.</summary>
    public const string Name = "DATAVERSE";

    /// <summary>A character that no text holds and that comes after all others: what begins with a text ends before it.</summary>
    public const char Last = char.MaxValue;

    // In ascending order. What is not named here follows by code point, signs with the signs and letters with the letters.
    private const string Signs = " !\"#$%&()*,./:;?@[\\]^_`{|}~+<=>";
    private const string Ignored = "-'";

    private const int FirstSign = 0x100;
    private const int FirstOtherSign = 0x1000;
    private const int FirstDigit = 0x20_0000;
    private const int FirstLetter = 0x20_0100;
    private const int FirstOtherLetter = 0x20_1000;

    // Letters that are not made of a letter and an accent in Unicode, but stand for other letters in the collation.
    private static readonly Dictionary<char, string> Expansions = new()
    {
        ['ß'] = "SS",
        ['ẞ'] = "SS",
        ['Æ'] = "AE",
        ['Œ'] = "OE",
        ['Ø'] = "O",
        ['Đ'] = "D",
        ['Ð'] = "D",
        ['Ł'] = "L",
        ['Ħ'] = "H",
        ['Þ'] = "TH",
    };

    private static readonly int[] AsciiWeights = [.. Enumerable.Range(0, 0x80).Select(code => WeightOf((char)code))];
    private static readonly ConcurrentDictionary<Rune, string> Folded = new();

    /// <summary>Defines the collation on a database.</summary>
    public static void Define(sqlite3 database) =>
        _ = raw.sqlite3__create_collation_utf8(database, Name, null, static (_, left, right) => Compare(left, right));

    /// <summary>Compares two texts in UTF-8; 0 when they are the same text to the platform.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.SequenceEqual(right))
        {
            return 0;
        }

        left = left.TrimEnd((byte)' ');
        right = right.TrimEnd((byte)' ');
        return Ascii.IsValid(left) && Ascii.IsValid(right)
            ? Compare(left, right, AsciiWeights)
            : Compare(Weights(left), Weights(right));
    }

    /// <summary>The text in upper case without accents, as patterns are matched.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToUpperInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            folded.Append(Folded.GetOrAdd(rune, Fold));
        }

        return folded.ToString();
    }

    private static string Fold(Rune rune)
    {
        if (rune.Value == Last)
        {
            return rune.ToString();
        }

        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).ToUpperInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(Expansions.TryGetValue(part, out var letters) ? letters : part);
            }
        }

        return folded.ToString();
    }

    // The same comparison as of weights, without the lists of them: nearly all text is of this kind.
    private static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, int[] weights)
    {
        int l = 0, r = 0;
        while (true)
        {
            while (l < left.Length && weights[left[l]] == 0)
            {
                l++;
            }

            while (r < right.Length && weights[right[r]] == 0)
            {
                r++;
            }

            if (l == left.Length || r == right.Length)
            {
                break;
            }

            var difference = weights[left[l++]] - weights[right[r++]];
            if (difference != 0)
            {
                return difference;
            }
        }

        return l < left.Length ? 1 : r < right.Length ? -1 : Compare(Weights(left), Weights(right));
    }

    private static int Compare(List<int> left, List<int> right)
    {
        var words = CompareInOrder([.. left.Where(weight => weight > 0)], [.. right.Where(weight => weight > 0)]);
        return words != 0 ? words : CompareInOrder(left, right);
    }

    private static int CompareInOrder(List<int> left, List<int> right)
    {
        for (var i = 0; i < left.Count && i < right.Count; i++)
        {
            if (left[i] != right[i])
            {
                // A word with a hyphen comes after the same word without one.
                return left[i] <= 0 && right[i] > 0 ? 1 : right[i] <= 0 && left[i] > 0 ? -1 : left[i].CompareTo(right[i]);
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private static List<int> Weights(ReadOnlySpan<byte> text)
    {
        var weights = new List<int>(text.Length);
        foreach (var character in Fold(Encoding.UTF8.GetString(text)))
        {
            var weight = WeightOf(character);
            weights.Add(weight == 0 ? -character : weight);
        }

        return weights;
    }

    /// <summary>Place of a folded character; 0 for one that only counts between texts that are otherwise equal.</summary>
    private static int WeightOf(char character) => character switch
    {
        _ when Ignored.Contains(character, StringComparison.Ordinal) => 0,
        >= '0' and <= '9' => FirstDigit + character - '0',
        >= 'a' and <= 'z' => FirstLetter + character - 'a',
        >= 'A' and <= 'Z' => FirstLetter + character - 'A',
        < ' ' => 1 + character,
        Last => int.MaxValue,
        _ when Signs.IndexOf(character, StringComparison.Ordinal) is var place and >= 0 => FirstSign + place,
        _ => (char.IsLetterOrDigit(character) || char.IsSurrogate(character) ? FirstOtherLetter : FirstOtherSign) + character,
    };
}
