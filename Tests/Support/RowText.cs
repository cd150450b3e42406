using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Support;

/// <summary>A row as text, to compare rows of two organizations.</summary>
internal static class RowText
{
    /// <summary>Every column with its value, a line each, in the order of their names.</summary>
    /// <param name="row">The row.</param>
    /// <param name="counts">Whether a column is compared.</param>
    public static string Of(Entity row, Func<KeyValuePair<string, object>, bool> counts) => string.Join("\n", row.Attributes
        .Where(counts)
        .OrderBy(column => column.Key, StringComparer.Ordinal)
        .Select(column => $"{column.Key} = {Text(column.Value)}"));

    private static object? Text(object? value) => value switch
    {
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        Money money => money.Value,
        _ => value,
    };
}
