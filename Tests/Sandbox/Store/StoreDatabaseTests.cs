using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Tests.Sandbox.Store;

[TestFixture]
internal sealed class StoreDatabaseTests
{
    private StoreDatabase _database = null!;

    [SetUp]
    public void SetUp()
    {
        _database = StoreDatabase.Open(null);
        _database.Execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)");
    }

    [TearDown]
    public void TearDown() => _database.Dispose();

    [Test]
    public void Commit_OfAPoisonedTransaction_IsRefusedAndDisposeRollsBack()
    {
        using (var transaction = _database.Begin())
        {
            Insert("a");
            transaction.Poison(new InvalidOperationException("first"));
            transaction.Poison(new InvalidOperationException("second"));

            Assert.Throws<InvalidOperationException>(transaction.Commit);
            Assert.That(transaction.PoisonedBy!.Message, Is.EqualTo("first"));
        }

        Assert.That(Count(), Is.Zero);
        Assert.That(_database.Transaction, Is.Null);
    }

    [Test]
    public void Savepoint_Disposed_TakesBackItsPartOnly()
    {
        using (var transaction = _database.Begin())
        {
            Insert("kept");
            using (transaction.Savepoint())
            {
                Insert("taken back");
            }

            using (var inner = transaction.Savepoint())
            {
                Insert("kept too");
                inner.Release();
            }

            transaction.Commit();
        }

        Assert.That(Count(), Is.EqualTo(2));
    }

    [Test]
    public void Begin_Twice_IsRefused()
    {
        using var transaction = _database.Begin();

        Assert.Throws<InvalidOperationException>(() => _database.Begin());
    }

    [Test]
    public void Prepare_SameTextWhileInUse_GivesAnIndependentStatement()
    {
        Insert("a");
        Insert("b");
        using var outer = _database.Prepare("SELECT id FROM t ORDER BY id");
        Assert.That(outer.Step(), Is.True);

        using (var inner = _database.Prepare("SELECT id FROM t ORDER BY id"))
        {
            Assert.That(inner.Step() && inner.Step() && !inner.Step(), Is.True);
        }

        Assert.That(outer.Int64(0), Is.EqualTo(1));
        Assert.That(outer.Step(), Is.True);
        Assert.That(outer.Int64(0), Is.EqualTo(2));
    }

    [Test]
    public void Prepare_AfterAFailedStep_WorksAgain()
    {
        const string sql = "INSERT INTO t VALUES (1, 'x')";
        _database.Execute(sql);

        var exception = Assert.Throws<StoreException>(() => _database.Execute(sql));

        Assert.That(exception!.IsDuplicate, Is.True);
        _database.Execute("DELETE FROM t");
        Assert.DoesNotThrow(() => _database.Execute(sql));
    }

    [TestCase("0", 4, 0)]
    [TestCase("1.5", 4, 15000)]
    [TestCase("-0.0001", 4, -1)]
    [TestCase("922337203685477.5807", 4, long.MaxValue)]
    [TestCase("0.000000000001", 12, 1)]
    public void ToScaled_Decimal_IsExactBothWays(string text, int scale, long stored)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.That(StoredNumbers.ToScaled(value, scale), Is.EqualTo(stored));
        Assert.That(StoredNumbers.FromScaled(stored, scale), Is.EqualTo(value));
    }

    [Test]
    public void ToText_Dates_SortAsDates()
    {
        DateTime[] dates = [new(1753, 1, 1), new(2024, 2, 29, 23, 59, 59), new(2024, 3, 1), new(9999, 12, 31, 23, 59, 59)];

        var texts = dates.Select(date => StoredNumbers.ToText(date, DateBehavior.UserLocal)).ToList();

        Assert.That(texts, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(texts.Select(StoredNumbers.FromText), Is.EqualTo(dates));
    }

    private void Insert(string text)
    {
        using var statement = _database.Prepare("INSERT INTO t (text) VALUES (?1)");
        statement.Bind(1, text);
        statement.Run();
    }

    private long Count()
    {
        using var statement = _database.Prepare("SELECT count(*) FROM t");
        statement.Step();
        return statement.Int64(0);
    }
}
