namespace CrmOnboarding.Demo.Input;

/// <summary>What the values of a column are.</summary>
internal enum ValueKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>An amount in the one currency of the file.</summary>
    Money,

    /// <summary>A number with or without decimals.</summary>
    Number,

    /// <summary>A whole number from 0.</summary>
    Count,

    /// <summary>Yes or no.</summary>
    YesNo,
}

/// <summary>A column that a file may have.</summary>
/// <param name="Name">The name that the documentation uses.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="OtherNames">Names that mean the same, the most telling first.</param>
internal sealed record Column(string Name, ValueKind Kind, params string[] OtherNames)
{
    private static readonly string[] Prefixes = ["DEAL", "OPPORTUNITY"];

    /// <summary>
    /// Whether a value makes sense in this column; of several columns that could be it, the one with most sense is read. Null when any
    /// text does.
    /// </summary>
    public Func<string, bool>? MakesSense { get; init; }

    /// <summary>All names, the documented one first.</summary>
    public IReadOnlyList<string> Names => [Name, .. OtherNames];

    /// <summary>What of a name counts: letters and digits, in any case. "Close Date", "closeDate" and close_date are one name.</summary>
    public static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>
    /// How telling a header is for this column, 0 for its own name; -1 when it means something else. "Deal" or "Opportunity" before a
    /// name says no more than the file does.
    /// </summary>
    public int RankOf(string header)
    {
        var key = Key(header);
        var rank = Rank(key);
        foreach (var prefix in Prefixes)
        {
            if (rank < 0 && key.StartsWith(prefix, StringComparison.Ordinal))
            {
                rank = Rank(key[prefix.Length..]);
            }
        }

        return rank;
    }

    private int Rank(string key)
    {
        for (var rank = 0; rank < Names.Count; rank++)
        {
            if (Key(Names[rank]) == key)
            {
                return rank;
            }
        }

        return -1;
    }
}

/// <summary>The columns of one kind of file.</summary>
/// <param name="Columns">Every column that is read.</param>
/// <param name="Required">Names of those without which the file says nothing.</param>
internal sealed record FileLayout(IReadOnlyList<Column> Columns, IReadOnlyList<string> Required);
