using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>
/// One query, whatever form it came in: QueryExpression, QueryByAttribute and FetchXML are all read into this,
/// and only this is turned into SQL. Immutable, so that a parsed view can be kept and run again.
/// </summary>
internal sealed record TableQuery
{
    /// <summary>Logical name of the root table.</summary>
    public required string Table { get; init; }

    /// <summary>What the root row gives.</summary>
    public ColumnSelection Columns { get; init; } = ColumnSelection.None;

    /// <summary>The root filter; null means every row. Its conditions may name a link by alias.</summary>
    public QueryFilter? Filter { get; init; }

    /// <summary>Joined tables, in the order given.</summary>
    public IReadOnlyList<QueryLink> Links { get; init; } = [];

    /// <summary>Sort order of the root, most significant first.</summary>
    public IReadOnlyList<QueryOrder> Orders { get; init; } = [];

    /// <summary>At most so many rows, 1..5000; null means no such limit. Excludes paging.</summary>
    public int? Top { get; init; }

    /// <summary>Whether equal rows are given once.</summary>
    public bool Distinct { get; init; }

    /// <summary>Whether the columns are aggregates and groups.</summary>
    public bool Aggregate { get; init; }

    /// <summary>Lowers the limit of 50,000 rows that an aggregate may read; null means the limit itself.</summary>
    public int? AggregateLimit { get; init; }

    /// <summary>Which page is asked for.</summary>
    public PageRequest Page { get; init; } = PageRequest.First;

    /// <summary>
    /// Whether date texts without an offset are in the user's time zone (FetchXML) and not in UTC (QueryExpression).
    /// </summary>
    public bool DatesAreUserLocal { get; init; }

    /// <summary>Whether lookups and choices are sorted by what is stored and not by what is read.</summary>
    public bool RawOrder { get; init; }
}

/// <summary>A page of a result.</summary>
/// <param name="Number">1 for the first page.</param>
/// <param name="Size">Rows per page; 0 means the platform's 5,000.</param>
/// <param name="Cookie">What the previous page's result carried; null when not sent.</param>
/// <param name="WithTotal">Whether the count of all rows is wanted (5,000 at most).</param>
internal sealed record PageRequest(int Number, int Size, string? Cookie, bool WithTotal)
{
    /// <summary>The first page at the platform's size.</summary>
    public static PageRequest First { get; } = new(1, 0, null, false);
}

/// <summary>The columns asked of one table.</summary>
/// <param name="All">Whether every readable column is meant; the list is then empty.</param>
/// <param name="Columns">The columns named.</param>
internal sealed record ColumnSelection(bool All, IReadOnlyList<SelectedColumn> Columns)
{
    public static ColumnSelection None { get; } = new(false, []);

    public static ColumnSelection Every { get; } = new(true, []);

    public bool Equals(ColumnSelection? other) =>
        ReferenceEquals(this, other) || (other is not null && All == other.All && Columns.SequenceEqual(other.Columns));

    // Which columns they are is compared, but seldom differs where their number is equal.
    public override int GetHashCode() => HashCode.Combine(All, Columns.Count);
}

/// <summary>One column of the result, or one aggregate or group of it.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Alias">The name in the result; required for aggregates and groups.</param>
/// <param name="Function">The aggregate; None for a plain column or a group.</param>
/// <param name="GroupBy">Whether rows are grouped by it.</param>
/// <param name="DateGrouping">The part of a date that is grouped by; None for the value itself.</param>
/// <param name="Distinct">Whether countcolumn counts different values only.</param>
/// <param name="UserTimeZone">Whether date parts are taken in the user's time zone (the default) or in UTC.</param>
internal readonly record struct SelectedColumn(
    string Name,
    string? Alias = null,
    AggregateFunction Function = AggregateFunction.None,
    bool GroupBy = false,
    DatePart DateGrouping = DatePart.None,
    bool Distinct = false,
    bool UserTimeZone = true);

/// <summary>The aggregates, with the numbers of the SDK's XrmAggregateType.</summary>
internal enum AggregateFunction
{
    None = 0,
    Count = 1,
    CountColumn = 2,
    Sum = 3,
    Average = 4,
    Minimum = 5,
    Maximum = 6,
}

/// <summary>The date groupings, with the numbers of the SDK's XrmDateTimeGrouping.</summary>
internal enum DatePart
{
    None = 0,
    Day = 1,
    Week = 2,
    Month = 3,
    Quarter = 4,
    Year = 5,
    FiscalPeriod = 6,
    FiscalYear = 7,
}

/// <summary>Conditions and filters joined by one logical operator.</summary>
/// <param name="Operator">And, or Or.</param>
/// <param name="Conditions">The conditions on columns.</param>
/// <param name="Filters">Nested filters.</param>
/// <param name="Links">Conditions on related rows: any, not any, all, not all.</param>
internal sealed record QueryFilter(
    LogicalOperator Operator,
    IReadOnlyList<QueryCondition> Conditions,
    IReadOnlyList<QueryFilter> Filters,
    IReadOnlyList<QueryLink> Links);

/// <summary>One condition.</summary>
/// <param name="Link">Alias (or table) of the link the column belongs to; null means the table the filter stands on.</param>
/// <param name="Column">Logical name.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Values">Its arguments as sent.</param>
/// <param name="OtherColumn">The column compared with instead of a value; null for values. May carry an alias and a dot.</param>
internal sealed record QueryCondition(
    string? Link,
    string Column,
    ConditionOperator Operator,
    IReadOnlyList<object?> Values,
    string? OtherColumn = null);

/// <summary>A join.</summary>
internal sealed record QueryLink
{
    /// <summary>The joined table.</summary>
    public required string Table { get; init; }

    /// <summary>The column of the joined table.</summary>
    public required string From { get; init; }

    /// <summary>The column of the table it is joined to.</summary>
    public required string To { get; init; }

    /// <summary>Name of the join; null lets the platform make one (table name and a number).</summary>
    public string? Alias { get; init; }

    /// <summary>How rows are joined.</summary>
    public LinkKind Kind { get; init; }

    public ColumnSelection Columns { get; init; } = ColumnSelection.None;

    public QueryFilter? Filter { get; init; }

    public IReadOnlyList<QueryLink> Links { get; init; } = [];

    public IReadOnlyList<QueryOrder> Orders { get; init; } = [];
}

/// <summary>How a link restricts and widens the rows of the table it hangs on.</summary>
internal enum LinkKind
{
    Inner,
    Outer,

    /// <summary>Rows of the parent with at least one match; gives no columns. Also what `in` and cross apply filter by.</summary>
    Exists,

    /// <summary>The parent with its first match; gives columns.</summary>
    FirstMatch,

    Any,
    NotAny,

    /// <summary>Rows of the parent that have related rows, none of which satisfies the filter. The platform names it so.</summary>
    All,

    /// <summary>The same as any, despite its name.</summary>
    NotAll,
}

/// <summary>One level of the sort order.</summary>
/// <param name="Link">Alias of the link the column belongs to; null means the table the order stands on.</param>
/// <param name="Column">Logical name, or the alias of an aggregate or group.</param>
/// <param name="Descending">Largest first. Nulls are smallest.</param>
/// <param name="ByAlias">Whether <paramref name="Column"/> is an alias of the select list.</param>
internal sealed record QueryOrder(string? Link, string Column, bool Descending, bool ByAlias = false);
