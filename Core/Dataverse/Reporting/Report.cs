namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>The answer of a report.</summary>
/// <param name="count">How many rows it looked at, or found.</param>
/// <param name="figures">The figures, a JSON object.</param>
internal sealed class Report(int count, string figures)
{
    /// <summary>How many rows it looked at, or found.</summary>
    public int Count => count;

    /// <summary>The figures, a JSON object.</summary>
    public string Figures => figures;

    /// <summary>The same as text for Excel; null where a report has none.</summary>
    public string? Csv { get; init; }
}
