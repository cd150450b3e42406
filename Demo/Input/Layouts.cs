namespace CrmOnboarding.Demo.Input;

/// <summary>The files of a book of business and the names under which their columns are known. docs/demo.md lists them.</summary>
internal static class Layouts
{
    private static readonly Column Account = new(
        "account", ValueKind.Text, "account name", "customer", "customer name", "company", "company name", "associated company",
        "organization", "organisation", "organization name", "client", "potential customer", "Kunde", "Firma");

    private static readonly Column Employees = new(
        "employees", ValueKind.Count, "number of employees", "no of employees", "employee count", "headcount", "Mitarbeiter");

    private static readonly Column Country = new("office_location", ValueKind.Text, "country", "billing country", "Land");

    private static readonly Column Sector = new("sector", ValueKind.Text, "industry", "Branche");

    private static readonly Column CustomerType = new("customer_type", ValueKind.Text);

    private static readonly Column Product = new(
        "product", ValueKind.Text, "products", "product name", "item", "Produkt", "Produkte");

    private static readonly Column Seller = new(
        "sales_agent", ValueKind.Text, "owner", "owner name", "sales rep", "sales representative", "salesperson", "seller",
        "account executive", "assigned to", "Verkäufer", "Besitzer");

    private static readonly Column Manager = new("manager", ValueKind.Text, "sales manager", "team lead");

    private static readonly Column[] Deal =
    [
        new("opportunity_id", ValueKind.Text, "id", "record id", "number", "(Do Not Modify) Opportunity"),
        new("deal_name", ValueKind.Text, "opportunity", "deal", "title", "topic", "name", "Thema"),
        Seller,
        Product,
        Account,
        new(
            "deal_stage", ValueKind.Text, "status", "state", "stage", "stage name", "sales stage", "pipeline stage", "Phase")
        {
            // Some systems export the step of their own pipeline beside whether the deal was won.
            MakesSense = name => StageNames.Find(name) is not null,
        },
        new(
            "engage_date", ValueKind.Date, "created", "created on", "created date", "create date", "creation date", "open date",
            "start date", "Erstellt am"),
        new(
            "close_date", ValueKind.Date, "actual close date", "closed on", "closed date", "date closed", "closed", "closing date",
            "won date", "won time", "Abschlussdatum", "Abgeschlossen am"),
        new(
            "close_value", ValueKind.Money, "actual value", "actual revenue", "amount", "value", "total value", "contract value",
            "Betrag", "Wert", "Umsatz"),
        new("quantity", ValueKind.Number, "qty", "Menge"),
        new("line_notes", ValueKind.Text),
        .. DealFacts.Columns,
    ];

    /// <summary>accounts.csv.</summary>
    public static readonly FileLayout Accounts = new(
        [
            Account with { OtherNames = [.. Account.OtherNames, "name"] },
            new("revenue", ValueKind.Number, "revenue in millions"),
            Employees,
            Country,
            Sector,
            new("subsidiary_of", ValueKind.Text, "parent account", "parent company", "parent"),
            CustomerType,
        ],
        [Account.Name]);

    /// <summary>products.csv.</summary>
    public static readonly FileLayout Products = new(
        [
            Product with { OtherNames = [.. Product.OtherNames, "name"] },
            new("sales_price", ValueKind.Money, "price", "list price", "unit price"),
        ],
        [Product.Name]);

    /// <summary>sales_teams.csv.</summary>
    public static readonly FileLayout Teams = new([Seller with { OtherNames = [.. Seller.OtherNames, "name"] }, Manager], [Seller.Name]);

    /// <summary>sales_pipeline.csv.</summary>
    public static readonly FileLayout Pipeline = new(Deal, [Account.Name, "deal_stage", "close_date"]);

    /// <summary>A file of deals on its own, which also holds what is known of customers and sellers.</summary>
    public static readonly FileLayout Deals = Pipeline with { Columns = [.. Deal, Employees, Country, Sector, CustomerType, Manager] };
}
