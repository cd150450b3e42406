using System.Text;

namespace CrmOnboarding.Dataverse.Rows;

/// <summary>Prepares text for a column.</summary>
internal static class StoredText
{
    /// <summary>
    /// The text without characters that XML 1.0 does not allow (Dataverse refuses them) and without halves of surrogate pairs, cut to a
    /// column's length but never through a surrogate pair.
    /// </summary>
    /// <param name="text">Null counts as empty.</param>
    /// <param name="maximumLength">Length of the column in UTF-16 units, from 1.</param>
    /// <returns>The text, or null when only white space is left: such a column is not written.</returns>
    public static string? Fit(string? text, int maximumLength)
    {
        if (text is null)
        {
            return null;
        }

        // Nearly every text fits as it is.
        var fits = text.Length <= maximumLength;
        for (var i = 0; fits && i < text.Length; i++)
        {
            fits = IsAllowed(text[i]);
        }

        return NullIfEmpty(fits ? text : Cut(text, maximumLength));
    }

    private static string Cut(string text, int maximumLength)
    {
        var fitted = new StringBuilder(System.Math.Min(text.Length, maximumLength));
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (fitted.Length + (isPair ? 2 : 1) > maximumLength)
            {
                break;
            }

            if (isPair)
            {
                fitted.Append(text[i]).Append(text[++i]);
            }
            else if (IsAllowed(text[i]))
            {
                fitted.Append(text[i]);
            }
        }

        return fitted.ToString();
    }

    private static string? NullIfEmpty(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static bool IsAllowed(char unit) =>
        unit is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE');
}
