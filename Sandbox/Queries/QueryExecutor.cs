using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Runs queries: the main operation of RetrieveMultiple.</summary>
internal sealed class QueryExecutor : IQueryExecutor
{
    // FetchXML texts seen so far: views and constants of extensions, so few that a bound is only a safeguard.
    private const int MostParsed = 1000;

    private readonly Dictionary<string, TableQuery> _parsed = new(StringComparer.Ordinal);
    private readonly SelectLists _lists = new();
    private readonly SearchIndexes _indexes;
    private readonly StoreDatabase _database;
    private readonly MetadataCatalog _metadata;
    private readonly IRowSecurity _security;
    private readonly VirtualClock _clock;
    private readonly UserProfiles _users;
    private readonly RowPresenter _presenter;
    private readonly FiscalCalendar _fiscal = FiscalCalendar.Default;

    public QueryExecutor(
        StoreDatabase database, MetadataCatalog metadata, IRowSecurity security, VirtualClock clock, UserProfiles users,
        RowPresenter presenter)
    {
        _database = database;
        _metadata = metadata;
        _security = security;
        _clock = clock;
        _users = users;
        _presenter = presenter;
        _indexes = new SearchIndexes(database);
        SqlFunctions.Define(database, _fiscal);
    }

    /// <inheritdoc/>
    public EntityCollection Execute(QueryBase query, RequestScope scope)
    {
        var read = query is FetchExpression fetch ? Parse(fetch.Query) : QueryReader.Read(query);
        QueryLimits.Check(read);
        var environment = new QueryEnvironment(_metadata.Current, _users.Find(scope.UserId), _security, _clock.UtcNow, _fiscal);
        return read.Aggregate ? Aggregate(read, environment) : Select(read, environment);
    }

    private TableQuery Parse(string fetchXml)
    {
        if (fetchXml is not null && _parsed.TryGetValue(fetchXml, out var known))
        {
            return known;
        }

        var parsed = FetchXmlParser.Parse(fetchXml);
        if (_parsed.Count >= MostParsed)
        {
            _parsed.Clear();
        }

        _parsed.Add(fetchXml!, parsed);
        return parsed;
    }

    private EntityCollection Select(TableQuery query, QueryEnvironment environment)
    {
        var compiled = QueryCompiler.Compile(query, environment, _lists);
        var result = new EntityCollection { EntityName = compiled.Root.Table.LogicalName, TotalRecordCount = -1 };
        var page = _presenter.ForPage(environment.User);
        var first = new SortValue[compiled.HasMoreRecords ? compiled.Keys.Count : 0];
        var last = new SortValue[first.Length];
        RowReader? reader = null;
        int scanned;
        using (var statement = compiled.Sql.Prepare(_database))
        {
            while (statement.Step())
            {
                if (result.Entities.Count == compiled.Size)
                {
                    result.MoreRecords = compiled.HasMoreRecords;
                    break;
                }

                for (var i = 0; i < last.Length; i++)
                {
                    last[i] = SortValue.Read(statement, compiled.Keys[i]);
                }

                if (result.Entities.Count == 0)
                {
                    last.CopyTo(first, 0);
                }

                reader ??= new RowReader(compiled, page);
                result.Entities.Add(reader.Read(statement));
            }

            scanned = statement.TakeScanned();
        }

        // A page that is full, or not the first, does not say how many rows the search finds.
        if (scanned >= SearchIndexes.LeastScanned && compiled.Page == 1 && result.Entities.Count < compiled.Size)
        {
            foreach (var (table, column) in Searched(query))
            {
                _indexes.Learn(_metadata.Current.Tables[table], column, scanned, result.Entities.Count);
            }
        }

        if (compiled.HasMoreRecords && result.Entities.Count > 0)
        {
            var keys = compiled.Keys.Select((key, i) => (key.Column, first[i].ToCookie(), last[i].ToCookie()));
            result.PagingCookie = PagingCookie.Write(compiled.Page, keys);
        }

        if (query.Page.WithTotal)
        {
            Count(compiled.From, result);
        }

        return result;
    }

    // The first column of the table itself that has to equal a value, and the columns by which others are joined.
    private static IEnumerable<(string Table, string Column)> Searched(TableQuery query)
    {
        var condition = query.Filter is { Operator: LogicalOperator.And } filter
            ? filter.Conditions.FirstOrDefault(each => each is { Operator: ConditionOperator.Equal, Link: null, OtherColumn: null })
            : null;
        var links = query.Links.SelectMany(Joined);
        return condition is null ? links : links.Prepend((query.Table, condition.Column));

        static IEnumerable<(string Table, string Column)> Joined(QueryLink link) =>
            link.Links.SelectMany(Joined).Prepend((link.Table, link.From));
    }

    private void Count(SqlText from, EntityCollection result)
    {
        var sql = new SqlText().Add("SELECT COUNT(*) FROM (SELECT 1").Add(from).Add(" LIMIT ")
            .Parameter((long)QueryCompiler.MaximumPageSize + 1).Add(")");
        using var statement = sql.Prepare(_database);
        statement.Step();
        var count = (int)statement.Int64(0);
        result.TotalRecordCount = Math.Min(count, QueryCompiler.MaximumPageSize);
        result.TotalRecordCountLimitExceeded = count > QueryCompiler.MaximumPageSize;
    }

    private EntityCollection Aggregate(TableQuery query, QueryEnvironment environment)
    {
        var compiled = AggregateCompiler.Compile(query, environment);
        var result = new EntityCollection { EntityName = compiled.Root.Table.LogicalName, TotalRecordCount = -1 };
        var page = _presenter.ForPage(environment.User);
        var size = QueryCompiler.PageSize(query);
        var skip = query.Top is null ? (query.Page.Number - 1) * size : 0;
        long rows = 0;
        var groups = 0;
        using var statement = compiled.Sql.Prepare(_database);
        while (Step(statement))
        {
            rows += statement.Int64(compiled.RowsOrdinal);
            if (rows > compiled.Limit)
            {
                throw QueryFaults.AggregateLimitExceeded();
            }

            if (groups++ < skip)
            {
                continue;
            }

            if (result.Entities.Count < size)
            {
                result.Entities.Add(AggregateReader.ReadRow(statement, compiled, page));
            }
            else
            {
                result.MoreRecords = query.Top is null;
            }
        }

        if (query.Top is null && result.Entities.Count > 0)
        {
            result.PagingCookie = PagingCookie.Write(query.Page.Number, []);
        }

        return result;
    }

    private static bool Step(Statement statement)
    {
        try
        {
            return statement.Step();
        }
        catch (StoreException exception) when (exception.IsOverflow)
        {
            throw QueryFaults.SumOutOfRange();
        }
    }
}
