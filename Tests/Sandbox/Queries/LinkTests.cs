using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

internal sealed class LinkTests
{
    private QueryBench _bench = null!;
    private Guid _north;
    private Guid _south;
    private Guid _big;
    private Guid _small;
    private Guid _alone;

    [SetUp]
    public void SetUp()
    {
        _bench = new QueryBench();
        var parent = _bench.Add("customer", ("name", "Holding"), ("city", "Oslo"));
        _north = _bench.Add("customer", ("name", "North"), ("city", "Bergen"), ("parentid", new EntityReference("customer", parent)));
        _south = _bench.Add("customer", ("name", "South"));
        _big = _bench.Add("order", ("name", "Big"), ("customerid", new EntityReference("customer", _north)),
            ("payerid", new EntityReference("customer", _south)));
        _small = _bench.Add("order", ("name", "Small"), ("customerid", new EntityReference("customer", _south)));
        _alone = _bench.Add("order", ("name", "Alone"));
        _bench.Add("orderline", ("product", "Bolt"), ("orderid", new EntityReference("order", _big)), ("price", new Money(10)));
        _bench.Add("orderline", ("product", "Nut"), ("orderid", new EntityReference("order", _big)), ("price", new Money(2.5m)));
        _bench.Add("orderline", ("product", "Nut"), ("orderid", new EntityReference("order", _small)), ("price", new Money(3)));
    }

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public void Execute_InnerLink_GivesAliasedValues()
    {
        var query = new QueryExpression("order") { ColumnSet = new ColumnSet("name") };
        var link = query.AddLink("customer", "customerid", "customerid");
        link.EntityAlias = "c";
        link.Columns = new ColumnSet("name", "city");
        query.AddOrder("name", OrderType.Ascending);
        var rows = _bench.Run(query).Entities;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(row => row.Id), Is.EqualTo(new[] { _big, _small }));
            var name = rows[0].GetAttributeValue<AliasedValue>("c.name");
            Assert.That(name.EntityLogicalName, Is.EqualTo("customer"));
            Assert.That(name.AttributeLogicalName, Is.EqualTo("name"));
            Assert.That(name.Value, Is.EqualTo("North"));
            Assert.That(rows[1].Contains("c.city"), Is.False, "a value that is missing is absent");
        }
    }

    [Test]
    public void Execute_LinkWithoutAlias_IsNamedByTableAndNumber()
    {
        var query = new QueryExpression("order");
        query.AddLink("customer", "customerid", "customerid").Columns = new ColumnSet("name");
        Assert.That(_bench.Run(query).Entities[0].Contains("customer1.name"), Is.True);
    }

    [Test]
    public void Execute_OuterLinkWithFilter_KeepsTheParent()
    {
        var query = new QueryExpression("order");
        var link = query.AddLink("customer", "customerid", "customerid", JoinOperator.LeftOuter);
        link.EntityAlias = "c";
        link.Columns = new ColumnSet("name");
        link.LinkCriteria.AddCondition("city", ConditionOperator.Equal, "Bergen");
        var rows = _bench.Run(query).Entities;
        Assert.That(rows.Select(row => (row.Id, row.Contains("c.name"))),
            Is.EquivalentTo(new[] { (_big, true), (_small, false), (_alone, false) }));
    }

    [Test]
    public void Execute_RootConditionOnOuterLink_FindsRowsWithoutMatch()
    {
        var query = new QueryExpression("order");
        query.AddLink("orderline", "orderid", "orderid", JoinOperator.LeftOuter).EntityAlias = "l";
        query.Criteria.AddCondition("l", "orderlineid", ConditionOperator.Null);
        Assert.That(_bench.Ids(query), Is.EqualTo(new[] { _alone }));
    }

    [Test]
    public void Execute_InnerInsideOuter_DoesNotDropTheParent()
    {
        var query = new QueryExpression("order");
        var customer = query.AddLink("customer", "customerid", "customerid", JoinOperator.LeftOuter);
        customer.EntityAlias = "c";
        customer.Columns = new ColumnSet("name");
        var parent = customer.AddLink("customer", "parentid", "customerid");
        parent.EntityAlias = "p";
        parent.Columns = new ColumnSet("name");
        var rows = _bench.Run(query).Entities.ToDictionary(row => row.Id, row => (row.Contains("c.name"), row.Contains("p.name")));
        Assert.That(rows, Is.EquivalentTo(new Dictionary<Guid,
            (bool, bool)>
        { [_big] = (true, true), [_small] = (false, false), [_alone] = (false, false) }));
    }

    [Test]
    public void Execute_LinkToManyRows_GivesTheParentOncePerRow()
    {
        var query = new QueryExpression("order");
        var link = query.AddLink("orderline", "orderid", "orderid");
        link.EntityAlias = "l";
        link.Columns = new ColumnSet("product");
        var pairs = _bench.Run(query).Entities.Select(row => (row.Id, (string)row.GetAttributeValue<AliasedValue>("l.product").Value));
        Assert.That(pairs, Is.EquivalentTo(new[] { (_big, "Bolt"), (_big, "Nut"), (_small, "Nut") }));
    }

    [Test]
    public void Execute_Distinct_GivesEqualRowsOnce()
    {
        var query = new QueryExpression("orderline") { Distinct = true, ColumnSet = new ColumnSet("product") };
        query.AddOrder("product", OrderType.Ascending);
        Assert.That(_bench.Run(query).Entities.Select(row => row["product"]), Is.EqualTo(new[] { "Bolt", "Nut" }));
    }

    [Test]
    public void Execute_OrderOnLink_SortsTheParent()
    {
        var query = new QueryExpression("order");
        var link = query.AddLink("customer", "customerid", "customerid");
        link.EntityAlias = "c";
        link.Orders.Add(new OrderExpression("name", OrderType.Descending));
        Assert.That(_bench.Ids(query), Is.EqualTo(new[] { _small, _big }));
    }

    [TestCase("exists", "Big,Small")]
    [TestCase("in", "Big,Small")]
    public void Fetch_LinkThatOnlyFilters_GivesEachParentOnce(string type, string expected)
    {
        var rows = _bench.Fetch($"<fetch><entity name='order'><attribute name='name' /><order attribute='name' /><link-entity "
            + $"name='orderline' from='orderid' to='orderid' link-type='{type}' /></entity></fetch>");
        Assert.That(string.Join(',', rows.Entities.Select(row => row["name"])), Is.EqualTo(expected));
    }

    [TestCase("any", "Nut", "Big,Small")]
    [TestCase("any", "Bolt", "Big")]
    [TestCase("not any", "Bolt", "Alone,Small")]
    [TestCase("not all", "Bolt", "Big")]
    [TestCase("all", "Bolt", "Small")]
    public void Fetch_ConditionOnRelatedRows_IsTheDocumentedOne(string type, string product, string expected)
    {
        var rows = _bench.Fetch($"<fetch><entity name='order'><attribute name='name' /><order attribute='name' /><filter><link-entity "
            + $"name='orderline' from='orderid' to='orderid' link-type='{type}'><filter><condition attribute='product' operator='eq' "
            + $"value='{product}' /></filter></link-entity></filter></entity></fetch>");
        Assert.That(string.Join(',', rows.Entities.Select(row => row["name"])), Is.EqualTo(expected));
    }

    [Test]
    public void Fetch_FirstMatch_JoinsOneRow()
    {
        var rows = _bench.Fetch("<fetch><entity name='order'><attribute name='name' /><order attribute='name' /><link-entity "
            + "name='orderline' from='orderid' to='orderid' alias='l' link-type='matchfirstrowusingcrossapply'><attribute name='product' "
            + "/></link-entity></entity></fetch>");
        Assert.That(rows.Entities.Select(row => (row["name"], row.GetAttributeValue<AliasedValue>("l.product").Value)),
            Is.EqualTo(new[] { ((object)"Big", (object)"Bolt"), ("Small", "Nut") }));
    }

    [Test]
    public void Execute_Lookups_AreReferencesWithNames()
    {
        var row = _bench.Run(new QueryExpression("order")
        {
            ColumnSet = new ColumnSet("customerid", "payerid"),
            Criteria = { Conditions = { new ConditionExpression("orderid", ConditionOperator.Equal, _big) } }
        }).Entities.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.GetAttributeValue<EntityReference>("customerid"), Is.EqualTo(new EntityReference("customer", _north)));
            Assert.That(row.GetAttributeValue<EntityReference>("customerid").Name, Is.EqualTo("North"));
            Assert.That(row.GetAttributeValue<EntityReference>("payerid").LogicalName, Is.EqualTo("customer"));
            Assert.That(row.FormattedValues["payerid"], Is.EqualTo("South"));
        }
    }

    // Names are kept from query to query, until the row gets another one or goes.
    [Test]
    public void Execute_LookupsOfARowThatIsRenamedOrDeleted_HaveTheNameOfToday()
    {
        Assert.That(Name(), Is.EqualTo("North"));
        _bench.Change("customer", _north, ("city", "Oslo"));
        Assert.That(Name(), Is.EqualTo("North"));
        _bench.Change("customer", _north, ("name", "Norden"));
        Assert.That(Name(), Is.EqualTo("Norden"));
        _bench.Delete("customer", _north);
        Assert.That(Name(), Is.Null);

        string? Name() => _bench.Run(new QueryExpression("order")
        {
            ColumnSet = new ColumnSet("customerid"),
            Criteria = { Conditions = { new ConditionExpression("orderid", ConditionOperator.Equal, _big) } },
        }).Entities.Single().GetAttributeValue<EntityReference>("customerid").Name;
    }

    [TestCase("under", "North")]
    [TestCase("eq-or-under", "Holding,North")]
    [TestCase("not-under", "Holding,South")]
    public void Fetch_Hierarchy_WalksTheLookupToTheTableItself(string op, string expected)
    {
        var holding = _bench.Run(new QueryByAttribute("customer") { Attributes = { "name" }, Values = { "Holding" } }).Entities.Single().Id;
        var rows = _bench.Fetch($"<fetch><entity name='customer'><attribute name='name' /><order attribute='name' /><filter><condition "
            + $"attribute='customerid' operator='{op}' value='{holding}' /></filter></entity></fetch>");
        Assert.That(string.Join(',', rows.Entities.Select(row => row["name"])), Is.EqualTo(expected));
    }

    [Test]
    public void Fetch_ValueOf_ComparesColumns()
    {
        _bench.Add("order", ("name", "Same"), ("customerid", new EntityReference("customer", _south)),
            ("payerid", new EntityReference("customer", _south)));
        var rows = _bench.Fetch("<fetch><entity name='order'><attribute name='name' /><filter><condition attribute='customerid' "
            + "operator='eq' valueof='payerid' /></filter></entity></fetch>");
        Assert.That(rows.Entities.Single()["name"], Is.EqualTo("Same"));
    }
}
