namespace CrmOnboarding.Demo.Input;

/// <summary>Something wrong with one value of the data.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line in it, from 1; the header is line 1.</param>
/// <param name="Column">Column as the file names it; empty when the row as a whole is meant.</param>
/// <param name="Value">The value as written.</param>
/// <param name="Reason">What is wrong and what was done about it.</param>
internal sealed record Problem(string File, int Line, string Column, string Value, string Reason);

/// <summary>What was found wrong while a book of business was read.</summary>
internal sealed class ProblemLog
{
    private readonly List<Problem> _skipped = [];
    private readonly List<Problem> _warnings = [];

    /// <summary>Rows that were left out.</summary>
    public IReadOnlyList<Problem> Skipped => _skipped;

    /// <summary>Rows that were changed to be taken, and guesses, each reported once a file.</summary>
    public IReadOnlyList<Problem> Warnings => _warnings;

    /// <summary>Reports a row that is left out.</summary>
    public void Skip(Problem problem) => _skipped.Add(problem);

    /// <inheritdoc cref="Skip(Problem)"/>
    public void Skip(CsvRow row, string column, string reason) => Skip(row.Problem(column, reason));

    /// <summary>Reports a row that is taken with a change.</summary>
    public void Warn(Problem problem) => _warnings.Add(problem);

    /// <summary>Reports a row that is taken with a change.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Its column.</param>
    /// <param name="reason">What is wrong and what was done about it, one sentence.</param>
    /// <param name="part">The part of the value that is meant, where the column holds several; null for all of it.</param>
    public void Warn(CsvRow row, string column, string reason, string? part = null)
    {
        var problem = row.Problem(column, reason);
        Warn(part is null ? problem : problem with { Value = part });
    }

    /// <summary>The value that was read; where it could not be, reports the row as taken without it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Its column.</param>
    /// <param name="reading">What the value was read as.</param>
    /// <param name="consequence">What was done instead, a clause without a full stop.</param>
    public T? Take<T>(CsvRow row, string column, Reading<T> reading, string consequence)
        where T : struct
    {
        if (reading.Fault is not null)
        {
            Warn(row, column, $"{reading.Fault}; {consequence}.");
        }

        return reading.Value;
    }
}
