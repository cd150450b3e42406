using CrmOnboarding.Sandbox.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

/// <summary>What a query names and the organization does not have is a fault, never ignored.</summary>
internal sealed class QueryFaultTests
{
    private QueryBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new QueryBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [TestCase("<entity name='nonsense' />", -2147217150)]
    [TestCase("<entity name='order'><attribute name='nonsense' /></entity>", -2147217149)]
    [TestCase("<entity name='order'><filter><condition attribute='nonsense' operator='null' /></filter></entity>", -2147217149)]
    [TestCase("<entity name='order'><order attribute='nonsense' /></entity>", -2147217149)]
    [TestCase("<entity name='order'><link-entity name='customer' from='nonsense' to='customerid' /></entity>", -2147217149)]
    [TestCase("<entity name='order'><link-entity name='customer' from='customerid' to='nonsense' /></entity>", -2147217149)]
    [TestCase("<entity name='order'><link-entity name='nonsense' from='a' to='b' /></entity>", -2147217150)]
    [TestCase("<entity name='order'><filter><condition attribute='name' operator='resembles' value='a' /></filter></entity>", -2147217120)]
    [TestCase("<entity name='order'><filter><condition entityname='x' attribute='name' operator='null' /></filter></entity>", -2147217142)]
    [TestCase("<entity name='order'><filter type='xor' /></entity>", -2147217118)]
    [TestCase("<entity name='order'><link-entity name='customer' from='customerid' to='customerid' link-type='full' /></entity>",
        -2147217119)]
    [TestCase("<entity name='order'><sort attribute='name' /></entity>", -2147217124)]
    [TestCase("<entity name='order' color='red' />", -2147220991)]
    [TestCase("<entity name='order'><filter><condition attribute='quantity' operator='eq' value='many' /></filter></entity>", -2147217144)]
    [TestCase("<entity name='order'><filter><condition attribute='customerid' operator='eq' value='North' /></filter></entity>",
        -2147217144)]
    [TestCase("<entity name='order'><filter><condition attribute='quantity' operator='like' value='1%' /></filter></entity>", -2147217120)]
    [TestCase("<entity name='order'><filter><condition attribute='name' operator='today' /></filter></entity>", -2147217120)]
    [TestCase("<entity name='order'><filter><condition attribute='name' operator='eq' /></filter></entity>", -2147217146)]
    [TestCase("<entity name='order'><filter><condition attribute='bookedon' operator='last-x-days' value='0' /></filter></entity>",
        -2147217140)]
    [TestCase("<entity name='order'><attribute name='name' alias='a' /><attribute name='quantity' alias='a' /></entity>", -2147217143)]
    [TestCase("<entity name='order'><link-entity name='customer' from='customerid' to='customerid' alias='1x' /></entity>", -2147217143)]
    public void Fetch_Unknown_IsTheDocumentedFault(string body, int code) =>
        Faulting.HasCode(() => _bench.Fetch($"<fetch>{body}</fetch>"), code);

    [TestCase("", -2147217116)]
    [TestCase("<fetch>", -2147220991)]
    [TestCase("<query />", -2147217124)]
    [TestCase("<fetch />", -2147217117)]
    [TestCase("<fetch count='x'><entity name='order' /></fetch>", -2147220991)]
    public void Fetch_NotFetchXml_IsAFault(string text, int code) => Faulting.HasCode(() => _bench.Fetch(text), code);

    [Test]
    public void Execute_ReferenceAsValue_IsAFaultThatNamesBothTypes()
    {
        var query = new QueryExpression("order");
        query.Criteria.AddCondition("customerid", ConditionOperator.Equal, new EntityReference("customer", Guid.NewGuid()));
        Faulting.HasCode(() => _bench.Run(query), -2147217144, "System.Guid");
    }

    [Test]
    public void Execute_QueryByAttributeWithTooFewValues_IsAFault() =>
        Faulting.HasCode(() => _bench.Run(new QueryByAttribute("order") { Attributes = { "name", "quantity" }, Values = { "a" } }),
            -2147217137);

    [Test]
    public void Execute_TableTheUserMayNotRead_IsAFault()
    {
        _bench.Reads = table => table.LogicalName == "order" ? ReadFilter.None : ReadFilter.All;
        Faulting.HasCode(() => _bench.Run(new QueryExpression("order")), -2147220960, "prvReadorder");
    }

    [Test]
    public void Execute_UserWithOwnRowsOnly_SeesOwnRowsAndThoseOfTheUnit()
    {
        var other = Guid.NewGuid();
        var mine = _bench.Add("order", ("ownerid", new EntityReference("systemuser", QueryBench.User)));
        _bench.Add("order", ("ownerid", new EntityReference("systemuser", other)));
        var ofUnit = _bench.Add("order", ("ownerid", new EntityReference("systemuser", other)),
            ("owningbusinessunit", new EntityReference("businessunit", QueryBench.Unit)));
        _bench.Reads = table => table.LogicalName == "order"
            ? new ReadFilter { Owners = [QueryBench.User], BusinessUnits = [QueryBench.Unit] } : ReadFilter.All;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_bench.Ids(new QueryExpression("order")), Is.EqualTo(new[] { mine, ofUnit }));
            var linked = new QueryExpression("systemuser");
            linked.AddLink("order", "systemuserid", "ownerid").EntityAlias = "o";
            Assert.That(_bench.Ids(linked), Is.EqualTo(new[] { QueryBench.User }));
        }
    }
}
