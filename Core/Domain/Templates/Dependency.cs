namespace CrmOnboarding.Domain.Templates;

/// <summary>What one item waits for: another item of the same template.</summary>
/// <remarks>
/// Between rows of scope line, line by line; a row of scope plan that waits for one of scope line waits for all lines. A predecessor that
/// a condition left out is not waited for.
/// </remarks>
/// <param name="Predecessor">Code of the item waited for.</param>
/// <param name="Type">Which end of the one waits for which end of the other.</param>
/// <param name="LagDays">Working days in between; negative overlaps. With 0 both may fall on the same day.</param>
internal sealed record Dependency(string Predecessor, DependencyType Type = DependencyType.FinishToStart, int LagDays = 0);

/// <summary>Which end of an item waits for which end of its predecessor.</summary>
internal enum DependencyType
{
    /// <summary>FS: it starts when the predecessor is finished.</summary>
    FinishToStart,

    /// <summary>SS: it starts when the predecessor has started.</summary>
    StartToStart,

    /// <summary>FF: it finishes when the predecessor is finished.</summary>
    FinishToFinish,

    /// <summary>SF: it finishes when the predecessor has started.</summary>
    StartToFinish,
}
