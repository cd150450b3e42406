namespace CrmOnboarding.Demo.Input;

/// <summary>Reads the rows of sales_pipeline.csv against the other three files.</summary>
internal sealed class PipelineRows(
    IReadOnlyList<Customer> customers, IReadOnlyList<Product> products, IReadOnlyList<Seller> sellers, ProblemLog problems)
{
    /// <summary>Between two products of one deal.</summary>
    private const char ProductSeparator = ';';

    private readonly Dictionary<string, string> _customers = NamesOf(customers.Select(customer => customer.Name));
    private readonly Dictionary<string, string> _products = NamesOf(products.Select(product => product.Name));
    private readonly Dictionary<string, string> _sellers = NamesOf(sellers.Select(seller => seller.Name));
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The deals, in file order.</summary>
    public List<Deal> Read(IReadOnlyList<CsvRow> rows) => [.. rows.Select(ReadDeal).OfType<Deal>()];

    private static Dictionary<string, string> NamesOf(IEnumerable<string> names) =>
        names.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    private Deal? ReadDeal(CsvRow row)
    {
        var id = row["opportunity_id"];
        if (id.Length == 0)
        {
            return Skip(row, "opportunity_id", "The opportunity has no id.");
        }

        if (_ids.Contains(id))
        {
            return Skip(row, "opportunity_id", "The opportunity is listed twice; the first row counts.");
        }

        if (Stage(row["deal_stage"]) is not { } stage)
        {
            return Skip(row, "deal_stage", "There is no such stage; Prospecting, Engaging, Won and Lost are known.");
        }

        if (!TryCustomer(row, stage, out var customer) || !TryDates(row, stage, out var engagedOn, out var closedOn))
        {
            return null;
        }

        _ids.Add(id);
        return new Deal
        {
            Id = id,
            Seller = SellerOf(row),
            Customer = customer,
            Lines = Lines(row),
            Stage = stage,
            EngagedOn = engagedOn,
            ClosedOn = closedOn,
            Value = Value(row),
            Facts = DealFacts.Read(row, problems),
        };
    }

    private Deal? Skip(CsvRow row, string column, string reason)
    {
        problems.Skip(row, column, reason);
        return null;
    }

    private static DealStage? Stage(string text) => text.ToUpperInvariant() switch
    {
        "WON" => DealStage.Won,
        "LOST" => DealStage.Lost,
        "PROSPECTING" or "ENGAGING" => DealStage.Open,
        _ => null,
    };

    /// <summary>An open or lost deal may name no account; one that is not in the list is always left out.</summary>
    private bool TryCustomer(CsvRow row, DealStage stage, out string? customer)
    {
        var name = row["account"];
        if (_customers.TryGetValue(name, out customer) || (name.Length == 0 && stage != DealStage.Won))
        {
            return true;
        }

        problems.Skip(row, "account", name.Length == 0
            ? "A won opportunity needs an account."
            : "There is no such account in accounts.csv.");
        return false;
    }

    private bool TryDates(CsvRow row, DealStage stage, out DateOnly? engagedOn, out DateOnly? closedOn)
    {
        closedOn = null;
        if (!TryDate(row, "engage_date", out engagedOn))
        {
            return false;
        }

        if (stage == DealStage.Open)
        {
            return true;
        }

        if (row["close_date"].Length == 0)
        {
            problems.Skip(row, "close_date", $"A {(stage == DealStage.Won ? "won" : "lost")} opportunity needs the date it was closed.");
            return false;
        }

        if (!TryDate(row, "close_date", out closedOn))
        {
            return false;
        }

        if (engagedOn > closedOn)
        {
            problems.Warn(row, "engage_date", "It lies after the close date; the opportunity was taken as created on its close date.");
        }

        if (engagedOn is null || engagedOn > closedOn)
        {
            engagedOn = closedOn;
        }

        return true;
    }

    private bool TryDate(CsvRow row, string column, out DateOnly? date)
    {
        date = null;
        var text = row[column];
        if (text.Length == 0)
        {
            return true;
        }

        if (FieldText.TryDate(text, out var value))
        {
            date = value;
            return true;
        }

        problems.Skip(row, column, "This is not a date; dates are M/D/YYYY or YYYY-MM-DD.");
        return false;
    }

    private string? SellerOf(CsvRow row)
    {
        if (_sellers.TryGetValue(row["sales_agent"], out var seller))
        {
            return seller;
        }

        problems.Warn(row, "sales_agent", "There is no such sales agent in sales_teams.csv; the opportunity belongs to the administrator.");
        return null;
    }

    private List<DealLine> Lines(CsvRow row)
    {
        var quantity = 1m;
        if (row["quantity"].Length > 0 && (!FieldText.TryNumber(row["quantity"], out quantity) || quantity <= 0))
        {
            problems.Warn(row, "quantity", "This is not a number above 0; 1 was taken.");
            quantity = 1m;
        }

        var lines = new List<DealLine>();
        foreach (var name in row["product"].Split(ProductSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var isListed = _products.TryGetValue(name, out var listed);
            if (!isListed)
            {
                problems.Warn(row, "product", "The product is not in products.csv; it was kept as a write-in line.", name);
            }

            lines.Add(new DealLine(listed ?? name, !isListed, quantity, row["line_notes"]));
        }

        return lines;
    }

    private decimal? Value(CsvRow row)
    {
        var text = row["close_value"];
        if (text.Length == 0)
        {
            return null;
        }

        if (FieldText.TryNumber(text, out var value))
        {
            return value;
        }

        problems.Warn(row, "close_value", "This is not an amount; the opportunity was taken without a value.");
        return null;
    }
}
