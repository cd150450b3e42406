namespace CrmOnboarding.Demo.Input;

/// <summary>Reads a book of business from a folder: accounts.csv, products.csv, sales_teams.csv, sales_pipeline.csv.</summary>
internal static class BookReader
{
    /// <summary>The book in the folder. Everything is read and checked before anything is returned.</summary>
    /// <exception cref="InputException">The folder, a file or a column is missing.</exception>
    public static BookOfBusiness Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException($"The folder '{folder}' does not exist; name the folder of the CSV files with --data.");
        }

        var accounts = CsvTable.Read(folder, "accounts.csv", "account", "revenue", "employees", "office_location", "subsidiary_of");
        var products = CsvTable.Read(folder, "products.csv", "product", "sales_price");
        var teams = CsvTable.Read(folder, "sales_teams.csv", "sales_agent", "manager");
        var pipeline = CsvTable.Read(
            folder,
            "sales_pipeline.csv",
            "opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value");

        var problems = new ProblemLog();
        var customers = CustomerRows.Read(accounts, problems);
        var priceList = ProductRows.Read(products, problems);
        var sellers = SellerRows.Read(teams, problems);
        var deals = new PipelineRows(customers, priceList, sellers, problems).Read(pipeline);
        return new BookOfBusiness(customers, priceList, sellers, deals, problems);
    }
}
