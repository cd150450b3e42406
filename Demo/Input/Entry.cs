namespace CrmOnboarding.Demo.Input;

/// <summary>A value of a file and where it stands, for whoever looks at all values of a kind at once.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Name of its column as documented.</param>
internal readonly record struct Entry(CsvRow Row, string Column)
{
    /// <summary>The value as it stands there.</summary>
    public string Text => Row[Column];
}
