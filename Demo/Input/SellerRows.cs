namespace CrmOnboarding.Demo.Input;

/// <summary>Reads the rows of sales_teams.csv.</summary>
internal static class SellerRows
{
    /// <summary>The people who sell, in file order, without those who only manage.</summary>
    public static List<Seller> Read(IReadOnlyList<CsvRow> rows, ProblemLog problems)
    {
        var sellers = new List<Seller>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var name = row["sales_agent"];
            if (name.Length == 0)
            {
                problems.Skip(row, "sales_agent", "The sales agent has no name.");
            }
            else if (!taken.Add(name))
            {
                problems.Skip(row, "sales_agent", "The sales agent is listed twice; the first row counts.");
            }
            else
            {
                sellers.Add(new Seller(row, name, ManagerIn(row)));
            }
        }

        return sellers;
    }

    /// <summary>The people who sell in a file of deals, in the order in which it first names them.</summary>
    public static List<Seller> Named(IReadOnlyList<CsvRow> deals) =>
    [
        .. deals.Where(row => row["sales_agent"].Length > 0)
            .GroupBy(row => row["sales_agent"], StringComparer.OrdinalIgnoreCase)
            .Select(rows => new Seller(rows.First(), rows.Key, rows.Select(ManagerIn).FirstOrDefault(manager => manager is not null))),
    ];

    private static string? ManagerIn(CsvRow row) => row["manager"] is { Length: > 0 } manager ? manager : null;
}
