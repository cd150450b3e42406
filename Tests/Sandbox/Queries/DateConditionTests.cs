using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

/// <summary>Berlin (code 110) is one hour ahead of UTC on 18 March 2026; New York (35) four behind.</summary>
internal sealed class DateConditionTests
{
    [TestCase("today", "2026-03-17T23:00", "2026-03-18T22:59", "2026-03-17T22:59", "2026-03-18T23:00")]
    [TestCase("yesterday", "2026-03-16T23:00", "2026-03-17T22:59", "2026-03-16T22:59", "2026-03-17T23:00")]
    [TestCase("last-seven-days", "2026-03-10T23:00", "2026-03-18T15:30", "2026-03-10T22:59", "2026-03-18T15:31")]
    [TestCase("next-week", "2026-03-21T23:00", "2026-03-28T22:59", "2026-03-21T22:59", "2026-03-28T23:00")]
    public void Fetch_RelativeDate_IsTakenInTheZoneOfTheUser(string op, string first, string last, string before, string after)
    {
        using var bench = new QueryBench();
        bench.Settings(1033, 110);
        var inside = new[] { Order(bench, first), Order(bench, last) };
        Order(bench, before);
        Order(bench, after);
        Assert.That(Ids(bench, $"<condition attribute='bookedon' operator='{op}' />"), Is.EquivalentTo(inside));
    }

    [Test]
    public void Fetch_WeekWithClockChange_HasItsLocalEnds()
    {
        using var bench = new QueryBench("2026-03-24T12:00");
        bench.Settings(1033, 110);

        // The week from Sunday 22 to Saturday 28 March; the clock changes on Sunday 29, so next week begins at UTC 23:00 and ends at 22:00.
        var last = Order(bench, "2026-04-04T21:59");
        var first = Order(bench, "2026-03-28T23:00");
        Order(bench, "2026-04-04T22:00");
        Assert.That(Ids(bench, "<condition attribute='bookedon' operator='next-week' />"), Is.EquivalentTo(new[] { first, last }));
    }

    [Test]
    public void Fetch_TodayOnPlainDate_IsTheUsersDay()
    {
        // 23:30 UTC on the 17th is the 18th in Berlin and the 17th in New York.
        using var berlin = new QueryBench("2026-03-17T23:30");
        berlin.Settings(1033, 110);
        using var newYork = new QueryBench("2026-03-17T23:30");
        newYork.Settings(1033, 35);
        foreach (var bench in new[] { berlin, newYork })
        {
            Due(bench, 17);
            Due(bench, 18);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(DueDays(berlin, "today"), Is.EqualTo(new[] { 18 }));
            Assert.That(DueDays(newYork, "today"), Is.EqualTo(new[] { 17 }));
        }
    }

    [TestCase("last-x-days", 2, new[] { 16, 17, 18 })]
    [TestCase("next-x-days", 2, new[] { 18, 19, 20 })]
    [TestCase("olderthan-x-days", 2, new[] { 14, 15 })]
    [TestCase("on", 18, new[] { 18 })]
    [TestCase("on-or-before", 15, new[] { 14, 15 })]
    [TestCase("on-or-after", 20, new[] { 20, 21 })]
    public void Fetch_PlainDate_HasNoTimeOfDay(string op, int argument, int[] expected)
    {
        using var bench = new QueryBench();
        for (var day = 14; day <= 21; day++)
        {
            Due(bench, day);
        }

        var value = op.StartsWith("on", StringComparison.Ordinal) ? $"2026-03-{argument}" : argument.ToString(CultureInfo.InvariantCulture);
        Assert.That(DueDays(bench, op, value), Is.EqualTo(expected));
    }

    [Test]
    public void Fetch_HoursOnPlainDate_IsAFault()
    {
        using var bench = new QueryBench();
        Faulting.HasCode(() => DueDays(bench, "last-x-hours", "3"), -2147217120, "dueon");
    }

    [Test]
    public void Execute_NotOn_HoldsForRowsWithoutADate()
    {
        using var bench = new QueryBench();
        var empty = bench.Add("order");
        Order(bench, "2026-03-18T10:00");
        var other = Order(bench, "2026-03-19T00:00");
        var query = new QueryExpression("order");
        query.Criteria.AddCondition("bookedon", ConditionOperator.NotOn, new DateTime(2026, 3, 18, 0, 0, 0, DateTimeKind.Utc));
        Assert.That(bench.Ids(query), Is.EquivalentTo(new[] { empty, other }));
    }

    [Test]
    public void Fetch_DateTextWithoutOffset_IsTheUsersTime()
    {
        using var bench = new QueryBench();
        bench.Settings(1033, 110);
        var hit = Order(bench, "2026-03-18T09:00");
        Order(bench, "2026-03-18T08:59");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ids(bench, "<condition attribute='bookedon' operator='ge' value='2026-03-18T10:00:00' />"),
                Is.EqualTo(new[] { hit }));
            Assert.That(Ids(bench, "<condition attribute='bookedon' operator='ge' value='2026-03-18T09:00:00Z' />"),
                Is.EqualTo(new[] { hit }));
        }
    }

    [Test]
    public void Fetch_InFiscalPeriod_HoldsForThatPeriodOfAnyYear()
    {
        using var bench = new QueryBench();
        var first = Order(bench, "2025-02-03T10:00");
        Order(bench, "2025-04-03T10:00");
        var other = Order(bench, "2026-03-31T10:00");
        Assert.That(Ids(bench, "<condition attribute='bookedon' operator='in-fiscal-period' value='1' />"),
            Is.EquivalentTo(new[] { first, other }));
    }

    [Test]
    public void Fetch_DateThatIsNone_IsAFault()
    {
        using var bench = new QueryBench();
        Faulting.HasCode(() => Ids(bench, "<condition attribute='bookedon' operator='on' value='31.31.2026' />"), -2147220935);
    }

    private static Guid Order(QueryBench bench, string bookedOn) => bench.Add(
        "order",
        ("bookedon", DateTime.SpecifyKind(DateTime.Parse(bookedOn, CultureInfo.InvariantCulture), DateTimeKind.Utc)));

    private static void Due(QueryBench bench, int day) => bench.Add("order", ("dueon", new DateTime(2026, 3, day)));

    private static List<Guid> Ids(QueryBench bench, string condition) => [.. bench
        .Fetch($"<fetch><entity name='order'><attribute name='name' /><filter>{condition}</filter></entity></fetch>")
        .Entities.Select(row => row.Id)];

    private static List<int> DueDays(QueryBench bench, string op, string? value = null) => [.. bench
        .Fetch($"<fetch><entity name='order'><attribute name='dueon' /><filter><condition attribute='dueon' operator='{op}' "
            + $"{(value is null ? string.Empty : $"value='{value}'")} /></filter><order attribute='dueon' /></entity></fetch>")
        .Entities.Select(row => row.GetAttributeValue<DateTime>("dueon").Day)];
}
