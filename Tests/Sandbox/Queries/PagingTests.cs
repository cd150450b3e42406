using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

internal sealed class PagingTests
{
    [TestCase(true, false)]
    [TestCase(true, true)]
    [TestCase(false, false)]
    public void Execute_AllPages_GiveEachRowOnceAndInOrder(bool withCookie, bool descending)
    {
        using var bench = new QueryBench();
        for (var i = 0; i < 103; i++)
        {
            // Many ties, and rows without a value.
            bench.Add("order", ("quantity", i % 5 == 0 ? null : i % 7), ("name", "n" + (i % 3)));
        }

        var whole = Query();
        var pages = new List<Guid>();
        var query = Query();
        query.PageInfo = new PagingInfo { Count = 10, PageNumber = 1 };
        EntityCollection page;
        do
        {
            page = bench.Run(query);
            pages.AddRange(page.Entities.Select(row => row.Id));
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = withCookie ? page.PagingCookie : null;
        }
        while (page.MoreRecords);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(pages, Is.EqualTo(bench.Ids(whole)));
            Assert.That(pages, Has.Count.EqualTo(103));
        }

        QueryExpression Query()
        {
            var made = new QueryExpression("order") { ColumnSet = new ColumnSet("name") };
            made.AddOrder("quantity", descending ? OrderType.Descending : OrderType.Ascending);
            made.AddOrder("name", descending ? OrderType.Ascending : OrderType.Descending);
            return made;
        }
    }

    [Test]
    public void Execute_RowsInsertedAndDeletedBetweenPages_NothingRepeatsAndNothingIsMissed()
    {
        using var bench = new QueryBench();
        var ids = Enumerable.Range(0, 20).Select(i => bench.Add("order", ("quantity", i * 10))).ToList();
        var query = new QueryExpression("order") { PageInfo = new PagingInfo { Count = 5, PageNumber = 1 } };
        query.AddOrder("quantity", OrderType.Ascending);
        var first = bench.Run(query);

        bench.Delete("order", ids[0]);
        bench.Add("order", ("quantity", 5));
        query.PageInfo.PageNumber = 2;
        query.PageInfo.PagingCookie = first.PagingCookie;
        Assert.That(bench.Run(query).Entities.Select(row => row.Id), Is.EqualTo(ids.GetRange(5, 5)));
    }

    [Test]
    public void Execute_Page_HasThePlatformsCookie()
    {
        using var bench = new QueryBench();
        var first = bench.Add("order", ("name", "a \"b\" & <c>"));
        var second = bench.Add("order");
        var query = new QueryExpression("order") { ColumnSet = new ColumnSet("name") };
        query.AddOrder("name", OrderType.Descending);
        var cookie = bench.Run(query).PagingCookie;
        Assert.That(cookie, Is.EqualTo(
            "<cookie page=\"1\"><name lastnull=\"1\" first=\"a &quot;b&quot; &amp; &lt;c&gt;\" />"
            + $"<orderid last=\"{second.ToString("B").ToUpperInvariant()}\" first=\"{first.ToString("B").ToUpperInvariant()}\" "
                + "/></cookie>"));
    }

    [TestCase(4999, false)]
    [TestCase(5000, false)]
    [TestCase(5001, true)]
    public void Execute_WithoutPaging_StopsAtFiveThousand(int rows, bool more)
    {
        using var bench = new QueryBench();
        for (var i = 0; i < rows; i++)
        {
            bench.Add("person");
        }

        var result = bench.Run(new QueryExpression("person")
        {
            PageInfo = new PagingInfo
            {
                PageNumber = 1,
                ReturnTotalRecordCount = true
            }
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Entities, Has.Count.EqualTo(Math.Min(rows, 5000)));
            Assert.That(result.MoreRecords, Is.EqualTo(more));
            Assert.That(result.TotalRecordCount, Is.EqualTo(Math.Min(rows, 5000)));
            Assert.That(result.TotalRecordCountLimitExceeded, Is.EqualTo(more));
        }
    }

    [Test]
    public void Execute_Top_GivesNoFurtherPage()
    {
        using var bench = new QueryBench();
        bench.Add("order");
        bench.Add("order");
        var result = bench.Run(new QueryExpression("order") { TopCount = 1 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Entities, Has.Count.EqualTo(1));
            Assert.That(result.MoreRecords, Is.False);
            Assert.That(result.PagingCookie, Is.Null);
            Assert.That(result.TotalRecordCount, Is.EqualTo(-1));
        }
    }

    [Test]
    public void Fetch_TopWithPage_IsAFault()
    {
        using var bench = new QueryBench();
        Faulting.HasCode(() => bench.Fetch("<fetch top='3' page='2'><entity name='order' /></fetch>"), -2147217113);
    }

    [Test]
    public void Fetch_CookieOfAnotherKind_IsAFault()
    {
        using var bench = new QueryBench();
        Faulting.HasCode(() => bench.Fetch("<fetch page='2' count='5' paging-cookie='nonsense'><entity name='order' /></fetch>"),
            unchecked((int)0x80041129));
    }

    [Test]
    public void Execute_OrderByChoiceAndLookup_SortsByWhatIsRead()
    {
        using var bench = new QueryBench();
        bench.Settings(1031, 110);
        var customers = new[] { "Ypsilon", "Anna" }.Select(name => bench.Add("customer", ("name", name))).ToList();
        var zitrone = bench.Add("order", ("kind", new OptionSetValue(3)), ("customerid", new EntityReference("customer", customers[1])));
        var apfel = bench.Add("order", ("kind", new OptionSetValue(1)), ("customerid", new EntityReference("customer", customers[0])));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sorted("kind", string.Empty), Is.EqualTo(new[] { apfel, zitrone }), "German labels: Apfel, Zitrone");
            Assert.That(Sorted("customerid", string.Empty), Is.EqualTo(new[] { zitrone, apfel }), "names: Anna, Ypsilon");
            Assert.That(Sorted("customerid", "useraworderby='true'"), Is.EqualTo(new[] { apfel, zitrone }), "ids rise with age");
        }

        IEnumerable<Guid> Sorted(string column, string attribute) => bench
            .Fetch($"<fetch {attribute}><entity name='order'><attribute name='name' /><order attribute='{column}' /></entity></fetch>")
                .Entities.Select(row => row.Id);
    }
}
