namespace CrmOnboarding.Benchmarks;

/// <summary>The same work done twice: by the project (<c>Ours</c>) and by a plain version of its own (<c>Naive</c>).</summary>
public interface IComparison
{
    /// <summary>What is done, for the table.</summary>
    string Title { get; }

    /// <summary>How many times faster than the plain version it has to be; null: measured, not required.</summary>
    double? TimesFasterAtLeast { get; }

    /// <summary>Whether both give the same result. A comparison of different work is worth nothing, so it is not measured.</summary>
    bool GivesTheSame();
}
