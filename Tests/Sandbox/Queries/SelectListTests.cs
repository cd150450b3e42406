using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

/// <summary>A query that was asked before gets what holds now, whatever is kept of it.</summary>
internal sealed class SelectListTests
{
    private QueryBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new QueryBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public void Execute_AskedAgainInAnotherLanguage_SortsByItsLabels()
    {
        var zebra = _bench.Add("order", ("kind", new OptionSetValue(1)));
        var apple = _bench.Add("order", ("kind", new OptionSetValue(3)));
        var query = new QueryExpression("order") { ColumnSet = new ColumnSet("kind") };
        query.AddOrder("kind", OrderType.Ascending);
        var english = _bench.Ids(query);
        _bench.Settings(1031, 110);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(english, Is.EqualTo(new[] { apple, zebra }));
            Assert.That(_bench.Ids(query), Is.EqualTo(new[] { zebra, apple }), "German labels: Apfel, Zitrone");
        }
    }

    [Test]
    public void Execute_AskedAgainWithOtherRights_GivesOnlyWhatMayBeRead()
    {
        var own = _bench.Add("order", ("ownerid", new EntityReference("systemuser", QueryBench.User)));
        var other = _bench.Add("order", ("ownerid", new EntityReference("team", QueryBench.Team)));
        var query = new QueryExpression("order") { ColumnSet = new ColumnSet("name") };
        var all = _bench.Ids(query);
        _bench.Reads = _ => new ReadFilter { Owners = [QueryBench.User] };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all, Is.EqualTo(new[] { own, other }));
            Assert.That(_bench.Ids(query), Is.EqualTo(new[] { own }));
        }
    }

    [Test]
    public void Execute_AskedAgainAfterTheTablesChanged_GivesTheColumnsOfNow()
    {
        _bench.Add("order", ("name", "n"), ("quantity", 3));
        var query = new QueryExpression("order") { ColumnSet = new ColumnSet(true) };
        var before = _bench.Run(query).Entities.Single();
        _bench.Catalog.Replace(new OrganizationMetadata(new MetadataComponents
        {
            Tables =
            [
                .. BenchTables.All.Select(table => table with
                {
                    Columns = [.. table.Columns.Where(column => column.LogicalName != "quantity")],
                }),
            ],
            OneToMany = BenchTables.Relationships,
        }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before["quantity"], Is.EqualTo(3));
            Assert.That(_bench.Run(query).Entities.Single().Contains("quantity"), Is.False);
        }
    }

    [Test]
    public void Execute_SameColumnsWithAConditionOnRelatedRows_SortsByTheNameOfTheLookup()
    {
        var north = _bench.Add("customer", ("name", "North"));
        var east = _bench.Add("customer", ("name", "East"));
        var first = _bench.Add("order", ("name", "1"), ("customerid", new EntityReference("customer", north)));
        var second = _bench.Add("order", ("name", "2"), ("customerid", new EntityReference("customer", east)));
        _bench.Add("orderline", ("product", "Nut"), ("orderid", new EntityReference("order", first)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sorted(string.Empty), Is.EqualTo(new[] { second, first }));
            Assert.That(Sorted("<link-entity name='orderline' from='orderid' to='orderid' link-type='any' />"),
                Is.EqualTo(new[] { first }));
        }

        IEnumerable<Guid> Sorted(string related) => _bench
            .Fetch($"<fetch><entity name='order'><attribute name='name' /><order attribute='customerid' /><filter>{related}</filter>"
                + "</entity></fetch>")
            .Entities.Select(row => row.Id);
    }
}
