namespace CrmOnboarding.Demo.Input;

/// <summary>A value of a file and its place, for code that looks at all values of a kind together.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Name of its column as documented.</param>
internal readonly record struct Entry(CsvRow Row, string Column)
{
    /// <summary>The value as written.</summary>
    public string Text => Row[Column];
}
