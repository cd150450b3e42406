using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

/// <summary>The platform's limits: 15 links, 500 conditions and links; and the array that is passed as one value.</summary>
[TestFixture]
internal sealed class QueryLimitTests
{
    private const int TooManyLinks = -2147204339;
    private const int TooManyConditions = -2147204340;
    private const int InvalidValue = -2147217144;

    private QueryBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new QueryBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public void Execute_FifteenLinks_Runs() => Assert.DoesNotThrow(() => _bench.Run(WithLinks(15)));

    [Test]
    public void Execute_SixteenLinks_IsRefused() => Faulting.HasCode(
        () => _bench.Run(WithLinks(16)), TooManyLinks, "Number of link entities in query exceeded maximum limit.");

    [Test]
    public void Execute_SixteenLinksInOneAnother_AreCountedToo()
    {
        var query = new QueryExpression("customer");
        var link = query.AddLink("customer", "parentid", "customerid", JoinOperator.LeftOuter);
        for (var i = 1; i < 16; i++)
        {
            link = link.AddLink("customer", "parentid", "customerid", JoinOperator.LeftOuter);
        }

        Faulting.HasCode(() => _bench.Run(query), TooManyLinks);
    }

    [Test]
    public void Fetch_SixteenLinksThatOnlyFilter_AreCountedToo()
    {
        var links = string.Concat(Enumerable.Repeat(
            "<link-entity name='orderline' from='orderid' to='orderid' link-type='any' />", 16));

        Faulting.HasCode(
            () => _bench.Fetch($"<fetch><entity name='order'><filter>{links}</filter></entity></fetch>"), TooManyLinks);
    }

    [Test]
    public void Execute_FiveHundredConditions_Runs() => Assert.DoesNotThrow(() => _bench.Run(WithConditions(500)));

    [Test]
    public void Execute_501Conditions_IsRefused() => Faulting.HasCode(
        () => _bench.Run(WithConditions(501)), TooManyConditions, "Number of conditions in query exceeded maximum limit.");

    [Test]
    public void Execute_500ConditionsInSeveralFiltersAndOneLink_IsRefused()
    {
        var query = WithConditions(250);
        query.Criteria.AddFilter(WithConditions(249).Criteria);
        query.AddLink("customer", "customerid", "customerid").LinkCriteria.AddCondition("name", ConditionOperator.NotNull);

        Faulting.HasCode(() => _bench.Run(query), TooManyConditions);
    }

    [Test]
    public void Execute_InWithManyValues_IsOneCondition()
    {
        var query = new QueryExpression("order");
        query.Criteria.AddCondition(new ConditionExpression("quantity", ConditionOperator.In, Enumerable.Range(0, 600).ToArray()));

        Assert.DoesNotThrow(() => _bench.Run(query));
    }

    [Test]
    public void Execute_InWithAnArrayAsItsOneValue_IsRefused()
    {
        // AddCondition takes its values one by one; an array of ids is then one value, and no id.
        var query = new QueryExpression("order");
        query.Criteria.AddCondition("customerid", ConditionOperator.In, new[] { Guid.NewGuid(), Guid.NewGuid() });

        Faulting.HasCode(
            () => _bench.Run(query), InvalidValue, "expected argument(s) of type 'System.Guid' but received 'System.Guid[]'");
    }

    [TestCase(ConditionOperator.NotIn)]
    [TestCase(ConditionOperator.Equal)]
    public void Execute_AnyOperatorWithAnArrayAsItsOneValue_IsRefused(ConditionOperator op)
    {
        var query = new QueryExpression("order");
        query.Criteria.AddCondition("quantity", op, new[] { 1, 2 });

        Faulting.HasCode(() => _bench.Run(query), InvalidValue, "System.Int32[]");
    }

    private static QueryExpression WithLinks(int count)
    {
        var query = new QueryExpression("order");
        for (var i = 0; i < count; i++)
        {
            query.AddLink("customer", "customerid", "customerid", JoinOperator.LeftOuter);
        }

        return query;
    }

    private static QueryExpression WithConditions(int count)
    {
        var query = new QueryExpression("order");
        for (var i = 0; i < count; i++)
        {
            query.Criteria.AddCondition("quantity", ConditionOperator.NotEqual, i);
        }

        return query;
    }
}
