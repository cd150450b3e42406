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
        var paging = new List<(int Rows, double Milliseconds)>();
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
            Show($"all, by {PageSize}", rows, Compare(stores.OursByPage, stores.PlainByPage), 100, null);
            var times = Enumerable.Range(0, Runs).Select(_ => Once(() => stores.OursByPage()).Milliseconds).Order().ToList();
            paging.Add((rows, times[Runs / 2]));
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

    private static Compared Compare(Func<IReadOnlyList<Entity>> ours, Func<IReadOnlyList<Entity>> plain)
    {
        var isTheSame = ours().Select(Key).Order().SequenceEqual(plain().Select(Key).Order());
        var measured = Enumerable.Range(0, Runs).Select(_ => (Ours: Once(ours), Plain: Once(plain))).ToList();
        var (slow, fast) = (measured.Select(run => run.Plain.Milliseconds).Order().ToList(),
            measured.Select(run => run.Ours.Milliseconds).Order().ToList());
        return new Compared(
            isTheSame, slow[Runs / 2] / fast[Runs / 2], slow[0] / fast[^1], slow[^1] / fast[0],
            (double)measured[0].Plain.Bytes / measured[0].Ours.Bytes);
    }

    private static (double Milliseconds, long Bytes) Once(Func<IReadOnlyList<Entity>> work)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        work();
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static string Key(Entity row) => $"{row.Id:N} {row.GetAttributeValue<string>(LastName)}";

    private sealed record Compared(bool IsTheSame, double Time, double Lowest, double Highest, double Bytes);

    /// <summary>The same rows in both.</summary>
    private sealed class Stores : IDisposable
    {
        private readonly SandboxOrganization _organization = SandboxOrganization.Open();

        public CloneAllStore Plain { get; } = new();

        public Guid SomeParent { get; private set; }

        public static Stores With(int rows)
        {
            var stores = new Stores();
            var service = stores._organization.SystemService;
            for (var parent = 0; parent < rows; parent += Children)
            {
                stores.SomeParent = service.Create(new Entity("account") { ["name"] = $"Company {parent}" });
                var children = new EntityCollection { EntityName = Table };
                for (var number = parent; number < Math.Min(rows, parent + Children); number++)
                {
                    children.Entities.Add(new Entity(Table, Guid.NewGuid())
                    {
                        [LastName] = $"Person {number}",
                        ["emailaddress1"] = $"person{number}@example.com",
                        [FirstName] = $"Name {number % Names}",
                        [Parent] = new EntityReference("account", stores.SomeParent),
                    });
                }

                service.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = children });
                foreach (var child in children.Entities)
                {
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

        public IReadOnlyList<Entity> OursByPage()
        {
            var query = new QueryExpression(Table)
            {
                ColumnSet = new ColumnSet(s_columns),
                PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 },
            };
            query.AddOrder("contactid", OrderType.Ascending);
            var rows = new List<Entity>();
            while (true)
            {
                var page = _organization.SystemService.RetrieveMultiple(query);
                rows.AddRange(page.Entities);
                if (!page.MoreRecords)
                {
                    return rows;
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
