using CrmOnboarding.Demo.Input;

namespace CrmOnboarding.Tests.Demo;

/// <summary>One file of deals is enough: its columns by name or synonym, its stages by their meaning.</summary>
public sealed class DealsFileTests
{
    [Test]
    public void ReadDeals_ThreeColumns_IsABook()
    {
        var book = DealsFile.Read("account,deal_stage,close_date", "Contoso,Won,2026-03-02");

        var deal = book.Deals.Single();
        Assert.Multiple(() =>
        {
            Assert.That(deal, Has.Property(nameof(Deal.Customer)).EqualTo("Contoso").And.Property(nameof(Deal.Value)).Null);
            Assert.That(deal.ClosedOn, Is.EqualTo(new DateOnly(2026, 3, 2)));
            Assert.That(deal.EngagedOn, Is.EqualTo(deal.ClosedOn), "not known, so not before it was closed");
            Assert.That(deal.Id, Is.EqualTo("line 2"));
            Assert.That(book.Problems.Skipped.Concat(book.Problems.Warnings), Is.Empty);
        });
    }

    // What Salesforce, HubSpot, Pipedrive and Dynamics 365 call the columns.
    [TestCase("Account Name,Stage,Close Date,Amount,Opportunity Owner", "Contoso,Closed Won,2026-03-02,1200,Ann Lee")]
    [TestCase("Associated Company,Deal Stage,Close Date,Amount,Deal owner", "Contoso,Closed Won,2026-03-02,1200,Ann Lee")]
    [TestCase("Deal - Organization,Deal - Status,Deal - Won time,Deal - Value,Deal - Owner", "Contoso,Won,2026-03-02 09:30,1200,Ann Lee")]
    [TestCase("Potential Customer,Status,Actual Close Date,Actual Revenue,Owner", "Contoso,Won,2026-03-02,1200,Ann Lee")]
    [TestCase("Kunde,Phase,Abschlussdatum,Betrag,Verkäufer", "Contoso,Gewonnen,2026-03-02,1200,Ann Lee")]
    [TestCase("customerName,dealStage,closeDate,dealValue,salesRep", "Contoso,closedwon,2026-03-02,1200,Ann Lee")]
    public void ReadDeals_ColumnsUnderOtherNames_AreTheSame(string header, string row)
    {
        var book = DealsFile.Read(header, row);

        var deal = book.Deals.Single();
        Assert.That(
            (deal.Customer, deal.Stage, deal.ClosedOn, deal.Value, deal.Seller),
            Is.EqualTo(("Contoso", DealStage.Won, (DateOnly?)new DateOnly(2026, 3, 2), (decimal?)1200m, "Ann Lee")));
        Assert.That(book.Problems.Skipped.Concat(book.Problems.Warnings), Is.Empty);
    }

    [Test]
    public void ReadDeals_ColumnOfItsOwnPipelineBesideTheStatus_TheOneWithKnownStagesIsReadAndItIsSaid()
    {
        var book = DealsFile.Read("Organization,Deal - Stage,Deal - Status,Close date", "Contoso,Paperwork,Won,2026-03-02");

        Assert.That(book.Deals.Single().Stage, Is.EqualTo(DealStage.Won));
        Assert.That(
            book.Problems.Warnings.Single(),
            Is.EqualTo(new Problem(
                "deals.csv", 1, "", "Deal - Stage", "The column 'Deal - Status' was read as deal_stage and this one was not.")));
    }

    [Test]
    public void ReadDeals_CustomersProductsAndSellers_AreThoseItNames()
    {
        var book = DealsFile.Read(
            "id,account,product,owner,manager,employees,country,deal_stage,close_date",
            "1,Contoso,GTX; Tracker,Ann Lee,,,,Won,2026-03-02",
            "2,contoso,gtx,Ann Lee,Bob Ray,1500.0,Norway,Won,2026-03-03");

        Assert.Multiple(() =>
        {
            var customer = book.Customers.Single();
            Assert.That((customer.Name, customer.Employees, customer.Country), Is.EqualTo(("Contoso", (int?)1500, "Norway")));
            Assert.That(book.Products.Select(product => product.Name), Is.EqualTo(new[] { "GTX", "Tracker" }));
            Assert.That(book.Sellers.Select(seller => (seller.Name, seller.Manager)), Is.EqualTo(new[] { ("Ann Lee", "Bob Ray") }));
            Assert.That(book.Deals[1].Lines.Single(), Is.EqualTo(new DealLine("GTX", false, 1m, "")));
            Assert.That(book.Problems.Skipped.Concat(book.Problems.Warnings), Is.Empty);
        });
    }

    [TestCase("account,close_date", "deal_stage")]
    [TestCase("deal_stage,close_date", "account")]
    [TestCase("account,deal_stage,Expected Close Date", "close_date")]
    public void ReadDeals_NeededColumnMissing_SaysWhich(string header, string column) => Assert.That(
        () => DealsFile.Read(header),
        Throws.InstanceOf<InputException>().With.Message.StartsWith($"deals.csv line 1 has no column '{column}'"));

    [TestCase("won", DealStage.Won)]
    [TestCase("Won", DealStage.Won)]
    [TestCase("Closed Won", DealStage.Won)]
    [TestCase("closed-won", DealStage.Won)]
    [TestCase("closedwon", DealStage.Won)]
    [TestCase("5-Closed Won", DealStage.Won)]
    [TestCase("Closed/Won (100%)", DealStage.Won)]
    [TestCase("CLOSED_WON", DealStage.Won)]
    [TestCase("Closed Lost", DealStage.Lost)]
    [TestCase("6 - closed lost", DealStage.Lost)]
    [TestCase("Verloren", DealStage.Lost)]
    [TestCase("Prospecting", DealStage.Open)]
    [TestCase("2-Qualify", DealStage.Open)]
    [TestCase("Negotiation/Review", DealStage.Open)]
    [TestCase("Id. Decision Makers", DealStage.Open)]
    public void Stage_WithAMeaning_IsRead(string name, object expected) => Assert.That(StageNames.Find(name), Is.EqualTo(expected));

    [TestCase("Closed")]
    [TestCase("Not won")]
    [TestCase("Signed")]
    [TestCase("Won back")]
    [TestCase("100%")]
    [TestCase("")]
    public void Stage_ThatMayMeanAnything_IsNotGuessed(string name) => Assert.That(StageNames.Find(name), Is.Null);

    [TestCase("Won deals only;close_date")]
    [TestCase("\"account\";\"deal_stage\";\"close_date\"\n\"Contoso\";\"Won\";\"2026-03-02\"")]
    [TestCase("account\tdeal_stage\tclose_date\nContoso\tWon\t2026-03-02")]
    [TestCase("account|deal_stage|close_date\nContoso|Won|2026-03-02")]
    [TestCase("sep=;\naccount;deal_stage;close_date\nContoso;Won;2026-03-02")]
    [TestCase("SEP=|\naccount|deal_stage|close_date\nContoso|Won|2026-03-02")]
    [TestCase("account;notes, if any;deal_stage;close_date\nContoso;a, b, c;Won;2026-03-02")]
    public void ReadDeals_AnotherSeparator_IsFoundOrTheColumnIsNamed(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length == 1)
        {
            Assert.That(() => DealsFile.Read(lines), Throws.InstanceOf<InputException>().With.Message.Contains("has no column"));
            return;
        }

        Assert.That(DealsFile.Read(lines).Deals.Single().Customer, Is.EqualTo("Contoso"));
    }

    [Test]
    public void ReadDeals_AfterASeparatorLine_ProblemsKeepTheirLine()
    {
        var book = DealsFile.Read("sep=;", "account;deal_stage;close_date", "Contoso;Won;2026-03-02", "Contoso;Signed;2026-03-02");

        Assert.That(book.Problems.Skipped.Single().Line, Is.EqualTo(4));
    }

    [Test]
    public void ReadDeals_MoreValuesThanColumns_IsThatRowsFault()
    {
        // 1500,50 without quotation marks: read on, it would be 1,500 and every later column another.
        var book = DealsFile.Read(
            "account,deal_stage,close_date,close_value", "Contoso,Won,2026-03-02,1500,50", "Fabrikam,Won,2026-03-02,1");

        Assert.That(book.Deals.Single().Customer, Is.EqualTo("Fabrikam"));
        var problem = book.Problems.Skipped.Single();
        Assert.That(problem, Is.EqualTo(new Problem("deals.csv", 2, "", "50", problem.Reason)));
        Assert.That(problem.Reason, Does.Contain("quotation marks"));
    }

    [Test]
    public void ReadDeals_QuotationMarkNeverClosed_NamesTheRowInsteadOfSwallowingTheRest() => Assert.That(
        () => DealsFile.Read("account,deal_stage,close_date", "A,Won,2026-01-02", "\"B,Won,2026-01-02", "C,Won,2026-01-02"),
        Throws.InstanceOf<InputException>().With.Message.Contains("begins in line 3"));

    [Test]
    public void Columns_NoNameMeansTwoThings()
    {
        FileLayout[] layouts = [Layouts.Accounts, Layouts.Products, Layouts.Teams, Layouts.Pipeline, Layouts.Deals];

        foreach (var layout in layouts)
        {
            var names = layout.Columns.SelectMany(column => column.Names.Select(Column.Key)).ToList();
            Assert.That(names, Is.Unique);
        }
    }
}
