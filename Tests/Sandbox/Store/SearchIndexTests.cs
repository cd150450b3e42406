using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Store;

/// <summary>
/// A column by which a large table is searched again and again gets an index; what a search finds is the same without one.
/// </summary>
[TestFixture]
internal sealed class SearchIndexTests
{
    private const int Rows = 6_000;

    private SandboxOrganization _organization = null!;

    [OneTimeSetUp]
    public void FillTable()
    {
        _organization = SandboxOrganization.Open();
        var targets = new EntityCollection { EntityName = "contact" };
        for (var number = 0; number < Rows; number++)
        {
            targets.Entities.Add(new Entity("contact")
            {
                ["lastname"] = $"Person {number}",
                ["firstname"] = $"Name {number % 100}",
                ["jobtitle"] = "Manager",
                ["department"] = "Sales",
            });
        }

        _organization.SystemService.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = targets });
    }

    [OneTimeTearDown]
    public void Close() => _organization.Dispose();

    [Test]
    public void Search_ForTheSecondTime_HasAnIndex_AndFindsTheSame()
    {
        var first = Found("firstname", "NAME 7");
        Assert.That(PlanOf("firstname"), Has.None.Contains("search$"), "once is not again and again");
        var second = Found("firstname", "NAME 7");
        Assert.That(PlanOf("firstname"), Has.Some.Contains("search$contact$firstname"));
        Assert.That(Found("firstname", "NAME 7"), Is.EqualTo(first).And.EqualTo(second).And.Count.EqualTo(Rows / 100));
    }

    [Test]
    public void Search_ThatFindsMostRows_HasNoIndex()
    {
        Found("jobtitle", "Manager");
        Found("jobtitle", "Manager");
        Found("jobtitle", "Manager");
        Assert.That(PlanOf("jobtitle"), Has.None.Contains("search$"));
    }

    /// <summary>That few rows came back does not say that few were found.</summary>
    [Test]
    public void Search_ForAFullPage_HasNoIndex()
    {
        for (var time = 0; time < 3; time++)
        {
            Assert.That(Found("department", "Sales", pageSize: 10), Has.Count.EqualTo(10));
        }

        Assert.That(PlanOf("department"), Has.None.Contains("search$"));
    }

    [Test]
    public void Search_InATransactionThatEndsWithoutIt_HasAnIndexTheNextTime()
    {
        Found("lastname", "Person 1");
        using (_organization.Database.Begin())
        {
            Found("lastname", "Person 1");
        }

        Assert.That(PlanOf("lastname"), Has.None.Contains("search$"));
        Assert.That(Found("lastname", "Person 1"), Has.Count.EqualTo(1));
        Assert.That(PlanOf("lastname"), Has.Some.Contains("search$contact$lastname"));
    }

    private List<string> Found(string column, string value, int pageSize = 0)
    {
        var query = new QueryExpression("contact")
        {
            ColumnSet = new ColumnSet("lastname"),
            PageInfo = new PagingInfo { Count = pageSize, PageNumber = 1 },
        };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        query.AddOrder("lastname", OrderType.Ascending);
        return [.. _organization.SystemService.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("lastname"))];
    }

    private List<string> PlanOf(string column)
    {
        var lines = new List<string>();
        using var statement = _organization.Database.Prepare($"EXPLAIN QUERY PLAN SELECT 1 FROM contact WHERE {column} = ?1");
        while (statement.Step())
        {
            lines.Add(statement.Text(3)!);
        }

        return lines;
    }
}
