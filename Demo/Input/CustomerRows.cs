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
                    name,
                    string.Equals(row["customer_type"], "contact", StringComparison.OrdinalIgnoreCase),
                    Employees(row, problems),
                    Revenue(row, problems),
                    row["office_location"],
                    Parent(row, known, problems)));
            }
        }

        return customers;
    }

    private static int? Employees(CsvRow row, ProblemLog problems)
    {
        var text = row["employees"];
        if (text.Length == 0)
        {
            return null;
        }

        if (FieldText.TryCount(text, out var count))
        {
            return count;
        }

        problems.Warn(row, "employees", "This is not a whole number; the number of employees counts as unknown.");
        return null;
    }

    private static decimal? Revenue(CsvRow row, ProblemLog problems)
    {
        var text = row["revenue"];
        if (text.Length == 0)
        {
            return null;
        }

        if (FieldText.TryNumber(text, out var millions))
        {
            return millions * RevenueUnit;
        }

        problems.Warn(row, "revenue", "This is not a number; the revenue counts as unknown.");
        return null;
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
