using CrmOnboarding.Demo.Input;

namespace CrmOnboarding.Tests.Demo;

/// <summary>Dirty data: each problem is named with file, line, column and value, and the rest goes on.</summary>
public sealed class BookReaderTests
{
    private DataFolder _data = null!;

    [SetUp]
    public void SetUp() => _data = new DataFolder();

    [TearDown]
    public void TearDown() => _data.Dispose();

    [TestCase("accounts.csv")]
    [TestCase("products.csv")]
    [TestCase("sales_teams.csv")]
    [TestCase("sales_pipeline.csv")]
    public void Read_FileMissing_SaysWhichAndWhere(string file)
    {
        _data.Delete(file);

        Assert.That(
            () => BookReader.Read(_data.Path),
            Throws.InstanceOf<InputException>().With.Message.Contains(file).And.Message.Contains(_data.Path));
    }

    [Test]
    public void Read_FolderMissing_SaysSo() => Assert.That(
        () => BookReader.Read(Path.Combine(_data.Path, "nowhere")), Throws.InstanceOf<InputException>().With.Message.Contains("nowhere"));

    [TestCase("accounts.csv", "account", "revenue,employees,office_location,subsidiary_of")]
    [TestCase("products.csv", "product", "sales_price,series")]
    [TestCase("sales_teams.csv", "sales_agent", "manager")]
    [TestCase("sales_pipeline.csv", "close_date", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_value")]
    [TestCase("sales_pipeline.csv", "account', 'deal_stage", "opportunity_id,close_date")]
    public void Read_ColumnMissing_SaysFileLineAndColumn(string file, string column, string header)
    {
        _data.Write(file, header);

        Assert.That(
            () => BookReader.Read(_data.Path),
            Throws.InstanceOf<InputException>().With.Message.StartsWith($"{file} line 1 has no column '{column}'"));
    }

    [Test]
    public void Read_EmptyFile_IsAMissingColumn()
    {
        File.WriteAllText(Path.Combine(_data.Path, "products.csv"), string.Empty);

        Assert.That(() => BookReader.Read(_data.Path), Throws.InstanceOf<InputException>().With.Message.Contains("'product'"));
    }

    [TestCase("O2,Ann Lee,GTX Pro,Contoso,Won,1/15/2017,2017-13-01,1", "close_date", "2017-13-01", "not a date")]
    [TestCase("O2,Ann Lee,GTX Pro,Contoso,Won,yesterday,3/1/2017,1", "engage_date", "yesterday", "not a date")]
    [TestCase("O2,Ann Lee,GTX Pro,Contoso,Engaging,2/30/2017,,", "engage_date", "2/30/2017", "not a date")]
    [TestCase("O2,Ann Lee,GTX Pro,Nobody Inc,Won,1/15/2017,3/1/2017,1", "account", "Nobody Inc", "no such account")]
    [TestCase("O2,Ann Lee,GTX Pro,Nobody Inc,Engaging,1/15/2017,,", "account", "Nobody Inc", "no such account")]
    [TestCase("O2,Ann Lee,GTX Pro,,Won,1/15/2017,3/1/2017,1", "account", "", "needs an account")]
    [TestCase("O2,Ann Lee,GTX Pro,Contoso,Won,1/15/2017,,1", "close_date", "", "needs the date")]
    [TestCase("O2,Ann Lee,GTX Pro,Contoso,Lost,1/15/2017,,0", "close_date", "", "needs the date")]
    [TestCase("O1,Ann Lee,GTX Pro,Contoso,Won,1/15/2017,3/1/2017,1", "opportunity_id", "O1", "twice")]
    [TestCase(",Ann Lee,GTX Pro,Contoso,Won,1/15/2017,3/1/2017,1", "opportunity_id", "", "no id")]
    [TestCase("O2,Ann Lee,GTX Pro,Contoso,Signed,1/15/2017,3/1/2017,1", "deal_stage", "Signed", "no such stage")]
    public void Read_RowThatCannotBeTaken_IsSkippedAndTheRestGoesOn(string row, string column, string value, string reason)
    {
        _data.Pipeline(
            "O1,Ann Lee,GTX Pro,Contoso,Won,1/15/2017,3/1/2017,4800", row, "O3,Ann Lee,GTX Pro,Fabrikam,Won,1/15/2017,3/2/2017,1");

        var book = BookReader.Read(_data.Path);

        Assert.That(book.Deals.Select(deal => deal.Id), Is.EqualTo(new[] { "O1", "O3" }));
        var problem = book.Problems.Skipped.Single();
        Assert.That(problem, Is.EqualTo(new Problem("sales_pipeline.csv", 3, column, value, problem.Reason)));
        Assert.That(problem.Reason, Does.Contain(reason).And.EndWith("."));
        Assert.That(book.Problems.Warnings, Is.Empty);
    }

    [TestCase("O2,Ann Lee,GTXPro,Contoso,Won,1/15/2017,3/1/2017,1", "product", "GTXPro", "write-in")]
    [TestCase("O2,Zoe Unknown,GTX Pro,Contoso,Won,1/15/2017,3/1/2017,1", "sales_agent", "Zoe Unknown", "no such sales agent")]
    [TestCase("O2,Ann Lee,GTX Pro,Contoso,Won,1/15/2017,3/1/2017,much", "close_value", "much", "not an amount")]
    [TestCase("O2,Ann Lee,GTX Pro,Contoso,Won,4/5/2017,3/1/2017,1", "engage_date", "4/5/2017", "after the close date")]
    public void Read_RowThatNeedsAChange_IsTakenAndReported(string row, string column, string value, string reason)
    {
        _data.Pipeline("O1,Ann Lee,GTX Pro,Contoso,Won,1/15/2017,3/1/2017,4800", row);

        var book = BookReader.Read(_data.Path);

        Assert.That(book.Deals, Has.Count.EqualTo(2));
        var problem = book.Problems.Warnings.Single();
        Assert.That(problem, Is.EqualTo(new Problem("sales_pipeline.csv", 3, column, value, problem.Reason)));
        Assert.That(problem.Reason, Does.Contain(reason));
        Assert.That(book.Problems.Skipped, Is.Empty);
    }

    [Test]
    public void Read_ProductNotInTheList_IsAWriteInLineOfThatName()
    {
        _data.Pipeline("O2,Ann Lee,GTXPro; GTX Pro,Contoso,Won,1/15/2017,3/1/2017,1");

        var deal = BookReader.Read(_data.Path).Deals.Single();

        Assert.That(deal.Lines, Is.EqualTo(new[] { new DealLine("GTXPro", true, 1m, ""), new DealLine("GTX Pro", false, 1m, "") }));
    }

    [Test]
    public void Read_OpenDealWithoutAccount_IsTakenAsItIs()
    {
        _data.Pipeline("O2,Ann Lee,GTX Pro,,Prospecting,,,");

        var book = BookReader.Read(_data.Path);

        Assert.That(book.Deals.Single(), Has.Property(nameof(Deal.Customer)).Null.And.Property(nameof(Deal.EngagedOn)).Null);
        Assert.That(book.Problems.Skipped.Concat(book.Problems.Warnings), Is.Empty);
    }

    [Test]
    public void Read_NumbersOfAccountsAndProductsThatAreNone_CountAsUnknown()
    {
        _data.Write("accounts.csv", "account,revenue,employees,office_location,subsidiary_of", "Contoso,lots,many,Norway,Nobody");
        _data.Write("products.csv", "product,series,sales_price", "GTX Pro,GTX,free");

        var book = BookReader.Read(_data.Path);

        var customer = book.Customers.Single();
        Assert.That(customer, Is.EqualTo(new Customer(customer.Row, "Contoso", false, null, null, "Norway", null, null)));
        Assert.That(
            book.Problems.Warnings.Select(problem => (problem.File, problem.Line, problem.Column, problem.Value)),
            Is.EqualTo(new[]
            {
                ("accounts.csv", 2, "employees", "many"),
                ("accounts.csv", 2, "revenue", "lots"),
                ("accounts.csv", 2, "subsidiary_of", "Nobody"),
                ("products.csv", 2, "sales_price", "free"),
            }));
    }

    [Test]
    public void Read_RevenueAndDates_AreReadAsPublished()
    {
        var book = BookReader.Read(_data.Path);

        Assert.Multiple(() =>
        {
            Assert.That(book.Customers[0].Revenue, Is.EqualTo(12_500_000m), "the file gives millions");
            Assert.That(book.Deals[0].EngagedOn, Is.EqualTo(new DateOnly(2017, 1, 15)), "month first");
            Assert.That(book.FirstDate, Is.EqualTo(new DateOnly(2017, 1, 15)));
            Assert.That(book.LastDate, Is.EqualTo(new DateOnly(2017, 3, 1)));
        });
    }

    [Test]
    public void Read_RowOverSeveralLines_LaterProblemsKeepTheirLine()
    {
        _data.Write(
            "sales_pipeline.csv",
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,promises",
            "O1,Ann Lee,GTX Pro,Contoso,Won,1/15/2017,3/1/2017,1,\"first",
            "second\"",
            "O2,Ann Lee,GTX Pro,Contoso,Won,1/15/2017,never,1,");

        var book = BookReader.Read(_data.Path);

        Assert.That(book.Deals.Single().Facts.Values, Is.EqualTo(new[] { "first\nsecond" }));
        Assert.That(book.Problems.Skipped.Single().Line, Is.EqualTo(4));
    }
}
