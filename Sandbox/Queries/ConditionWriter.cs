using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk.Query;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Writes filters as SQL. Negated comparisons hold for rows without a value, as on the platform.</summary>
internal sealed class ConditionWriter
{
    private const int MostCompared = 8;

    private readonly QueryScope _scope;
    private readonly ConditionValues _values;
    private readonly LinkWriter _links;

    public ConditionWriter(QueryScope scope, LinkWriter links)
    {
        _scope = scope;
        _values = new ConditionValues(scope);
        _links = links;
    }

    private UserProfile User => _scope.Environment.User;

    /// <summary>Writes a filter in parentheses; one without conditions writes nothing.</summary>
    /// <returns>Whether anything was written.</returns>
    public bool Write(SqlText sql, QueryFilter? filter, JoinedTable current, string prefix = "")
    {
        if (filter is null || IsEmpty(filter))
        {
            return false;
        }

        sql.Add(prefix).Add("(");
        var joiner = filter.Operator == LogicalOperator.Or ? " OR " : " AND ";
        var first = true;
        foreach (var condition in filter.Conditions)
        {
            sql.Add(first ? string.Empty : joiner);
            Write(sql, condition, current);
            first = false;
        }

        foreach (var nested in filter.Filters)
        {
            first &= !Write(sql, nested, current, first ? string.Empty : joiner);
        }

        foreach (var link in filter.Links)
        {
            sql.Add(first ? string.Empty : joiner);
            _links.WriteExists(sql, link, current, this);
            first = false;
        }

        sql.Add(")");
        return true;
    }

    private static bool IsEmpty(QueryFilter filter) =>
        filter.Conditions.Count == 0 && filter.Links.Count == 0 && filter.Filters.All(IsEmpty);

    private void Write(SqlText sql, QueryCondition condition, JoinedTable current)
    {
        var table = _scope.Resolve(condition.Link, current);
        var column = table.Column(condition.Column);
        if (condition.OtherColumn is not null)
        {
            WriteColumns(sql, condition, table, column, current);
        }
        else if (DateWindow.IsDateOperator(condition.Operator))
        {
            WriteDate(sql, condition, table, column);
        }
        else
        {
            WriteValue(sql, condition, table, column);
        }
    }

    private void WriteValue(SqlText sql, QueryCondition condition, JoinedTable table, ColumnMetadata column)
    {
        switch (condition.Operator)
        {
            case Op.Null:
                Expect(condition, table, 0);
                sql.Add(table.Sql, column.LogicalName).Add(" IS NULL");
                break;
            case Op.NotNull:
                Expect(condition, table, 0);
                sql.Add(table.Sql, column.LogicalName).Add(" IS NOT NULL");
                break;
            case Op.Equal or Op.GreaterThan or Op.LessThan or Op.GreaterEqual or Op.LessEqual:
                Expect(condition, table, 1);
                RefuseForMany(condition, table, column);
                sql.Add(table.Sql, column.LogicalName).Add(Symbol(condition.Operator))
                    .Parameter(_values.Stored(table, column, condition.Values[0]));
                break;
            case Op.NotEqual:
                Expect(condition, table, 1);
                RefuseForMany(condition, table, column);
                sql.Add("(").Add(table.Sql, column.LogicalName).Add(" <> ").Parameter(_values.Stored(table, column, condition.Values[0]))
                    .Add(" OR ");
                sql.Add(table.Sql, column.LogicalName).Add(" IS NULL)");
                break;
            case Op.In or Op.NotIn:
                RefuseForMany(condition, table, column);
                WriteIn(sql, table, column, condition.Values.Select(value => (object?)_values.Stored(table, column, value)),
                    condition.Operator == Op.NotIn);
                break;
            case Op.Between or Op.NotBetween:
                Expect(condition, table, 2);
                sql.Add(table.Sql, column.LogicalName).Add(condition.Operator == Op.Between ? " BETWEEN " : " NOT BETWEEN ");
                sql.Parameter(_values.Stored(table, column, condition.Values[0])).Add(" AND ")
                    .Parameter(_values.Stored(table, column, condition.Values[1]));
                break;
            case Op.Like or Op.NotLike:
                WriteLike(sql, condition, table, column, string.Empty, string.Empty, condition.Operator == Op.NotLike);
                break;
            case Op.BeginsWith or Op.DoesNotBeginWith:
                WriteLike(sql, condition, table, column, string.Empty, "%", condition.Operator == Op.DoesNotBeginWith);
                break;
            case Op.EndsWith or Op.DoesNotEndWith:
                WriteLike(sql, condition, table, column, "%", string.Empty, condition.Operator == Op.DoesNotEndWith);
                break;
            case Op.ContainValues or Op.DoesNotContainValues:
                WriteContains(sql, condition, table, column);
                break;
            default:
                WriteUser(sql, condition, table, column);
                break;
        }
    }

    private void WriteUser(SqlText sql, QueryCondition condition, JoinedTable table, ColumnMetadata column)
    {
        var hierarchy = new HierarchyWriter(_scope);
        switch (condition.Operator)
        {
            case Op.EqualUserId:
                WriteIds(sql, condition, table, column, [User.Id]);
                break;
            case Op.NotEqualUserId:
                WriteIds(sql, condition, table, column, [User.Id], negated: true);
                break;
            case Op.EqualUserTeams:
                WriteIds(sql, condition, table, column, [.. User.Teams]);
                break;
            case Op.EqualUserOrUserTeams:
                WriteIds(sql, condition, table, column, [User.Id, .. User.Teams]);
                break;
            case Op.EqualBusinessId:
                WriteIds(sql, condition, table, column, [User.BusinessUnitId]);
                break;
            case Op.NotEqualBusinessId:
                WriteIds(sql, condition, table, column, [User.BusinessUnitId], negated: true);
                break;
            case Op.EqualUserLanguage:
                Expect(condition, table, 0);
                sql.Add(table.Sql, column.LogicalName).Add(" = ").Parameter((long)User.Language);
                break;
            case Op.EqualUserOrUserHierarchy or Op.EqualUserOrUserHierarchyAndTeams:
                Expect(condition, table, 0);
                RequireId(condition, table, column);
                hierarchy.WriteUserHierarchy(sql, table, column, condition.Operator == Op.EqualUserOrUserHierarchyAndTeams);
                break;
            case Op.Under or Op.UnderOrEqual or Op.NotUnder or Op.Above or Op.AboveOrEqual:
                Expect(condition, table, 1);
                RequireId(condition, table, column);
                hierarchy.Write(sql, table, column, condition.Operator, _values.Stored(table, column, condition.Values[0]));
                break;
            default:
                throw Faults.ServiceFaults.NotSupported($"The condition operator {condition.Operator}");
        }
    }

    private void WriteDate(SqlText sql, QueryCondition condition, JoinedTable table, ColumnMetadata column)
    {
        if (column.Type != ColumnType.DateTime)
        {
            throw QueryFaults.OperatorNotForColumn(table.Table.LogicalName, column.LogicalName, column.Type.ToString(),
                condition.Operator.ToString());
        }

        var isDate = column.DateBehavior == DateBehavior.DateOnly;
        if (isDate && DateWindow.NeedsTime(condition.Operator))
        {
            throw QueryFaults.OperatorNotForColumn(table.Table.LogicalName, column.LogicalName, "DateOnly", condition.Operator.ToString());
        }

        var now = User.ToLocal(_scope.Environment.UtcNow);
        if (condition.Operator == Op.InFiscalPeriod)
        {
            // A period of any year: the number is taken from the date itself.
            Expect(condition, table, 1);
            sql.Add(SqlFunctions.DatePartName).Add("(").Add(table.Sql, column.LogicalName).Add(", ").Parameter((long)DatePart.FiscalPeriod)
                .Add(", ");
            sql.Parameter(column.DateBehavior == DateBehavior.UserLocal ? User.Zone.Id : null).Add(") = ");
            sql.Parameter((long)ConditionValues.Count(table, column, condition.Values[0]));
            return;
        }

        DateWindow window;
        try
        {
            window = Window(condition, table, column, now);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            // So many years or weeks that the calendar ends before.
            throw QueryFaults.DateOutOfRange(table.Table.LogicalName, column.LogicalName);
        }

        if (isDate)
        {
            window = window.InWholeDays();
        }

        WriteWindow(sql, table, column, window, condition.Operator == Op.NotOn);
    }

    private DateWindow Window(QueryCondition condition, JoinedTable table, ColumnMetadata column, DateTime now)
    {
        if (condition.Operator is Op.On or Op.OnOrBefore or Op.OnOrAfter or Op.NotOn)
        {
            Expect(condition, table, 1);
            return DateWindow.On(condition.Operator, _values.Day(table, column, condition.Values[0]));
        }

        var arguments = DateWindow.NumberOfArguments(condition.Operator);
        Expect(condition, table, arguments);
        return DateWindow.Of(
            condition.Operator,
            now,
            arguments > 0 ? ConditionValues.Count(table, column, condition.Values[0]) : 0,
            arguments > 1 ? ConditionValues.Count(table, column, condition.Values[1]) : 0,
            _scope.Environment.Fiscal);
    }

    private void WriteWindow(SqlText sql, JoinedTable table, ColumnMetadata column, DateWindow window, bool outside)
    {
        if (outside)
        {
            sql.Add("(").Add(table.Sql, column.LogicalName).Add(" < ").Parameter(Bound(column, window.From!.Value)).Add(" OR ");
            if (window.To is { } end)
            {
                sql.Add(table.Sql, column.LogicalName).Add(" >= ").Parameter(Bound(column, end)).Add(" OR ");
            }

            sql.Add(table.Sql, column.LogicalName).Add(" IS NULL)");
            return;
        }

        if (window is { From: null, To: null })
        {
            // Up to the calendar's last day: every date there is.
            sql.Add(table.Sql, column.LogicalName).Add(" IS NOT NULL");
            return;
        }

        sql.Add("(");
        if (window.From is { } from)
        {
            sql.Add(table.Sql, column.LogicalName).Add(" >= ").Parameter(Bound(column, from));
        }

        if (window.To is { } to)
        {
            sql.Add(window.From is null ? string.Empty : " AND ").Add(table.Sql, column.LogicalName).Add(" < ")
                .Parameter(Bound(column, to));
        }

        sql.Add(")");
    }

    private string Bound(ColumnMetadata column, DateTime local) => StoredNumbers.ToText(
        column.DateBehavior == DateBehavior.UserLocal ? User.ToUtc(local) : local,
        column.DateBehavior);

    private void WriteColumns(SqlText sql, QueryCondition condition, JoinedTable table, ColumnMetadata column, JoinedTable current)
    {
        var dot = condition.OtherColumn!.IndexOf('.', StringComparison.Ordinal);
        var otherTable = dot < 0 ? table : _scope.Resolve(condition.OtherColumn[..dot], current);
        var other = otherTable.Column(condition.OtherColumn[(dot + 1)..]);
        if (Family(other) != Family(column))
        {
            throw QueryFaults.BadCondition($"The columns '{column.LogicalName}' and '{other.LogicalName}' of a condition are of different "
                + "types.");
        }

        if (condition.Operator is not (Op.Equal or Op.NotEqual or Op.GreaterThan or Op.LessThan or Op.GreaterEqual or Op.LessEqual))
        {
            throw QueryFaults.OperatorNotForColumn(table.Table.LogicalName, column.LogicalName, "another column",
                condition.Operator.ToString());
        }

        sql.Add(table.Sql, column.LogicalName).Add(Symbol(condition.Operator)).Add(otherTable.Sql, other.LogicalName);
    }

    private static void WriteLike(
        SqlText sql, QueryCondition condition, JoinedTable table, ColumnMetadata column, string before, string after, bool negated)
    {
        Expect(condition, table, 1);
        if (column.Type is not (ColumnType.Text or ColumnType.Memo or ColumnType.TableName))
        {
            throw QueryFaults.OperatorNotForColumn(table.Table.LogicalName, column.LogicalName, column.Type.ToString(),
                condition.Operator.ToString());
        }

        var text = ConditionValues.Text(table, column, condition.Values[0]);
        var pattern = before + text + after;
        if (!negated && before.Length == 0 && after == "%" && IsFirstOfKey(table, column) && text.IndexOfAny(LikePattern.Wildcards) < 0)
        {
            // What begins with a text is a range of the key's index.
            sql.Add(table.Sql, column.LogicalName).Add(" >= ").Parameter(text).Add(" AND ");
            sql.Add(table.Sql, column.LogicalName).Add(" < ").Parameter(text + TextCollation.Last).Add(" AND ");
        }

        sql.Add(negated ? "(NOT " : string.Empty).Add(SqlFunctions.LikeName).Add("(").Add(table.Sql, column.LogicalName).Add(", ")
            .Parameter(pattern).Add(")");
        if (negated)
        {
            sql.Add(" OR ").Add(table.Sql, column.LogicalName).Add(" IS NULL)");
        }
    }

    private static bool IsFirstOfKey(JoinedTable table, ColumnMetadata column) =>
        table.Table.Keys.Any(key => key.Columns[0] == column.LogicalName);

    private void WriteContains(SqlText sql, QueryCondition condition, JoinedTable table, ColumnMetadata column)
    {
        if (column.Type != ColumnType.MultiChoice)
        {
            throw QueryFaults.OperatorNotForColumn(table.Table.LogicalName, column.LogicalName, column.Type.ToString(),
                condition.Operator.ToString());
        }

        if (condition.Values.Count == 0)
        {
            throw QueryFaults.BadCondition($"The condition {condition.Operator} on '{column.LogicalName}' needs a value.");
        }

        // Stored as numbers between commas.
        var negated = condition.Operator == Op.DoesNotContainValues;
        sql.Add(negated ? "(NOT (" : "((");
        for (var i = 0; i < condition.Values.Count; i++)
        {
            sql.Add(i == 0 ? string.Empty : " OR ").Add("instr(',' || ").Add(table.Sql, column.LogicalName).Add(" || ',', ',' || ");
            sql.Parameter(_values.Stored(table, column, condition.Values[i])).Add(" || ',') > 0");
        }

        sql.Add(")");
        if (negated)
        {
            sql.Add(" OR ").Add(table.Sql, column.LogicalName).Add(" IS NULL");
        }

        sql.Add(")");
    }

    private static void WriteIds(
        SqlText sql, QueryCondition condition, JoinedTable table, ColumnMetadata column, IReadOnlyList<object?> ids, bool negated = false)
    {
        Expect(condition, table, 0);
        RequireId(condition, table, column);
        WriteIn(sql, table, column, ids, negated);
    }

    private static void WriteIn(SqlText sql, JoinedTable table, ColumnMetadata column, IEnumerable<object?> values, bool negated)
    {
        var list = values.ToList();
        if (!negated)
        {
            sql.Add(table.Sql, column.LogicalName).Add(" IN ").List(list);
            return;
        }

        sql.Add("(");
        if (list.Count is > 0 and <= MostCompared)
        {
            // SQLite makes a table of a list each time the statement runs; comparing with a few values is quicker.
            sql.Add("(");
            for (var i = 0; i < list.Count; i++)
            {
                sql.Add(i == 0 ? string.Empty : " AND ").Add(table.Sql, column.LogicalName).Add(" <> ").Parameter(list[i]);
            }

            sql.Add(")");
        }
        else
        {
            sql.Add(table.Sql, column.LogicalName).Add(" NOT IN ").List(list);
        }

        sql.Add(" OR ").Add(table.Sql, column.LogicalName).Add(" IS NULL)");
    }

    private static void RequireId(QueryCondition condition, JoinedTable table, ColumnMetadata column)
    {
        if (!column.IsLookup && column.Type is not (ColumnType.PrimaryKey or ColumnType.UniqueIdentifier))
        {
            throw QueryFaults.OperatorNotForColumn(table.Table.LogicalName, column.LogicalName, column.Type.ToString(),
                condition.Operator.ToString());
        }
    }

    private static void RefuseForMany(QueryCondition condition, JoinedTable table, ColumnMetadata column)
    {
        if (column.Type is ColumnType.MultiChoice or ColumnType.Image or ColumnType.File)
        {
            throw QueryFaults.OperatorNotForColumn(table.Table.LogicalName, column.LogicalName, column.Type.ToString(),
                condition.Operator.ToString());
        }
    }

    private static void Expect(QueryCondition condition, JoinedTable table, int count)
    {
        if (condition.Values.Count != count)
        {
            throw QueryFaults.BadCondition(
                $"The condition {condition.Operator} on '{table.Table.LogicalName}.{condition.Column}' takes {count} values and has "
                    + $"{condition.Values.Count}.");
        }
    }

    private static string Symbol(Op op) => op switch
    {
        Op.Equal => " = ",
        Op.NotEqual => " <> ",
        Op.GreaterThan => " > ",
        Op.LessThan => " < ",
        Op.GreaterEqual => " >= ",
        _ => " <= ",
    };

    private static (ColumnType Kind, int Scale) Family(ColumnMetadata column) => column.Type switch
    {
        ColumnType.Memo or ColumnType.Text or ColumnType.TableName => (ColumnType.Text, 0),
        ColumnType.State or ColumnType.Status or ColumnType.Choice => (ColumnType.Choice, 0),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.PrimaryKey or ColumnType.UniqueIdentifier =>
            (ColumnType.PrimaryKey, 0),
        ColumnType.Money or ColumnType.Decimal => (column.Type, StoredNumbers.ScaleOf(column)),
        ColumnType.DateTime => (ColumnType.DateTime, (int)column.DateBehavior),
        _ => (column.Type, 0),
    };
}
