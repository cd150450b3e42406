using System.Globalization;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Demo.Loading;

/// <summary>
/// Holds a book of business against the columns that will take it. A value that is too long or too large is its row's fault and is reported
/// with its line; the rest goes on.
/// </summary>
internal sealed class BookLimits(OrganizationMetadata metadata)
{
    private readonly Dictionary<string, string> _customersLeftOut = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _productsLeftOut = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _sellersLeftOut = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Most characters of the name of an opportunity.</summary>
    public int OpportunityName => Column(OpportunityTable.LogicalName, OpportunityTable.Name).MaxLength!.Value;

    /// <summary>What of the book fits; the rest is added to its problems.</summary>
    public BookOfBusiness Fit(BookOfBusiness book)
    {
        var dealsFile = book.Deals.Select(deal => deal.Row.File).FirstOrDefault();
        var customers = book.Customers.Select(customer => Fit(customer, dealsFile, book.Problems)).OfType<Customer>().ToList();
        return book with
        {
            Customers = [.. customers.Select(customer => IsLeftOut(customer.Parent) ? customer with { Parent = null } : customer)],
            Products = [.. book.Products.Select(product => Fit(product, dealsFile, book.Problems)).OfType<Product>()],
            Sellers = [.. book.Sellers.Select(seller => Fit(seller, book.Problems)).OfType<Seller>()],
            Deals = [.. book.Deals.Select(deal => Fit(deal, book)).OfType<Deal>()],
        };
    }

    private bool IsLeftOut(string? customer) => customer is not null && _customersLeftOut.ContainsKey(customer);

    private Customer? Fit(Customer customer, string? dealsFile, ProblemLog problems)
    {
        const string Table = AccountTable.LogicalName;
        var row = customer.Row;
        if ((customer.IsPerson
            ? PersonFault(ContactTable.LogicalName, customer.Name)
            : Fault(Table, AccountTable.Name, customer.Name)) is { } fault)
        {
            // A file of deals on its own names the customer in every deal; each of those rows is left out.
            var isInDeals = row.File == dealsFile;
            _customersLeftOut[customer.Name] = isInDeals ? $"{fault}." : $"The account was left out, see {row.File} line {row.Line}.";
            if (!isInDeals)
            {
                problems.Skip(row, "account", $"{fault}.");
            }

            return null;
        }

        return customer with
        {
            Country = Keep(row, "office_location", Table, SalesColumns.Country, customer.Country, problems) ?? string.Empty,
            Revenue = Keep(row, "revenue", Table, SalesColumns.Revenue, customer.Revenue, problems),
            Employees = Keep(row, "employees", Table, AccountTable.NumberOfEmployees, customer.Employees, problems),
        };
    }

    private Product? Fit(Product product, string? dealsFile, ProblemLog problems)
    {
        const string Table = ProductTable.LogicalName;
        var fault = Fault(Table, ProductTable.Name, product.Name) ?? Fault(Table, SalesColumns.ProductNumber, product.Name);
        if (fault is null)
        {
            return product with { Price = Keep(product.Row, "sales_price", Table, SalesColumns.ProductPrice, product.Price, problems) };
        }

        _productsLeftOut.Add(product.Name);
        if (product.Row.File != dealsFile)
        {
            problems.Skip(product.Row, "product", $"{fault}.");
        }

        return null;
    }

    private Seller? Fit(Seller seller, ProblemLog problems)
    {
        if (PersonFault(SalesColumns.SystemUser, seller.Name) is { } fault)
        {
            _sellersLeftOut.Add(seller.Name);
            problems.Warn(seller.Row, "sales_agent", $"{fault}; the opportunities belong to the administrator.");
            return null;
        }

        if (seller.Manager is { } manager && PersonFault(SalesColumns.SystemUser, manager) is { } faultOfManager)
        {
            problems.Warn(seller.Row, "manager", $"{faultOfManager}; the sales agent was taken without a manager.");
            return seller with { Manager = null };
        }

        return seller;
    }

    private Deal? Fit(Deal deal, BookOfBusiness book)
    {
        var row = deal.Row;
        var problems = book.Problems;
        if (deal.Customer is not null && _customersLeftOut.TryGetValue(deal.Customer, out var reason))
        {
            problems.Skip(row, "account", reason);
            return null;
        }

        if (Fault(OpportunityCloseTable.LogicalName, SalesColumns.Subject, SalesColumns.SubjectOf(deal)) is not null)
        {
            problems.Skip(row, "opportunity_id", $"It has {deal.Id.Length} characters and cannot be the id of an opportunity.");
            return null;
        }

        return deal with
        {
            Name = Keep(row, "deal_name", OpportunityTable.LogicalName, OpportunityTable.Name, deal.Name, problems) ?? string.Empty,
            Seller = deal.Seller is not null && _sellersLeftOut.Contains(deal.Seller) ? null : deal.Seller,
            Value = Keep(row, "close_value", OpportunityTable.LogicalName, OpportunityTable.EstimatedValue, deal.Value, problems),
            Lines = [.. deal.Lines.Select(line => Fit(line, row, book)).OfType<DealLine>()],
            Facts = deal.Facts.Where(fact => Fits(row, fact.Key, fact.Value, problems)).ToDictionary(StringComparer.Ordinal),
        };
    }

    private DealLine? Fit(DealLine line, CsvRow row, BookOfBusiness book)
    {
        const string Table = OpportunityProductTable.LogicalName;
        var problems = book.Problems;
        var isTooLong = _productsLeftOut.Contains(line.Product);
        if (isTooLong && !line.IsWriteIn)
        {
            var reason = $"It has {line.Product.Length} characters, too many for a product; it was kept as a write-in line.";
            problems.Warn(row, "product", reason, line.Product);
        }

        if ((line.IsWriteIn || isTooLong) && Fault(Table, OpportunityProductTable.ProductDescription, line.Product) is { } fault)
        {
            problems.Warn(row, "product", $"{fault}; the line was left out.", line.Product);
            return null;
        }

        var quantity = Keep(row, "quantity", Table, OpportunityProductTable.Quantity, (decimal?)line.Quantity, problems) ?? 1;
        return line with
        {
            IsWriteIn = line.IsWriteIn || isTooLong,
            Quantity = quantity,
            Notes = Keep(row, "line_notes", Table, OpportunityProductTable.Description, line.Notes, problems) ?? string.Empty,
        };
    }

    private bool Fits(CsvRow row, string column, object fact, ProblemLog problems)
    {
        var fault = fact is PersonNamed person
            ? PersonFault(person.IsColleague ? SalesColumns.SystemUser : ContactTable.LogicalName, person.Name)
            : Fault(OpportunityTable.LogicalName, column, fact);
        if (fault is not null)
        {
            problems.Warn(row, DealFacts.SourceOf(column)!, $"{fault}; the value was left out.");
        }

        return fault is null;
    }

    private T? Keep<T>(CsvRow row, string source, string table, string column, T? value, ProblemLog problems)
    {
        if (Fault(table, column, value) is not { } fault)
        {
            return value;
        }

        problems.Warn(row, source, $"{fault}; the value was left out.");
        return default;
    }

    private string? PersonFault(string table, string name)
    {
        var (first, last) = PeopleLoader.Split(name);
        return (Fault(table, SalesColumns.FirstName, first) ?? Fault(table, SalesColumns.LastName, last)) is null
            ? null
            : $"It has {name.Length} characters, too many for the name of a person";
    }

    private string? Fault(string table, string column, object? value)
    {
        var limits = Column(table, column);
        return value switch
        {
            string text when text.Length > limits.MaxLength => $"It has {text.Length} characters and may have {limits.MaxLength}",
            decimal or int when Convert.ToDecimal(value, CultureInfo.InvariantCulture) is var number
                && (number < limits.Min || number > limits.Max) =>
                string.Create(CultureInfo.InvariantCulture, $"It is not between {limits.Min:#,0.##} and {limits.Max:#,0.##}"),
            _ => null,
        };
    }

    private ColumnMetadata Column(string table, string column) => metadata.Tables[table].FindColumn(column)
        ?? throw new InvalidOperationException($"The table {table} has no column {column}.");
}
