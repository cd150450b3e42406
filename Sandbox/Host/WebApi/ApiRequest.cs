using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmOnboarding.Host.WebApi;

/// <summary>A request to the Web API, alone or as a part of a batch.</summary>
/// <param name="Method">GET, POST, PATCH or DELETE.</param>
/// <param name="Resource">What comes after the version in the address, without its query.</param>
/// <param name="Query">The query of the address.</param>
/// <param name="Headers">The headers; names in any casing.</param>
/// <param name="Body">The content.</param>
/// <param name="Root">The address of the API, with a slash at its end.</param>
internal sealed partial record ApiRequest(
    string Method, string Resource, IReadOnlyDictionary<string, string> Query, IReadOnlyDictionary<string, string> Headers, string Body,
    string Root)
{
    /// <summary>A header; empty when it is missing.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name) ?? string.Empty;

    /// <summary>Whether the caller prefers something.</summary>
    public bool Prefers(string what) => Header("Prefer").Contains(what, StringComparison.OrdinalIgnoreCase);

    /// <summary>Rows of a page that the caller asks for; null for the usual.</summary>
    public int? PageSize => PageSizeText().Match(Header("Prefer")) is { Success: true } match
        ? int.Parse(match.Groups["size"].Value, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    /// <summary>Whether the caller asks for annotations of a name.</summary>
    public bool WantsAnnotation(string name)
    {
        var asked = AnnotationText().Match(Header("Prefer"));
        return asked.Success && asked.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries)
            .Any(each => each == "*" || each == name
                || (each.EndsWith(".*", StringComparison.Ordinal) && name.StartsWith(each[..^1], StringComparison.Ordinal)));
    }

    /// <summary>Reads the part of an address behind the root.</summary>
    public static (string Resource, IReadOnlyDictionary<string, string> Query) Split(string address)
    {
        var parts = address.Split('?', 2);
        var query = parts.Length == 1
            ? []
            : QueryHelpers.ParseQuery(parts[1]).ToDictionary(each => each.Key, each => each.Value.ToString(), StringComparer.Ordinal);
        return (Uri.UnescapeDataString(parts[0]), query);
    }

    [GeneratedRegex("odata\\.maxpagesize=(?<size>[0-9]{1,4})", RegexOptions.IgnoreCase)]
    private static partial Regex PageSizeText();

    [GeneratedRegex("odata\\.include-annotations=\"?(?<names>[^\";]+)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex AnnotationText();
}
