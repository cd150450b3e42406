using CrmOnboarding.Demo.Input;

namespace CrmOnboarding.Tests.Demo;

/// <summary>How a file writes dates and numbers follows from all of it; what does not is said once or refused.</summary>
public sealed class DatesAndNumbersTests
{
    private static BookOfBusiness Dates(params string[] closeDates) => DealsFile.Read(
        ["account,deal_stage,close_date", .. closeDates.Select((date, index) => $"Customer {index},Won,\"{date}\"")]);

    private static BookOfBusiness Values(params string[] values) => DealsFile.Read(
        ["account,deal_stage,close_date,close_value", .. values.Select((value, index) => $"Customer {index},Won,2026-03-02,\"{value}\"")]);

    private static IEnumerable<string> Closed(BookOfBusiness book) => book.Deals.Select(deal => $"{deal.ClosedOn:yyyy-MM-dd}");

    private static IEnumerable<decimal?> Worth(BookOfBusiness book) => book.Deals.Select(deal => deal.Value);

    private static IEnumerable<Problem> All(BookOfBusiness book) => book.Problems.Skipped.Concat(book.Problems.Warnings);

    [TestCase("2026-02-03")]
    [TestCase("2026-02-03 23:47:03")]
    [TestCase("2026-02-03T23:47:03.123Z")]
    [TestCase("2026-02-03T23:47:03+02:00")]
    [TestCase("2026/2/3")]
    [TestCase("20260203")]
    [TestCase("3 Feb 2026")]
    [TestCase("3-Feb-26")]
    [TestCase("Feb 3, 2026")]
    [TestCase("February 3, 2026 11:47 PM")]
    [TestCase("03.02.2026")]
    [TestCase("3. 2. 2026")]
    public void Date_ThatCanBeOneDayOnly_IsThatDay(string text)
    {
        var book = Dates(text);

        Assert.That(Closed(book), Is.EqualTo(new[] { "2026-02-03" }));
        Assert.That(All(book), Is.Empty);
    }

    [TestCase("03/02/2026", "15/01/2026", "2026-02-03")]
    [TestCase("03/02/2026", "01/15/2026", "2026-03-02")]
    [TestCase("3-2-2026", "15-1-2026", "2026-02-03")]
    [TestCase("03/02/2026 10:00", "1/15/2026 11:30 PM", "2026-03-02")]
    [TestCase("03.02.2026", "01.15.2026", "2026-03-02")]
    public void Date_DayAndMonthMayBeTurned_FollowsTheOthers(string open, string clear, string expected)
    {
        var book = Dates(open, clear);

        Assert.That(Closed(book), Is.EqualTo(new[] { expected, "2026-01-15" }));
        Assert.That(All(book), Is.Empty);
    }

    [Test]
    public void Date_DayFirstInOneColumn_IsDayFirstInTheOther()
    {
        var book = DealsFile.Read(
            "account,deal_stage,engage_date,close_date", "Contoso,Won,03/02/2026,05/03/2026", "Fabrikam,Won,15/01/2026,20/02/2026");

        Assert.That(
            book.Deals.Select(deal => $"{deal.EngagedOn:yyyy-MM-dd} {deal.ClosedOn:yyyy-MM-dd}"),
            Is.EqualTo(new[] { "2026-02-03 2026-03-05", "2026-01-15 2026-02-20" }));
        Assert.That(All(book), Is.Empty);
    }

    [Test]
    public void Date_NothingTellsTheOrder_MonthFirstAndSaidOnce()
    {
        var book = Dates("03/02/2026", "04/05/2026", "06/06/2026");

        Assert.That(Closed(book), Is.EqualTo(new[] { "2026-03-02", "2026-04-05", "2026-06-06" }));
        var problem = All(book).Single();
        Assert.That((problem.Line, problem.Column, problem.Value), Is.EqualTo((2, "close_date", "03/02/2026")));
        Assert.That(problem.Reason, Does.Contain("month first").And.Contain("YYYY-MM-DD"));
    }

    [Test]
    public void Date_NothingTellsTheOrderInAFileWithSemicolons_DayFirstAndSaidOnce()
    {
        var book = DealsFile.Read("account;deal_stage;close_date", "Contoso;Won;03/02/2026");

        Assert.That(Closed(book), Is.EqualTo(new[] { "2026-02-03" }));
        Assert.That(All(book).Single().Reason, Does.Contain("day first"));
    }

    [Test]
    public void Date_DayEqualsMonth_IsNoDoubt() => Assert.That(All(Dates("03/03/2026", "12/12/2026")), Is.Empty);

    [Test]
    public void Date_BothOrdersInOneFile_IsRefusedWithALineOfEach() => Assert.That(
        () => Dates("15/01/2026", "03/02/2026", "01/16/2026"),
        Throws.InstanceOf<InputException>()
            .With.Message.Contains("line 2, '15/01/2026'").And.Message.Contains("line 4, '01/16/2026'").And.Message.Contains("YYYY-MM-DD"));

    [Test]
    public void Date_OneSlipAmongManyOfTheOtherOrder_IsThatRowsFault()
    {
        var book = Dates([.. Enumerable.Range(13, 15).SelectMany(day => new[] { $"01/{day}/2026", $"02/{day}/2026" }), "31/01/2026"]);

        Assert.That(book.Deals, Has.Count.EqualTo(30));
        var problem = book.Problems.Skipped.Single();
        Assert.That((problem.Line, problem.Value), Is.EqualTo((32, "31/01/2026")));
        Assert.That(problem.Reason, Does.Contain("month first"));
    }

    [Test]
    public void Date_TwoDigitYear_IsOfThisCenturyAndSaidOnce()
    {
        var book = Dates("2/13/26", "3/1/26");

        Assert.That(Closed(book), Is.EqualTo(new[] { "2026-02-13", "2026-03-01" }));
        Assert.That(All(book).Single().Reason, Does.Contain("20YY"));
    }

    [TestCase("46055")]
    [TestCase("2026-02-30")]
    [TestCase("31/02/2026")]
    [TestCase("tomorrow")]
    [TestCase("2026-02")]
    [TestCase("1/2/3/2026")]
    [TestCase("2026-02-03 lunch")]
    public void Date_ThatIsNone_IsThatRowsFault(string text)
    {
        var problem = Dates(text, "2026-01-15").Problems.Skipped.Single();

        Assert.That(problem, Is.EqualTo(new Problem("deals.csv", 2, "close_date", text, problem.Reason)));
        Assert.That(problem.Reason, Does.Contain("not a date"));
    }

    [TestCase("3999-12-31")]
    [TestCase("2062-01-15")]
    [TestCase("9999-12-31")]
    public void CloseDate_FarFromAllOthers_IsWarnedOfAndStaysOpen(string text)
    {
        var book = Dates(text, "2026-01-15");

        Assert.That(book.Deals[0].Stage, Is.EqualTo(DealStage.Open));
        Assert.That(book.LastDate, Is.EqualTo(new DateOnly(2026, 1, 15)));
        Assert.That(book.Problems.Warnings.Single().Value, Is.EqualTo(text));
    }

    [TestCase("0001-01-01")]
    [TestCase("1900-01-01")]
    [TestCase("1970-01-01")]
    public void EngageDate_FarFromAllOthers_IsWarnedOfAndLeftOut(string text)
    {
        var book = DealsFile.Read("account,deal_stage,engage_date,close_date", $"Contoso,Won,{text},2026-01-15");

        Assert.That(book.FirstDate, Is.EqualTo(new DateOnly(2026, 1, 15)));
        Assert.That(book.Problems.Warnings.Single().Value, Is.EqualTo(text));
    }

    [TestCase("1500", 1500)]
    [TestCase("$1200", 1200)]
    [TestCase("USD 1,234,567", 1234567)]
    [TestCase("1.234.567 €", 1234567)]
    [TestCase("€ 1.500,50", 1500.50)]
    [TestCase("1500,50", 1500.50)]
    [TestCase("1500.5", 1500.5)]
    [TestCase("1,500.50", 1500.50)]
    [TestCase("1 500,50", 1500.50)]
    [TestCase("1\u00A0500", 1500)]
    [TestCase("1\u202F500\u202F000", 1500000)]
    [TestCase("CHF 1'500.50", 1500.50)]
    [TestCase("15,00,000", 1500000)]
    [TestCase("0.500", 0.5)]
    [TestCase("12345.678", 12345.678)]
    [TestCase(".5", 0.5)]
    [TestCase("-20", -20)]
    [TestCase("($20)", -20)]
    [TestCase("\u221220", -20)]
    public void Number_ThatCanMeanOneThingOnly_IsThat(string text, decimal expected)
    {
        var book = Values(text);

        Assert.That(Worth(book), Is.EqualTo(new[] { expected }));
        Assert.That(All(book), Is.Empty);
    }

    [TestCase("1.500", "99,95", 1500)]
    [TestCase("1.500", "99.95", 1.5)]
    [TestCase("1,500", "99.95", 1500)]
    [TestCase("1,500", "99,95", 1.5)]
    [TestCase("1,500", "1,234,567", 1500)]
    [TestCase("1.500", "1.234.567", 1500)]
    public void Number_ThousandsOrDecimals_FollowsTheOthers(string open, string clear, decimal expected)
    {
        var book = Values(open, clear);

        Assert.That(Worth(book).First(), Is.EqualTo(expected));
        Assert.That(All(book), Is.Empty);
    }

    [Test]
    public void Number_NothingTellsThousandsFromDecimals_ThousandsAndSaidOnce()
    {
        var book = Values("1,500", "12,000");

        Assert.That(Worth(book), Is.EqualTo(new decimal?[] { 1500, 12000 }));
        var problem = All(book).Single();
        Assert.That((problem.Line, problem.Column, problem.Value), Is.EqualTo((2, "close_value", "1,500")));
    }

    [Test]
    public void Number_DecimalPointsAndCommasInOneFile_WhatIsOpenIsRefusedWithItsLine()
    {
        var book = Values("99,95", "99.95", "1.500");

        Assert.That(Worth(book), Is.EqualTo(new decimal?[] { 99.95m, 99.95m, null }));
        var problem = All(book).Single();
        Assert.That((problem.Line, problem.Value), Is.EqualTo((4, "1.500")));
    }

    [Test]
    public void Number_OfAnotherCurrency_IsNotAddedToTheRest()
    {
        var book = Values("$100", "$200", "€300", "400");

        Assert.That(Worth(book), Is.EqualTo(new decimal?[] { 100, 200, null, 400 }));
        Assert.That(All(book).Single().Reason, Does.Contain("EUR").And.Contain("USD"));
        Assert.That(book.Currency, Is.EqualTo("USD"));
    }

    [TestCase("10k")]
    [TestCase("2 MIO")]
    [TestCase("1,5,00")]
    [TestCase("1.500,-")]
    [TestCase("1500%")]
    [TestCase("12-15")]
    [TestCase("about 1500")]
    [TestCase("1.2.3,4.5")]
    public void Number_ThatIsNone_IsWarnedOfAndUnknown(string text)
    {
        var book = Values(text);

        Assert.That(Worth(book), Is.EqualTo(new decimal?[] { null }));
        Assert.That(All(book).Single().Reason, Does.Contain("not an amount"));
    }

    [TestCase("1500.0", 1500)]
    [TestCase("1,500", 1500)]
    public void Employees_AsASpreadsheetWritesThem_AreRead(string text, int expected) => Assert.That(
        DealsFile.Read("account,deal_stage,close_date,employees", $"Contoso,Won,2026-03-02,\"{text}\"").Customers.Single().Employees,
        Is.EqualTo(expected));

    [TestCase("1500.5")]
    [TestCase("-3")]
    [TestCase("51-200")]
    public void Employees_ThatAreNoCount_AreUnknown(string text)
    {
        var book = DealsFile.Read("account,deal_stage,close_date,employees", $"Contoso,Won,2026-03-02,{text}");

        Assert.That(book.Customers.Single().Employees, Is.Null);
        Assert.That(All(book).Single().Reason, Does.Contain("not a whole number"));
    }
}
