namespace CrmOnboarding.Demo.Input;

/// <summary>What a company sold, to whom and when.</summary>
/// <param name="Customers">Customers, in file order.</param>
/// <param name="Products">The product list, in file order.</param>
/// <param name="Sellers">People who sell, and their managers.</param>
/// <param name="Deals">Opportunities in file order.</param>
/// <param name="Currency">ISO code of the currency of its amounts; null when the files do not name it.</param>
/// <param name="Problems">What was left out or changed.</param>
internal sealed record BookOfBusiness(
    IReadOnlyList<Customer> Customers,
    IReadOnlyList<Product> Products,
    IReadOnlyList<Seller> Sellers,
    IReadOnlyList<Deal> Deals,
    string? Currency,
    ProblemLog Problems)
{
    /// <summary>Whether there is anything to onboard.</summary>
    public bool HasWonDeals => Deals.Any(deal => deal.Stage == DealStage.Won);

    /// <summary>First date on which something happens; there is one where a deal was won.</summary>
    public DateOnly FirstDate => Deals.SelectMany(deal => deal.Dates).Min();

    /// <summary>First day on which a deal was won; there is one where a deal was won.</summary>
    public DateOnly FirstWin => Deals.Where(deal => deal.Stage == DealStage.Won).Min(deal => deal.ClosedOn)!.Value;

    /// <summary>Last date on which something happens; there is one where a deal was won.</summary>
    public DateOnly LastDate => Deals.SelectMany(deal => deal.Dates).Max();
}

/// <summary>A customer.</summary>
/// <param name="Row">Where the files name it.</param>
/// <param name="Name">Name; unique without regard to case.</param>
/// <param name="IsPerson">A contact instead of an account.</param>
/// <param name="Employees">Number of employees; null when not known.</param>
/// <param name="Revenue">Yearly revenue in base currency; null when not known.</param>
/// <param name="Country">Where they are; empty when not known.</param>
/// <param name="Industry">Their industry, a value of the account's column; null when not known.</param>
/// <param name="Parent">Name of the customer they belong to; null for none.</param>
internal sealed record Customer(
    CsvRow Row, string Name, bool IsPerson, int? Employees, decimal? Revenue, string Country, int? Industry, string? Parent);

/// <summary>A product of the price list.</summary>
/// <param name="Row">Where the files name it.</param>
/// <param name="Name">Name; unique without regard to case.</param>
/// <param name="Price">Price of one; null when not known.</param>
internal sealed record Product(CsvRow Row, string Name, decimal? Price);

/// <summary>A person who sells.</summary>
/// <param name="Row">Where the files name them.</param>
/// <param name="Name">Full name; unique without regard to case.</param>
/// <param name="Manager">Full name of the manager; null for none.</param>
internal sealed record Seller(CsvRow Row, string Name, string? Manager);

/// <summary>How far a deal is.</summary>
internal enum DealStage
{
    /// <summary>Being worked on.</summary>
    Open,

    /// <summary>Won.</summary>
    Won,

    /// <summary>Lost.</summary>
    Lost,
}

/// <summary>An opportunity.</summary>
internal sealed record Deal
{
    /// <summary>Its row in the file.</summary>
    public required CsvRow Row { get; init; }

    /// <summary>Id in the file; unique. Where the file has no ids, the line.</summary>
    public required string Id { get; init; }

    /// <summary>What the file calls it; empty when it has no names.</summary>
    public required string Name { get; init; }

    /// <summary>Full name of the seller; null when the seller is not known.</summary>
    public required string? Seller { get; init; }

    /// <summary>Name of the customer as in the customer list; null when none is named.</summary>
    public required string? Customer { get; init; }

    /// <summary>What is sold, one line each; none when the file names no product.</summary>
    public required IReadOnlyList<DealLine> Lines { get; init; }

    /// <summary>How far it is.</summary>
    public required DealStage Stage { get; init; }

    /// <summary>Date on which it was created; null when not known.</summary>
    public required DateOnly? EngagedOn { get; init; }

    /// <summary>Date on which it was won or lost; null while open.</summary>
    public required DateOnly? ClosedOn { get; init; }

    /// <summary>Value in base currency; null when not known.</summary>
    public required decimal? Value { get; init; }

    /// <summary>What else Sales knows, by column of the opportunity; see <see cref="DealFacts"/>.</summary>
    public required IReadOnlyDictionary<string, object> Facts { get; init; }

    /// <summary>The dates on which something happens to it.</summary>
    public IEnumerable<DateOnly> Dates
    {
        get
        {
            if (EngagedOn is { } engaged)
            {
                yield return engaged;
            }

            if (ClosedOn is { } closed)
            {
                yield return closed;
            }
        }
    }
}

/// <summary>A line of a deal.</summary>
/// <param name="Product">Name as in the product list, or as written where the list has no such product.</param>
/// <param name="IsWriteIn">The product list has no such product.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Notes">Where and for what it is used; empty when not known.</param>
internal sealed record DealLine(string Product, bool IsWriteIn, decimal Quantity, string Notes);

/// <summary>A person named in a fact of a deal; becomes a contact or a user when the deal is loaded.</summary>
/// <param name="Name">Full name.</param>
/// <param name="IsColleague">A user of the CRM; otherwise a contact of the customer.</param>
internal sealed record PersonNamed(string Name, bool IsColleague);
