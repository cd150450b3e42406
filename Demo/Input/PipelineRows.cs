namespace CrmOnboarding.Demo.Input;

/// <summary>Reads the rows of a file of deals against the customers, products and sellers that are known.</summary>
internal sealed class PipelineRows(
    IReadOnlyList<Customer> customers, IReadOnlyList<Product> products, IReadOnlyList<Seller> sellers, ProblemLog problems)
{
    private readonly Dictionary<string, string> _customers = NamesOf(customers.Select(customer => customer.Name));
    private readonly Dictionary<string, string> _products = NamesOf(products.Select(product => product.Name));
    private readonly Dictionary<string, string> _sellers = NamesOf(sellers.Select(seller => seller.Name));
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The deals, in file order.</summary>
    public List<Deal> Read(IReadOnlyList<CsvRow> rows)
    {
        var plausible = new PlausibleDates(DatesIn(rows, "close_date"), DatesIn(rows, "engage_date"));
        return [.. rows.Select(row => ReadDeal(row, plausible)).OfType<Deal>()];
    }

    private static Dictionary<string, string> NamesOf(IEnumerable<string> names) =>
        names.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<DateOnly> DatesIn(IReadOnlyList<CsvRow> rows, string column) =>
        rows.Select(row => row.Date(column).Value).OfType<DateOnly>();

    private Deal? ReadDeal(CsvRow row, PlausibleDates plausible)
    {
        var id = row.Has("opportunity_id") ? row["opportunity_id"] : $"line {row.Line}";
        if (id.Length == 0)
        {
            return Skip(row, "opportunity_id", "The opportunity has no id.");
        }

        if (_ids.Contains(id))
        {
            return Skip(row, "opportunity_id", "The opportunity is listed twice; the first row counts.");
        }

        if (StageNames.Find(row["deal_stage"]) is not { } stage)
        {
            return Skip(row, "deal_stage", "There is no such stage; write Won, Lost or Open.");
        }

        if (!TryCustomer(row, stage, out var customer) || !TryDates(row, plausible, ref stage, out var engagedOn, out var closedOn))
        {
            return null;
        }

        _ids.Add(id);
        return new Deal
        {
            Row = row,
            Id = id,
            Name = row["deal_name"],
            Seller = SellerOf(row),
            Customer = customer,
            Lines = Lines(row),
            Stage = stage,
            EngagedOn = engagedOn,
            ClosedOn = closedOn,
            Value = problems.Take(row, "close_value", row.Money("close_value"), "the opportunity was taken without a value"),
            Facts = DealFacts.Read(row, problems),
        };
    }

    private Deal? Skip(CsvRow row, string column, string reason)
    {
        problems.Skip(row, column, reason);
        return null;
    }

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

    private bool TryDates(CsvRow row, PlausibleDates plausible, ref DealStage stage, out DateOnly? engagedOn, out DateOnly? closedOn)
    {
        closedOn = null;
        if (!TryDate(row, "engage_date", out engagedOn))
        {
            return false;
        }

        if (engagedOn is { } engaged && !plausible.Contains(engaged))
        {
            problems.Warn(row, "engage_date", "It lies far from the other dates of the file; the opportunity was taken without it.");
            engagedOn = null;
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

        if (!plausible.Contains(closedOn!.Value))
        {
            problems.Warn(row, "close_date", "It lies far from the other dates of the file; the opportunity was taken as still open.");
            closedOn = null;
            stage = DealStage.Open;
            return true;
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
        var reading = row.Date(column);
        date = reading.Value;
        if (reading.Fault is null)
        {
            return true;
        }

        problems.Skip(row, column, $"{reading.Fault}.");
        return false;
    }

    private string? SellerOf(CsvRow row)
    {
        var name = row["sales_agent"];
        if (_sellers.TryGetValue(name, out var seller) || name.Length == 0)
        {
            return seller;
        }

        problems.Warn(row, "sales_agent", "There is no such sales agent in sales_teams.csv; the opportunity belongs to the administrator.");
        return null;
    }

    private List<DealLine> Lines(CsvRow row)
    {
        var quantity = row.Number("quantity");
        if (quantity.Fault is not null || quantity.Value <= 0)
        {
            problems.Warn(row, "quantity", "This is not a number above 0; 1 was taken.");
            quantity = Reading<decimal>.Of(1);
        }

        var lines = new List<DealLine>();
        foreach (var name in ProductRows.NamesIn(row))
        {
            var isListed = _products.TryGetValue(name, out var listed);
            if (!isListed)
            {
                problems.Warn(row, "product", "The product is not in products.csv; it was kept as a write-in line.", name);
            }

            lines.Add(new DealLine(listed ?? name, !isListed, quantity.Value ?? 1, row["line_notes"]));
        }

        return lines;
    }
}
