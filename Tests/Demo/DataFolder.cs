namespace CrmOnboarding.Tests.Demo;

/// <summary>Four small CSV files, each of which a test may change.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string Header = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value";

    private readonly TemporaryFolder _folder = new();

    public DataFolder()
    {
        Write(
            "accounts.csv",
            "account,sector,year_established,revenue,employees,office_location,subsidiary_of",
            "Contoso,retail,1990,12.5,1500,Norway,",
            "Fabrikam,retail,1999,3.5,90,Norway,Contoso");
        Write("products.csv", "product,series,sales_price", "GTX Pro,GTX,4821");
        Write("sales_teams.csv", "sales_agent,manager,regional_office", "Ann Lee,Bob Ray,East");
        Pipeline("O1,Ann Lee,GTX Pro,Contoso,Won,1/15/2017,3/1/2017,4800");
    }

    public string Path => _folder.Path;

    public void Write(string file, params string[] lines) => File.WriteAllText(_folder.PathOf(file), string.Join('\n', lines) + '\n');

    public void Pipeline(params string[] rows) => Write("sales_pipeline.csv", [Header, .. rows]);

    public void Delete(string file) => File.Delete(_folder.PathOf(file));

    public void Dispose() => _folder.Dispose();
}
