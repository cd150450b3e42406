using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>A query as SQL, and how its result columns become attributes.</summary>
/// <param name="Sql">SELECT with FROM, WHERE, ORDER BY and LIMIT.</param>
/// <param name="From">FROM and WHERE alone, for counting.</param>
/// <param name="Root">The root table.</param>
/// <param name="Columns">What each result column is.</param>
/// <param name="IdOrdinal">Result column of the root's id; -1 when rows have none.</param>
/// <param name="Keys">Sort values that a paging cookie holds; empty when pages are counted from the start.</param>
/// <param name="Page">Page number, from 1.</param>
/// <param name="Size">Rows asked for; one more is read to know whether there are more.</param>
/// <param name="HasMoreRecords">Whether more rows than that count as a next page; a top query has none.</param>
internal sealed record CompiledQuery(
    SqlText Sql,
    SqlText From,
    JoinedTable Root,
    ResultColumn[] Columns,
    int IdOrdinal,
    IReadOnlyList<SortKey> Keys,
    int Page,
    int Size,
    bool HasMoreRecords);

/// <summary>One attribute of the result.</summary>
/// <param name="Key">Its name in the row.</param>
/// <param name="Table">The table it comes from.</param>
/// <param name="Column">The column.</param>
/// <param name="Ordinal">Its result column; a polymorphic lookup has the next one too, for the table it points at.</param>
/// <param name="IsAliased">Whether it is an AliasedValue.</param>
internal sealed record ResultColumn(string Key, JoinedTable Table, ColumnMetadata Column, int Ordinal, bool IsAliased);

/// <summary>One level of a sort order, as SQL.</summary>
/// <param name="Column">Its name in a cookie.</param>
/// <param name="Expression">What is sorted by.</param>
/// <param name="Descending">Largest first.</param>
/// <param name="Kind">How the value is written in a cookie.</param>
/// <param name="Ordinal">Its result column.</param>
internal sealed record SortKey(string Column, SqlText Expression, bool Descending, ColumnType Kind, int Ordinal);
