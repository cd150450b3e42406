using System.Diagnostics;
using System.Globalization;
using CrmOnboarding.Benchmarks.Naive;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Benchmarks.Store;

/// <summary>
/// The Sandbox beside a store that copies every row for every query, both in this process: a filter that one row in a hundred passes, the
/// children of one row, and a table read by pages. It says nothing about Dataverse.
/// </summary>
internal static class StorePace
{
    private const int Runs = 5;
    private const int Children = 47;
    private const int PageSize = 500;
    private const int Names = 100;

    /// <summary>The goals hold for a table of this size.</summary>
    private const int GoalRows = 100_000;

    private const double MostSlope = 1.05;
    private const string Table = "contact";
    private const string FirstName = "firstname";
    private const string Parent = "parentcustomerid";
    private const string LastName = "lastname";

    private static readonly string[] s_columns = [LastName, FirstName];

    /// <summary>Measures and prints.</summary>
    /// <param name="most">Rows of the largest table.</param>
    /// <param name="output">Where to print.</param>
    /// <returns>0; 1 when a goal is missed, or when the two do not answer the same.</returns>
    public static int Run(int most, TextWriter output)
    {
        var failures = new List<string>();
        output.WriteLine(
            $"{"rows",8} {"what",-22}{"time, plain / ours",20}{"lowest to highest",22}{"bytes",10}  medians of {Runs}");
        var paging = new[] { most / 10, most }.Select(Paging).ToList();
        foreach (var rows in new[] { most / 10, most })
        {
            using var stores = Stores.With(rows);
            var filter = Compare(
                () => stores.Ours(FirstName, "Name 7"),
                () => stores.Plain.Query(row => row.GetAttributeValue<string>(FirstName) == "Name 7", s_columns));
            Show("1 row in 100", rows, filter, 25, 50);
            var parent = stores.SomeParent;
            var below = Compare(
                () => stores.Ours(Parent, parent),
                () => stores.Plain.Query(row => row.GetAttributeValue<EntityReference>(Parent)?.Id == parent, s_columns));
            Show($"{Children} children", rows, below, 100, null);
            // The plain store copies the table for each page: once is long enough.
            Show($"all, by {PageSize}", rows, Compare(() => [.. stores.OursByPage()], stores.PlainByPage, plainRuns: 1), 100, null);
        }

        var slope = Math.Log(paging[1].Milliseconds / paging[0].Milliseconds) / Math.Log((double)paging[1].Rows / paging[0].Rows);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"slope of reading by pages, {paging[0].Rows} to {paging[1].Rows} rows: {slope:0.00}"));
        if (most == GoalRows && slope > MostSlope)
        {
            failures.Add($"slope of paging: {MostSlope} at most");
        }

        failures.ForEach(failure => output.WriteLine("missed: " + failure));
        return failures.Count == 0 ? 0 : 1;

        void Show(string what, int rows, Compared compared, double leastTime, double? leastBytes)
        {
            var spread = string.Create(CultureInfo.InvariantCulture, $"{compared.Lowest:0.0} to {compared.Highest:0.0}");
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{rows,8} {what,-22}{compared.Time,20:0.0}{spread,22}{compared.Bytes,10:0.0}"));
            if (!compared.IsTheSame)
            {
                failures.Add($"{what}: the two answer differently");
            }

            if (rows == GoalRows && compared.Time < leastTime)
            {
                failures.Add($"{what}: {leastTime} times less time at least");
            }

            if (rows == GoalRows && compared.Bytes < leastBytes)
            {
                failures.Add($"{what}: {leastBytes} times fewer bytes at least");
            }
        }
    }

    // How long a reader takes that looks at each page and lets it go. Rows that are kept, here or in the plain store, would be looked
    // after by the garbage collector meanwhile: nothing else is in memory yet.
    private static (int Rows, double Milliseconds) Paging(int rows)
    {
        using var stores = Stores.With(rows, hasPlain: false);
        return (rows, Enumerable.Range(0, Runs).Select(_ => Once(stores)).Order().ElementAt(Runs / 2));

        static double Once(Stores stores)
        {
            var started = Stopwatch.GetTimestamp();
            _ = stores.OursByPage().Count();
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
    }

    // The first of ours is not counted: the second search of a kind makes its index.
    private static Compared Compare(Func<IReadOnlyList<Entity>> ours, Func<IReadOnlyList<Entity>> plain, int plainRuns = Runs)
    {
        ours();
        var (slow, fast) = (Measured(plain, plainRuns), Measured(ours, Runs));
        return new Compared(
            slow[0].Keys.SequenceEqual(fast[0].Keys), slow[slow.Count / 2].Milliseconds / fast[Runs / 2].Milliseconds,
            slow[0].Milliseconds / fast[^1].Milliseconds, slow[^1].Milliseconds / fast[0].Milliseconds,
            (double)slow[0].Bytes / fast[Runs / 2].Bytes);
    }

    private static List<Measure> Measured(Func<IReadOnlyList<Entity>> work, int runs) =>
        [.. Enumerable.Range(0, runs).Select(_ => Once(work)).OrderBy(run => run.Milliseconds)];

    private static Measure Once(Func<IReadOnlyList<Entity>> work)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        var rows = work();
        var (time, made) = (Stopwatch.GetElapsedTime(started).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
        return new Measure(time, made, [.. rows.Select(Key).Order(StringComparer.Ordinal)]);
    }

    private static string Key(Entity row) => $"{row.Id:N} {row.GetAttributeValue<string>(LastName)}";

    private sealed record Measure(double Milliseconds, long Bytes, IReadOnlyList<string> Keys);

    private sealed record Compared(bool IsTheSame, double Time, double Lowest, double Highest, double Bytes);

    /// <summary>The same rows in both.</summary>
    private sealed class Stores : IDisposable
    {
        private readonly SandboxOrganization _organization = SandboxOrganization.Open();

        public CloneAllStore Plain { get; } = new();

        public Guid SomeParent { get; private set; }

        public static Stores With(int rows, bool hasPlain = true)
        {
            var stores = new Stores();
            var service = stores._organization.SystemService;
            for (var parent = 0; parent < rows; parent += Children)
            {
                stores.SomeParent = service.Create(new Entity("account") { ["name"] = $"Company {parent}" });
                var children = new EntityCollection { EntityName = Table };
                for (var number = parent; number < Math.Min(rows, parent + Children); number++)
                {
                    children.Entities.Add(new Entity(Table)
                    {
                        [LastName] = $"Person {number}",
                        // Eleven columns, as in the figures of other simulators.
                        ["emailaddress1"] = $"person{number}@example.com",
                        ["jobtitle"] = "Manager",
                        ["telephone1"] = $"+1 555 {number}",
                        ["mobilephone"] = $"+1 556 {number}",
                        ["department"] = $"Department {number % 50}",
                        ["description"] = $"Met at fair {number % 9}",
                        ["donotphone"] = number % 3 == 0,
                        ["donotemail"] = number % 2 == 0,
                        [FirstName] = $"Name {number % Names}",
                        [Parent] = new EntityReference("account", stores.SomeParent),
                    });
                }

                var ids = (Guid[])service.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = children }).Results["Ids"];
                foreach (var (child, id) in hasPlain ? children.Entities.Zip(ids) : [])
                {
                    child.Id = id;
                    stores.Plain.Create(child);
                }
            }

            return stores;
        }

        public IReadOnlyList<Entity> Ours(string column, object value)
        {
            var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(s_columns) };
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
            return _organization.SystemService.RetrieveMultiple(query).Entities;
        }

        public IEnumerable<Entity> OursByPage()
        {
            var query = new QueryExpression(Table)
            {
                ColumnSet = new ColumnSet(s_columns),
                PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 },
            };
            query.AddOrder("contactid", OrderType.Ascending);
            while (true)
            {
                var page = _organization.SystemService.RetrieveMultiple(query);
                foreach (var row in page.Entities)
                {
                    yield return row;
                }

                if (!page.MoreRecords)
                {
                    yield break;
                }

                query.PageInfo.PageNumber++;
                query.PageInfo.PagingCookie = page.PagingCookie;
            }
        }

        public IReadOnlyList<Entity> PlainByPage()
        {
            var rows = new List<Entity>();
            for (var page = 1; ; page++)
            {
                var next = Plain.Page(_ => true, s_columns, page, PageSize);
                rows.AddRange(next);
                if (next.Count < PageSize)
                {
                    return rows;
                }
            }
        }

        public void Dispose() => _organization.Dispose();
    }
}
