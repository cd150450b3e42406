namespace CrmOnboarding.Demo.Input;

/// <summary>Reads the rows of accounts.csv.</summary>
internal static class CustomerRows
{
    /// <summary>The file gives revenue in millions.</summary>
    private const decimal RevenueUnit = 1_000_000m;

    /// <summary>The customers, in file order.</summary>
    public static List<Customer> Read(IReadOnlyList<CsvRow> rows, ProblemLog problems)
    {
        var customers = new List<Customer>();
        var known = rows.Select(row => row["account"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var name = row["account"];
            if (name.Length == 0)
            {
                problems.Skip(row, "account", "The account has no name.");
            }
            else if (!taken.Add(name))
            {
                problems.Skip(row, "account", "The account is listed twice; the first row counts.");
            }
            else
            {
                customers.Add(new Customer(
                    row,
                    name,
                    IsPerson(row),
                    Employees(row, problems),
                    Revenue(row, problems),
                    row["office_location"],
                    IndustryNames.Find(row["sector"]),
                    Parent(row, known, problems)));
            }
        }

        return customers;
    }

    /// <summary>
    /// The customers that a file of deals names, in the order in which it first does; where a later row knows more, it counts.
    /// </summary>
    public static List<Customer> Named(IReadOnlyList<CsvRow> deals, ProblemLog problems) =>
    [
        .. deals.Where(row => row["account"].Length > 0)
            .GroupBy(row => row["account"], StringComparer.OrdinalIgnoreCase)
            .Select(rows => new Customer(
                rows.First(),
                rows.Key,
                rows.Any(IsPerson),
                rows.Select(row => Employees(row, problems)).ToList().Find(employees => employees is not null),
                null,
                rows.Select(row => row["office_location"]).FirstOrDefault(country => country.Length > 0, string.Empty),
                rows.Select(row => IndustryNames.Find(row["sector"])).FirstOrDefault(industry => industry is not null),
                null)),
    ];

    private static bool IsPerson(CsvRow row) => string.Equals(row["customer_type"], "contact", StringComparison.OrdinalIgnoreCase);

    private static int? Employees(CsvRow row, ProblemLog problems) =>
        problems.Take(row, "employees", row.Count("employees"), "the number of employees counts as unknown");

    private static decimal? Revenue(CsvRow row, ProblemLog problems)
    {
        var revenue = row.Number("revenue");
        return problems.Take(
            row,
            "revenue",
            revenue.Value > decimal.MaxValue / RevenueUnit ? Reading<decimal>.Wrong("This number is too large") : revenue,
            "the revenue counts as unknown") * RevenueUnit;
    }

    private static string? Parent(CsvRow row, HashSet<string> known, ProblemLog problems)
    {
        var parent = row["subsidiary_of"];
        if (parent.Length == 0)
        {
            return null;
        }

        if (known.TryGetValue(parent, out var name) && !string.Equals(name, row["account"], StringComparison.OrdinalIgnoreCase))
        {
            return name;
        }

        problems.Warn(row, "subsidiary_of", "There is no such other account; the account was taken without a parent.");
        return null;
    }
}
