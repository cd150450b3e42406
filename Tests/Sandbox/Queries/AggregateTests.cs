using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

internal sealed class AggregateTests
{
    private QueryBench _bench = null!;

    [SetUp]
    public void SetUp()
    {
        _bench = new QueryBench();
        _bench.Settings(1033, 110);
    }

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public void Fetch_Aggregates_MatchAnIndependentSum()
    {
        var random = new Random(7);
        var rows = new List<(int Kind, int? Quantity, decimal? Amount, string Name)>();
        for (var i = 0; i < 200; i++)
        {
            var row = (Kind: random.Next(1, 4), Quantity: random.Next(4) == 0 ? null : (int?)random.Next(-9, 30),
                Amount: random.Next(4) == 0 ? null : (decimal?)(random.Next(-10000, 90000) / 100m), Name: "n" + random.Next(5));
            rows.Add(row);
            _bench.Add("order", ("kind", new OptionSetValue(row.Kind)), ("quantity", row.Quantity),
                ("amount", row.Amount is { } amount ? new Money(amount) : null), ("name", row.Name));
        }

        var result = _bench.Fetch(
            """
            <fetch aggregate='true'><entity name='order'>
              <attribute name='kind' groupby='true' alias='kind' />
              <attribute name='orderid' aggregate='count' alias='rows' />
              <attribute name='quantity' aggregate='countcolumn' alias='quantities' />
              <attribute name='name' aggregate='countcolumn' distinct='true' alias='names' />
              <attribute name='quantity' aggregate='sum' alias='sum' />
              <attribute name='quantity' aggregate='avg' alias='avg' />
              <attribute name='amount' aggregate='sum' alias='total' />
              <attribute name='amount' aggregate='avg' alias='mean' />
              <attribute name='amount' aggregate='min' alias='least' />
              <attribute name='amount' aggregate='max' alias='most' />
              <order alias='total' descending='true' />
            </entity></fetch>
            """);
        var expected = rows.GroupBy(row => row.Kind).OrderByDescending(group => group.Sum(row => row.Amount))
            .Select(group => string.Join('|',
            group.Key,
            group.Count(),
            group.Count(row => row.Quantity is not null),
            group.Select(row => row.Name).Distinct().Count(),
            group.Sum(row => row.Quantity),
            group.Sum(row => row.Quantity) / group.Count(row => row.Quantity is not null),
            Text(group.Sum(row => row.Amount)!.Value),
            Text(decimal.Round(group.Average(row => row.Amount)!.Value, 4, MidpointRounding.AwayFromZero)),
            Text(group.Min(row => row.Amount)!.Value),
            Text(group.Max(row => row.Amount)!.Value)));
        var actual = result.Entities.Select(row => string.Join('|',
            new[] { "kind", "rows", "quantities", "names", "sum", "avg", "total", "mean", "least", "most" }
            .Select(alias => row.GetAttributeValue<AliasedValue>(alias).Value switch
            {
                OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
                Money money => Text(money.Value),
                var value => Convert.ToString(value, CultureInfo.InvariantCulture),
            })));
        Assert.That(actual, Is.EqualTo(expected));
    }

    [Test]
    public void Execute_AttributeExpressions_AreTheAggregatesOfFetchXml()
    {
        _bench.Add("order", ("kind", new OptionSetValue(1)), ("amount", new Money(2)));
        _bench.Add("order", ("kind", new OptionSetValue(1)), ("amount", new Money(3)));
        var columns = new ColumnSet();
        columns.AttributeExpressions.Add(new XrmAttributeExpression("kind") { Alias = "k", HasGroupBy = true });
        columns.AttributeExpressions.Add(new XrmAttributeExpression("amount", XrmAggregateType.Sum, "total"));
        var row = _bench.Run(new QueryExpression("order") { ColumnSet = columns }).Entities.Single();
        Assert.That(
            (((OptionSetValue)row.GetAttributeValue<AliasedValue>("k").Value).Value,
                ((Money)row.GetAttributeValue<AliasedValue>("total").Value).Value),
            Is.EqualTo((1, 5m)));
    }

    [Test]
    public void Fetch_AggregateOfNothing_IsOneRowWithZero()
    {
        var row = _bench.Fetch("<fetch aggregate='true'><entity name='order'><attribute name='orderid' aggregate='count' alias='n' "
            + "/><attribute name='amount' aggregate='sum' alias='s' /></entity></fetch>").Entities.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.GetAttributeValue<AliasedValue>("n").Value, Is.Zero);
            Assert.That(row.Contains("s"), Is.False);
        }
    }

    [Test]
    public void Fetch_DateGrouping_IsInTheUsersZone()
    {
        Order(new DateTime(2025, 12, 31, 23, 30, 0));
        Order(new DateTime(2026, 1, 1, 12, 0, 0));
        var local = Years(string.Empty);
        var utc = Years("usertimezone='false'");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(local, Is.EqualTo(new[] { (2026, 2) }));
            Assert.That(utc, Is.EqualTo(new[] { (2025, 1), (2026, 1) }));
        }

        IEnumerable<(object, object)> Years(string attribute) => _bench
            .Fetch($"<fetch aggregate='true'><entity name='order'><attribute name='bookedon' groupby='true' dategrouping='year' alias='y' "
                + $"{attribute} /><attribute name='orderid' aggregate='count' alias='n' /><order alias='y' /></entity></fetch>")
            .Entities.Select(row => (row.GetAttributeValue<AliasedValue>("y").Value, row.GetAttributeValue<AliasedValue>("n").Value));
    }

    [Test]
    public void Fetch_GroupByLookup_IsAReferenceWithName()
    {
        var customer = _bench.Add("customer", ("name", "North"));
        _bench.Add("order", ("customerid", new EntityReference("customer", customer)));
        var row = _bench.Fetch("<fetch aggregate='true'><entity name='order'><attribute name='customerid' groupby='true' alias='c' "
            + "/><attribute name='orderid' aggregate='count' alias='n' /></entity></fetch>").Entities.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((EntityReference)row.GetAttributeValue<AliasedValue>("c").Value).Id, Is.EqualTo(customer));
            Assert.That(row.FormattedValues["c"], Is.EqualTo("North"));
        }
    }

    [Test]
    public void Fetch_GroupByLinkedColumn_Counts()
    {
        var customer = _bench.Add("customer", ("city", "Oslo"));
        _bench.Add("order", ("customerid", new EntityReference("customer", customer)));
        _bench.Add("order", ("customerid", new EntityReference("customer", customer)));
        var row = _bench.Fetch("<fetch aggregate='true'><entity name='order'><attribute name='orderid' aggregate='count' alias='n' "
            + "/><link-entity name='customer' from='customerid' to='customerid' alias='k'><attribute name='city' groupby='true' "
            + "alias='city' /></link-entity></entity></fetch>").Entities.Single();
        Assert.That((row.GetAttributeValue<AliasedValue>("city").Value, row.GetAttributeValue<AliasedValue>("n").Value),
            Is.EqualTo(((object)"Oslo", (object)2)));
    }

    [Test]
    public void Fetch_MoreRowsThanTheLimit_IsAFault()
    {
        for (var i = 0; i < 11; i++)
        {
            _bench.Add("order", ("quantity", i));
        }

        Faulting.HasCode(() => Count("aggregatelimit='10'"), unchecked((int)0x8004E023));
        Assert.That(Count("aggregatelimit='11'").Entities, Has.Count.EqualTo(11));

        EntityCollection Count(string attribute) => _bench.Fetch(
            $"<fetch aggregate='true' {attribute}><entity name='order'><attribute name='quantity' groupby='true' alias='q' "
                + "/></entity></fetch>");
    }

    [TestCase(50000, false)]
    [TestCase(50001, true)]
    public void Fetch_FiftyThousandRows_AreTheMost(int rows, bool refused)
    {
        for (var i = 0; i < rows; i++)
        {
            _bench.Add("person");
        }

        void Count() =>
            _bench.Fetch("<fetch aggregate='true'><entity name='person'><attribute name='personid' aggregate='count' alias='n' "
            + "/></entity></fetch>");
        if (refused)
        {
            Faulting.HasCode(Count, unchecked((int)0x8004E023));
        }
        else
        {
            Assert.That(Count, Throws.Nothing);
        }
    }

    [TestCase("<attribute name='name' />", -2147217145)]
    [TestCase("<attribute name='amount' aggregate='sum' />", -2147217141)]
    [TestCase("<attribute name='amount' aggregate='median' alias='a' />", -2147217126)]
    [TestCase("<attribute name='name' aggregate='sum' alias='a' />", -2147217126)]
    [TestCase("<attribute name='amount' aggregate='sum' alias='a' /><order attribute='amount' />", -2147217126)]
    [TestCase("<attribute name='amount' aggregate='sum' alias='a' /><order alias='b' />", -2147217142)]
    public void Fetch_BadAggregate_IsAFault(string body, int code) =>
        Faulting.HasCode(() => _bench.Fetch($"<fetch aggregate='true'><entity name='order'>{body}</entity></fetch>"), code);

    private void Order(DateTime bookedOn) => _bench.Add("order", ("bookedon", DateTime.SpecifyKind(bookedOn, DateTimeKind.Utc)));

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
