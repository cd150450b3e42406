namespace CrmOnboarding.Demo.Input;

/// <summary>Reads the rows of products.csv.</summary>
internal static class ProductRows
{
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
                products.Add(new Product(name, Price(row, problems)));
            }
        }

        return products;
    }

    private static decimal? Price(CsvRow row, ProblemLog problems)
    {
        var text = row["sales_price"];
        if (text.Length == 0)
        {
            return null;
        }

        if (FieldText.TryNumber(text, out var price))
        {
            return price;
        }

        problems.Warn(row, "sales_price", "This is not an amount; the product was taken without a price.");
        return null;
    }
}
