namespace CrmOnboarding.Demo.Input;

/// <summary>Reads the rows of products.csv.</summary>
internal static class ProductRows
{
    /// <summary>Between two products of one deal.</summary>
    private const char Separator = ';';

    /// <summary>The products, in file order.</summary>
    public static List<Product> Read(IReadOnlyList<CsvRow> rows, ProblemLog problems)
    {
        var products = new List<Product>();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var name = row["product"];
            if (name.Length == 0)
            {
                problems.Skip(row, "product", "The product has no name.");
            }
            else if (!taken.Add(name))
            {
                problems.Skip(row, "product", "The product is listed twice; the first row counts.");
            }
            else
            {
                var price = problems.Take(row, "sales_price", row.Money("sales_price"), "the product was taken without a price");
                products.Add(new Product(row, name, price));
            }
        }

        return products;
    }

    /// <summary>The products that a file of deals names, in the order in which it first does, without prices.</summary>
    public static List<Product> Named(IReadOnlyList<CsvRow> deals) =>
    [
        .. deals.SelectMany(row => NamesIn(row).Select(name => new Product(row, name, null)))
            .DistinctBy(product => product.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The products of a deal.</summary>
    public static string[] NamesIn(CsvRow deal) =>
        deal["product"].Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
