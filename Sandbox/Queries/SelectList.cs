namespace CrmOnboarding.Sandbox.Queries;

/// <summary>What a query reads and in which order: the part of its SQL that holds for every row, every value and every page.</summary>
/// <param name="Sql">What follows SELECT.</param>
/// <param name="Columns">What each result column is.</param>
/// <param name="IdOrdinal">Result column of the root's id; -1 when rows have none.</param>
/// <param name="Keys">The sort order, most significant first.</param>
/// <param name="HasCookie">Whether the sort order tells where a page ends.</param>
internal sealed record SelectList(
    SqlText Sql, ResultColumn[] Columns, int IdOrdinal, IReadOnlyList<SortKey> Keys, bool HasCookie);
