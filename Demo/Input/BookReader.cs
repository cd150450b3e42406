namespace CrmOnboarding.Demo.Input;

/// <summary>
/// Reads a book of business: from a folder with accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv, or from one file of
/// deals. Everything is read and checked before anything is returned.
/// </summary>
internal static class BookReader
{
    /// <summary>Letters of an ISO code of a currency; what is shorter (kr) may be one of several.</summary>
    private const int IsoCode = 3;

    /// <summary>The book in a folder.</summary>
    /// <exception cref="InputException">The folder, a file or a column is missing.</exception>
    public static BookOfBusiness Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException(File.Exists(folder)
                ? $"'{folder}' is a file; name it with --deals, or a folder of CSV files with --data."
                : $"The folder '{folder}' does not exist; name the folder of the CSV files with --data.");
        }

        var problems = new ProblemLog();
        var accounts = Table(folder, "accounts.csv", Layouts.Accounts, problems);
        var products = Table(folder, "products.csv", Layouts.Products, problems);
        var teams = Table(folder, "sales_teams.csv", Layouts.Teams, problems);
        var pipeline = Table(folder, "sales_pipeline.csv", Layouts.Pipeline, problems);

        var customers = CustomerRows.Read(accounts.Rows, problems);
        var priceList = ProductRows.Read(products.Rows, problems);
        var sellers = SellerRows.Read(teams.Rows, problems);
        return Book(pipeline, customers, priceList, sellers, problems);
    }

    /// <summary>The book in a file of deals: the customers, products and sellers are those it names.</summary>
    /// <exception cref="InputException">The file or a column is missing.</exception>
    public static BookOfBusiness ReadDeals(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputException(Directory.Exists(path)
                ? $"'{path}' is a folder; name it with --data, or a CSV file of deals with --deals."
                : $"The file '{path}' does not exist; name a CSV file of deals with --deals.");
        }

        var problems = new ProblemLog();
        var deals = CsvTable.Read(path, Layouts.Deals, problems);
        return Book(
            deals, CustomerRows.Named(deals.Rows, problems), ProductRows.Named(deals.Rows), SellerRows.Named(deals.Rows), problems);
    }

    private static BookOfBusiness Book(
        CsvTable deals, List<Customer> customers, List<Product> products, List<Seller> sellers, ProblemLog problems) => new(
        customers,
        products,
        sellers,
        new PipelineRows(customers, products, sellers, problems).Read(deals.Rows),
        deals.Numbers.Currency is { Length: IsoCode } code ? code : null,
        problems);

    private static CsvTable Table(string folder, string file, FileLayout layout, ProblemLog problems)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? CsvTable.Read(path, layout, problems)
            : throw new InputException(
                $"The file {file} is missing in '{folder}'; put it there, name another folder with --data or one file with --deals.");
    }
}
