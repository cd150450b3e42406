using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

/// <summary>What depends on who reads: user operators, and texts in the reader's language, zone and formats.</summary>
internal sealed class ReaderTests
{
    private QueryBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new QueryBench();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [TestCase("eq-userid", "mine")]
    [TestCase("ne-userid", "none,report,team,unit")]
    [TestCase("eq-userteams", "team")]
    [TestCase("eq-useroruserteams", "mine,team")]
    [TestCase("eq-useroruserhierarchy", "mine,report")]
    [TestCase("eq-useroruserhierarchyandteams", "mine,report,team")]
    public void Fetch_UserOperator_FindsTheRowsOf(string op, string expected)
    {
        var report = _bench.Add("systemuser", ("parentsystemuserid", new EntityReference("systemuser", QueryBench.User)));
        _bench.Add("teammembership", ("teamid", QueryBench.Team), ("systemuserid", QueryBench.User));
        Owned("mine", "systemuser", QueryBench.User);
        Owned("team", "team", QueryBench.Team);
        Owned("report", "systemuser", report);
        Owned("unit", "systemuser", Guid.NewGuid());
        _bench.Add("order", ("name", "none"));
        Assert.That(Names($"<condition attribute='ownerid' operator='{op}' />"), Is.EqualTo(expected));
    }

    [Test]
    public void Fetch_BusinessUnitOfTheUser_IsFound()
    {
        _bench.Add("order", ("name", "unit"), ("owningbusinessunit", new EntityReference("businessunit", QueryBench.Unit)));
        _bench.Add("order", ("name", "other"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Names("<condition attribute='owningbusinessunit' operator='eq-businessid' />"), Is.EqualTo("unit"));
            Assert.That(Names("<condition attribute='owningbusinessunit' operator='ne-businessid' />"), Is.EqualTo("other"));
        }
    }

    [Test]
    public void Fetch_UserLanguage_IsFound()
    {
        _bench.Settings(1031, 110);
        _bench.Add("order", ("name", "german"), ("quantity", 1031));
        _bench.Add("order", ("name", "english"), ("quantity", 1033));
        Assert.That(Names("<condition attribute='quantity' operator='eq-userlanguage' />"), Is.EqualTo("german"));
    }

    [TestCase("contain-values", "<value>1</value>", "red")]
    [TestCase("contain-values", "<value>1</value><value>12</value>", "green,red")]
    [TestCase("not-contain-values", "<value>1</value>", "green,none")]
    public void Fetch_SeveralChoices_AreFoundByValue(string op, string values, string expected)
    {
        _bench.Add("order", ("name", "red"), ("tags", new OptionSetValueCollection([new OptionSetValue(1), new OptionSetValue(2)])));
        _bench.Add("order", ("name", "green"), ("tags", new OptionSetValueCollection([new OptionSetValue(12)])));
        _bench.Add("order", ("name", "none"));
        Assert.That(Names($"<condition attribute='tags' operator='{op}'>{values}</condition>"), Is.EqualTo(expected));
    }

    [TestCase(1033, "Zebra", "$1,234.50", "Yes", "3/18/2026 1:05 AM", "3/18/2026", "1,234", "Red; Blue")]
    [TestCase(1031, "Apfel", "1.234,50 $", "Ja", "18.03.2026 01:05", "18.03.2026", "1.234", "Rot; Blau")]
    public void Execute_FormattedValues_AreInTheReadersLanguageZoneAndFormats(
        int language, string kind, string amount, string paid, string booked, string due, string quantity, string tags)
    {
        _bench.Settings(language, 110);
        var currency = _bench.Add("transactioncurrency", ("currencyname", "US Dollar"), ("currencysymbol", "$"), ("currencyprecision", 2));
        _bench.Add(
            "order",
            ("kind", new OptionSetValue(1)),
            ("amount", new Money(1234.5m)),
            ("transactioncurrencyid", new EntityReference("transactioncurrency", currency)),
            ("paid", true),
            ("bookedon", new DateTime(2026, 3, 18, 0, 5, 0, DateTimeKind.Utc)),
            ("dueon", new DateTime(2026, 3, 18)),
            ("quantity", 1234),
            ("tags", new OptionSetValueCollection([new OptionSetValue(2), new OptionSetValue(1)])));
        var texts = _bench.Run(new QueryExpression("order") { ColumnSet = new ColumnSet(true) }).Entities.Single().FormattedValues;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts["kind"], Is.EqualTo(kind));
            Assert.That(Spaces(texts["amount"]), Is.EqualTo(amount));
            Assert.That(texts["paid"], Is.EqualTo(paid));
            Assert.That(Spaces(texts["bookedon"]), Is.EqualTo(booked));
            Assert.That(texts["dueon"], Is.EqualTo(due));
            Assert.That(texts["quantity"], Is.EqualTo(quantity));
            Assert.That(texts["tags"], Is.EqualTo(tags));
            Assert.That(texts["transactioncurrencyid"], Is.EqualTo("US Dollar"));
            Assert.That(texts.Contains("orderid"), Is.False);
        }
    }

    [Test]
    public void Execute_Values_HaveTheTypesOfTheService()
    {
        var id = _bench.Add(
            "order",
            ("name", "n"), ("amount", new Money(0.1m)), ("weight", 1.25m), ("ratio", 0.5), ("quantity", 3), ("paid", false),
            ("bookedon", new DateTime(2026, 3, 18, 0, 5, 0, DateTimeKind.Utc)), ("dueon", new DateTime(2026, 3, 18)));
        var row = _bench.Run(new QueryExpression("order") { ColumnSet = new ColumnSet(true) }).Entities.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.Id, Is.EqualTo(id));
            Assert.That(row["orderid"], Is.EqualTo(id));
            Assert.That(row["amount"], Is.EqualTo(new Money(0.1m)));
            Assert.That(row["weight"], Is.EqualTo(1.25m));
            Assert.That(row["ratio"], Is.EqualTo(0.5));
            Assert.That(row["quantity"], Is.EqualTo(3));
            Assert.That(row["paid"], Is.False);
            Assert.That(((DateTime)row["bookedon"]).Kind, Is.EqualTo(DateTimeKind.Utc));
            Assert.That(row["dueon"], Is.EqualTo(new DateTime(2026, 3, 18)));
            Assert.That(row.Contains("kind"), Is.False);
        }
    }

    [TestCase("", true)]
    [TestCase("<all-attributes />", true)]
    [TestCase("<attribute name='name' />", false)]
    [TestCase("<no-attrs />", false)]
    public void Fetch_EntityWithoutColumns_GivesAllOfThem(string columns, bool all)
    {
        _bench.Add("order", ("name", "n"), ("quantity", 1));
        Assert.That(_bench.Fetch($"<fetch><entity name='order'>{columns}</entity></fetch>").Entities.Single().Contains("quantity"),
            Is.EqualTo(all));
    }

    [Test]
    public void Execute_SecondRun_SeesNothingThatTheCallerChanged()
    {
        _bench.Add("order", ("name", "n"), ("amount", new Money(1)));
        var query = new QueryExpression("order") { ColumnSet = new ColumnSet(true) };
        var first = _bench.Run(query).Entities.Single();
        first["name"] = "changed";
        ((Money)first["amount"]).Value = 2;
        var second = _bench.Run(query).Entities.Single();
        Assert.That((second["name"], ((Money)second["amount"]).Value), Is.EqualTo(((object)"n", 1m)));
    }

    private void Owned(string name, string table, Guid owner) =>
        _bench.Add("order", ("name", name), ("ownerid", new EntityReference(table, owner)));

    private string Names(string condition) => string.Join(',', _bench
        .Fetch($"<fetch><entity name='order'><attribute name='name' /><order attribute='name' "
            + $"/><filter>{condition}</filter></entity></fetch>")
        .Entities.Select(row => row["name"]));

    // Cultures separate with different spaces.
    private static string Spaces(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
