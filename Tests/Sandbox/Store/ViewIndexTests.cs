using CrmOnboarding.Sandbox;

namespace CrmOnboarding.Tests.Sandbox.Store;

/// <summary>An organization that people look at reads a page of a view in the order of an index, without sorting its table.</summary>
[TestFixture]
internal sealed class ViewIndexTests
{
    private const string Page = "EXPLAIN QUERY PLAN SELECT 1 FROM account a WHERE a.statecode = 0 ORDER BY a.name, a.accountid LIMIT 51";

    [Test]
    public void IndexViews_LetsAPageBeReadWithoutSorting()
    {
        using var organization = SandboxOrganization.Open();
        Assert.That(PlanOf(organization), Has.Some.Contains("USE TEMP B-TREE FOR ORDER BY"));
        organization.IndexViews();
        organization.IndexViews();
        Assert.That(PlanOf(organization), Has.Some.Contains("view$account$name").And.None.Contains("TEMP B-TREE"));
    }

    private static List<string> PlanOf(SandboxOrganization organization)
    {
        var lines = new List<string>();
        using var statement = organization.Database.Prepare(Page);
        while (statement.Step())
        {
            lines.Add(statement.Text(3)!);
        }

        return lines;
    }
}
