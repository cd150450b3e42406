using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Benchmarks.Naive;

/// <summary>
/// Rows in a list, as simulators keep them: every query copies every row before it looks at one, and copies again what it hands out; a
/// page runs the query again.
/// </summary>
internal sealed class CloneAllStore
{
    private readonly List<Entity> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Create(Entity row) => _rows.Add(Clone(row));

    /// <summary>The rows that a condition holds for, with some columns, in the order of their ids.</summary>
    public IReadOnlyList<Entity> Query(Func<Entity, bool> holds, string[] columns) =>
    [
        .. _rows.Select(Clone).ToList().Where(holds).OrderBy(row => row.Id).Select(row => Cut(row, columns)),
    ];

    /// <summary>A page of them.</summary>
    public IReadOnlyList<Entity> Page(Func<Entity, bool> holds, string[] columns, int page, int size) =>
        [.. Query(holds, columns).Skip((page - 1) * size).Take(size)];

    private static Entity Clone(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in row.Attributes)
        {
            copy[column] = value is EntityReference reference ? new EntityReference(reference.LogicalName, reference.Id) : value;
        }

        return copy;
    }

    private static Entity Cut(Entity row, string[] columns)
    {
        var copy = new Entity(row.LogicalName, row.Id);
        foreach (var column in columns.Where(row.Contains))
        {
            copy[column] = row[column];
        }

        return copy;
    }
}
