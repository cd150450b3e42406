using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

/// <summary>Random filters and orders over random rows, against a slow LINQ reading of the documentation.</summary>
internal sealed class FilterOracleTests
{
    private static readonly string[] Names = ["alpha", "Alpha", "beta", "gamma", "Delta", "epsilon", "a"];

    [TestCase(1, 400)]
    [TestCase(2, 400)]
    [TestCase(3, 400)]
    public void Execute_RandomFilterAndOrder_GivesWhatLinqGives(int seed, int queries)
    {
        var random = new Random(seed);
        using var bench = new QueryBench();
        var rows = Fill(bench, random, 120);
        for (var i = 0; i < queries; i++)
        {
            var query = new QueryExpression("order") { ColumnSet = new ColumnSet("name"), Criteria = Filter(random, 2) };
            var orders = random.Next(3);
            for (var o = 0; o < orders; o++)
            {
                query.AddOrder(Pick(random, "name", "quantity", "amount", "dueon", "paid"), random.Next(2) == 0 ? OrderType.Ascending
                    : OrderType.Descending);
            }

            var expected = Sort(rows.Where(row => Matches(row, query.Criteria)), query.Orders).Select(row => row.Id).ToList();
            Assert.That(bench.Ids(query), Is.EqualTo(expected), () => $"seed {seed}, query {i}: {Describe(query.Criteria)}");
        }
    }

    private static List<Entity> Fill(QueryBench bench, Random random, int count)
    {
        var rows = new List<Entity>();
        for (var i = 0; i < count; i++)
        {
            var row = new Entity("order");
            Maybe(row, random, "name", () => Pick(random, Names));
            Maybe(row, random, "quantity", () => random.Next(-3, 4));
            Maybe(row, random, "amount", () => new Money(random.Next(-500, 500) / 100m));
            Maybe(row, random, "weight", () => random.Next(-50, 50) / 10m);
            Maybe(row, random, "paid", () => random.Next(2) == 0);
            Maybe(row, random, "kind", () => new OptionSetValue(random.Next(1, 4)));
            Maybe(row, random, "dueon", () => new DateTime(2026, 3, random.Next(1, 28), 0, 0, 0, DateTimeKind.Utc));
            row.Id = bench.Add("order", [.. row.Attributes.Select(attribute => (attribute.Key, (object?)attribute.Value))]);
            rows.Add(row);
        }

        return rows;
    }

    private static void Maybe(Entity row, Random random, string column, Func<object> value)
    {
        if (random.Next(5) > 0)
        {
            row[column] = value();
        }
    }

    private static FilterExpression Filter(Random random, int depth)
    {
        var filter = new FilterExpression(random.Next(2) == 0 ? LogicalOperator.And : LogicalOperator.Or);
        var conditions = random.Next(0, 3);
        for (var i = 0; i < conditions; i++)
        {
            filter.AddCondition(Condition(random));
        }

        if (depth > 0)
        {
            var nested = random.Next(0, 3);
            for (var i = 0; i < nested; i++)
            {
                filter.AddFilter(Filter(random, depth - 1));
            }
        }

        return filter;
    }

    private static ConditionExpression Condition(Random random)
    {
        var column = Pick(random, "name", "quantity", "amount", "weight", "paid", "kind", "dueon");
        object Value() => column switch
        {
            "name" => Pick(random, Names),
            "quantity" => random.Next(-3, 4),
            "amount" => random.Next(-500, 500) / 100m,
            "weight" => random.Next(-50, 50) / 10m,
            "paid" => random.Next(2) == 0,
            "kind" => random.Next(1, 4),
            _ => new DateTime(2026, 3, random.Next(1, 28), 0, 0, 0, DateTimeKind.Utc),
        };

        return random.Next(column == "name" ? 14 : 10) switch
        {
            0 => new ConditionExpression(column, ConditionOperator.Equal, Value()),
            1 => new ConditionExpression(column, ConditionOperator.NotEqual, Value()),
            2 => new ConditionExpression(column, ConditionOperator.GreaterThan, Value()),
            3 => new ConditionExpression(column, ConditionOperator.GreaterEqual, Value()),
            4 => new ConditionExpression(column, ConditionOperator.LessThan, Value()),
            5 => new ConditionExpression(column, ConditionOperator.LessEqual, Value()),
            6 => new ConditionExpression(column, random.Next(2) == 0 ? ConditionOperator.Null : ConditionOperator.NotNull),
            7 => new ConditionExpression(column, ConditionOperator.In, [Value(), Value(), Value()]),
            8 => new ConditionExpression(column, ConditionOperator.NotIn, [Value(), Value()]),
            9 => new ConditionExpression(column, random.Next(2) == 0 ? ConditionOperator.Between : ConditionOperator.NotBetween,
                [Value(), Value()]),
            10 => new ConditionExpression(column, ConditionOperator.BeginsWith, Pick(random, "a", "AL", "ga")),
            11 => new ConditionExpression(column, ConditionOperator.DoesNotEndWith, Pick(random, "a", "ON", "ta")),
            12 => new ConditionExpression(column, ConditionOperator.Like, Pick(random, "%a%", "a%a", "%p%")),
            _ => new ConditionExpression(column, ConditionOperator.NotLike, Pick(random, "%a%", "a%a", "%p%")),
        };
    }

    private static bool Matches(Entity row, FilterExpression filter)
    {
        var results = filter.Conditions.Select(condition => Matches(row, condition))
            .Concat(filter.Filters.Where(nested => !IsEmpty(nested)).Select(nested => Matches(row, nested)))
            .ToList();
        return results.Count == 0 || (filter.FilterOperator == LogicalOperator.And ? results.TrueForAll(result => result)
            : results.Exists(result => result));
    }

    private static bool IsEmpty(FilterExpression filter) => filter.Conditions.Count == 0 && filter.Filters.All(IsEmpty);

    private static bool Matches(Entity row, ConditionExpression condition)
    {
        var value = Plain(row.Contains(condition.AttributeName) ? row[condition.AttributeName] : null);
        int To(int i) => Compare(value!, condition.Values[i]);
        return condition.Operator switch
        {
            ConditionOperator.Null => value is null,
            ConditionOperator.NotNull => value is not null,
            ConditionOperator.NotEqual => value is null || To(0) != 0,
            ConditionOperator.NotIn => value is null || !condition.Values.Any(candidate => Compare(value, candidate) == 0),
            ConditionOperator.NotLike => value is null || !Like((string)value, (string)condition.Values[0]),
            ConditionOperator.DoesNotEndWith => value is null || !Like((string)value, "%" + condition.Values[0]),
            _ when value is null => false,
            ConditionOperator.Equal => To(0) == 0,
            ConditionOperator.GreaterThan => To(0) > 0,
            ConditionOperator.GreaterEqual => To(0) >= 0,
            ConditionOperator.LessThan => To(0) < 0,
            ConditionOperator.LessEqual => To(0) <= 0,
            ConditionOperator.In => condition.Values.Any(candidate => Compare(value, candidate) == 0),
            ConditionOperator.Between => To(0) >= 0 && To(1) <= 0,
            ConditionOperator.NotBetween => To(0) < 0 || To(1) > 0,
            ConditionOperator.BeginsWith => Like((string)value, condition.Values[0] + "%"),
            ConditionOperator.Like => Like((string)value, (string)condition.Values[0]),
            _ => throw new NotSupportedException(condition.Operator.ToString()),
        };
    }

    // Only % occurs here.
    private static bool Like(string value, string pattern) => System.Text.RegularExpressions.Regex.IsMatch(
        value,
        "^" + string.Join(".*", pattern.Split('%').Select(System.Text.RegularExpressions.Regex.Escape)) + "$",
        System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant);

    private static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase),
        (bool a, bool b) => a.CompareTo(b),
        (DateTime a, DateTime b) => a.CompareTo(b),
        _ => Convert.ToDecimal(left, CultureInfo.InvariantCulture).CompareTo(Convert.ToDecimal(right, CultureInfo.InvariantCulture)),
    };

    private static object? Plain(object? value) => value switch
    {
        Money money => money.Value,
        OptionSetValue option => option.Value,
        _ => value,
    };

    private static IEnumerable<Entity> Sort(IEnumerable<Entity> rows, IEnumerable<OrderExpression> orders)
    {
        var comparer = Comparer<object?>.Create((a, b) => a is null ? (b is null ? 0 : -1) : b is null ? 1 : Compare(a, b));
        var sorted = rows.OrderBy(_ => 0);
        foreach (var order in orders)
        {
            object? Key(Entity row) => Plain(row.Contains(order.AttributeName) ? row[order.AttributeName] : null);
            sorted = order.OrderType == OrderType.Ascending ? sorted.ThenBy(Key, comparer) : sorted.ThenByDescending(Key, comparer);
        }

        // Ids rise with age; the bytes in the order they are written.
        return sorted.ThenBy(row => row.Id.ToString(), StringComparer.Ordinal);
    }

    private static T Pick<T>(Random random, params T[] values) => values[random.Next(values.Length)];

    private static string Describe(FilterExpression filter) => "("
        + string.Join(
            $" {filter.FilterOperator} ",
            filter.Conditions.Select(condition => $"{condition.AttributeName} {condition.Operator} [{string.Join(", ", condition.Values)}]")
                .Concat(filter.Filters.Select(Describe)))
        + ")";
}
