using CrmOnboarding.Sandbox.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

/// <summary>Numbers and dates beyond every range: a fault of the platform, and never the text of an exception.</summary>
[TestFixture]
internal sealed class OverflowTests
{
    private QueryBench _bench = null!;

    private static IEnumerable<object> NumbersBeyondMoney() => [decimal.MaxValue, decimal.MinValue, double.MaxValue, double.NaN, "9e27"];

    [SetUp]
    public void SetUp() => _bench = new QueryBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [TestCaseSource(nameof(NumbersBeyondMoney))]
    public void Execute_AmountBeyondMoney_IsOutOfRange(object value)
    {
        var query = new QueryExpression("order");
        query.Criteria.AddCondition("amount", ConditionOperator.GreaterThan, value);

        Faulting.HasCode(() => _bench.Run(query), ErrorCodes.DecimalValueOutOfRange, "'amount'");
    }

    [Test]
    public void Execute_WholeNumberBeyondItsType_IsABadValue()
    {
        var query = new QueryExpression("order");
        query.Criteria.AddCondition("quantity", ConditionOperator.Equal, decimal.MaxValue);

        Faulting.HasCode(() => _bench.Run(query), -2147217144);
    }

    [TestCase("last-x-days")]
    [TestCase("next-x-days")]
    [TestCase("last-x-weeks")]
    [TestCase("next-x-weeks")]
    [TestCase("last-x-years")]
    [TestCase("olderthan-x-weeks")]
    [TestCase("next-x-fiscal-years")]
    public void Fetch_MoreThanTheCalendarHolds_IsADateFault(string op)
    {
        // 613,566,757 weeks are, in 32 bits, three days.
        foreach (var count in new[] { int.MaxValue, 613_566_757 })
        {
            Faulting.HasCode(
                () => _bench.Fetch(
                    $"<fetch><entity name='order'><filter><condition attribute='bookedon' operator='{op}' value='{count}' "
                        + "/></filter></entity></fetch>"),
                ErrorCodes.InvalidDateTime);
        }
    }

    [Test]
    public void Fetch_FiscalYearThatWrapsAround_IsADateFault() => Faulting.HasCode(
        () => _bench.Fetch(
            "<fetch><entity name='order'><filter><condition attribute='bookedon' operator='in-fiscal-period-and-year'>"
                + "<value>1</value><value>1073743850</value></condition></filter></entity></fetch>"),
        ErrorCodes.InvalidDateTime);

    [TestCase(ConditionOperator.On, true)]
    [TestCase(ConditionOperator.OnOrBefore, true)]
    [TestCase(ConditionOperator.OnOrAfter, true)]
    [TestCase(ConditionOperator.NotOn, false)]
    public void Execute_TheLastDayOfTheCalendar_IsADayLikeOthers(ConditionOperator op, bool isFound)
    {
        _bench.Add("order", ("dueon", new DateTime(9999, 12, 31)));
        var query = new QueryExpression("order");
        query.Criteria.AddCondition("dueon", op, new DateTime(9999, 12, 31));

        Assert.That(_bench.Ids(query), Has.Count.EqualTo(isFound ? 1 : 0));
    }

    [Test]
    public void Fetch_SumBeyondMoney_IsOutOfRange()
    {
        for (var i = 0; i < 2; i++)
        {
            _bench.Add("order", ("amount", new Money(900_000_000_000_000m)));
        }

        Faulting.HasCode(
            () => _bench.Fetch(
                "<fetch aggregate='true'><entity name='order'><attribute name='amount' aggregate='sum' alias='s' /></entity></fetch>"),
            ErrorCodes.DecimalValueOutOfRange);
    }
}
