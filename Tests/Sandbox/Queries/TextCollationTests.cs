using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

/// <summary>Text beyond ASCII as the platform's default collation has it: case, accents, width and trailing blanks do not count.</summary>
[TestFixture]
internal sealed class TextCollationTests
{
    private SandboxOrganization _organization = null!;
    private IOrganizationService _service = null!;

    [SetUp]
    public void SetUp()
    {
        _organization = TestOrganizations.WithProjects();
        _service = _organization.SystemService;
    }

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [TestCase("ÄRZTEHAUS", "ärztehaus")]
    [TestCase("Ärztehaus", "Arztehaus")]
    [TestCase("Quartz Ltd ", "Quartz Ltd")]
    [TestCase("Straße", "STRASSE")]
    [TestCase("Æsir", "aesir")]
    [TestCase("Søren", "soren")]
    [TestCase("Łódź", "LODZ")]
    [TestCase("ΑΘΗΝΑ", "αθηνα")]
    [TestCase("МОСКВА", "москва")]
    [TestCase("ＡＢＣ", "abc")]
    [TestCase("Cafe\u0301", "CAFÉ")]
    public void Equal_SameTextToThePlatform_IsFoundByEveryOperator(string stored, string asked)
    {
        var id = Add(stored);

        Assert.That(Ids(ConditionOperator.Equal, asked), Is.EqualTo(new[] { id }));
        Assert.That(Ids(ConditionOperator.In, asked, "else"), Is.EqualTo(new[] { id }));
        Assert.That(Ids(ConditionOperator.Like, asked.Trim() + "%"), Is.EqualTo(new[] { id }));
        Assert.That(Ids(ConditionOperator.NotEqual, asked), Is.Empty);
        Assert.That(Ids(ConditionOperator.GreaterThan, asked), Is.Empty);
    }

    [TestCase("co-op", "coop")]
    [TestCase("Quartz Ltd", "QuartzLtd")]
    [TestCase("Straße", "Strase")]
    [TestCase(" Quartz", "Quartz")]
    [TestCase("a", "α")]
    public void Equal_OtherText_IsNotFound(string stored, string asked)
    {
        Add(stored);

        Assert.That(Ids(ConditionOperator.Equal, asked), Is.Empty);
    }

    [Test]
    public void Order_ByText_IsThatOfADictionary()
    {
        string[] expected =
        [
            "#1", "_under", "{brace}", "10", "2 rows", "coop", "co-op", "coops", "Eßlingen", "Estonia", "Osram", "Ostern", "Österreich",
            "Zypern", "Αθήνα", "Москва",
        ];
        foreach (var name in expected.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal))
        {
            Add(name);
        }

        var query = new QueryExpression(ProjectSolution.Project) { ColumnSet = new ColumnSet("tst_name") };
        query.AddOrder("tst_name", OrderType.Ascending);

        Assert.That(_service.RetrieveMultiple(query).Entities.Select(row => row["tst_name"]), Is.EqualTo(expected));
    }

    [Test]
    public void Order_OverAPageBreak_SeesEveryRowOnce()
    {
        string[] names = ["Ägypten", "agypten ", "AGYPTEN", "Zürich", "zurich", "Österreich", "Ostern", "co-op", "coop"];
        var ids = names.Select(Add).ToHashSet();
        var query = new QueryExpression(ProjectSolution.Project) { PageInfo = new PagingInfo { Count = 2, PageNumber = 1 } };
        query.AddOrder("tst_name", OrderType.Ascending);
        var seen = new List<Guid>();
        EntityCollection page;
        do
        {
            page = _service.RetrieveMultiple(query);
            seen.AddRange(page.Entities.Select(row => row.Id));
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);

        Assert.That(seen, Is.Unique);
        Assert.That(seen, Is.EquivalentTo(ids));
    }

    [Test]
    public void GroupBy_SameTextToThePlatform_IsOneGroup()
    {
        Add("Ärztehaus");
        Add("ARZTEHAUS ");
        Add("Zypern");

        var groups = _service.RetrieveMultiple(new FetchExpression(
            """
            <fetch aggregate='true'><entity name='tst_project'>
              <attribute name='tst_name' groupby='true' alias='name' />
              <attribute name='tst_projectid' aggregate='count' alias='rows' />
              <order alias='name' />
            </entity></fetch>
            """)).Entities;

        Assert.That(groups.Select(group => ((AliasedValue)group["rows"]).Value), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public void Distinct_SameTextToThePlatform_IsOneRow()
    {
        Add("Ärztehaus");
        Add("ärztehaus");

        var query = new QueryExpression(ProjectSolution.Project) { ColumnSet = new ColumnSet("tst_name"), Distinct = true };

        Assert.That(_service.RetrieveMultiple(query).Entities, Has.Count.EqualTo(1));
    }

    [Test]
    public void AlternateKey_SameTextToThePlatform_CollidesAndIsFound()
    {
        var id = _service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "P", ["tst_code"] = "Köln" });

        Fault.Expect(
            ErrorCodes.DuplicateRecordEntityKey,
            () => _service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "Q", ["tst_code"] = "KOLN " }));
        _service.Update(new Entity(ProjectSolution.Project, "tst_code", "koln") { ["tst_count"] = 7 });

        Assert.That(_service.Retrieve(ProjectSolution.Project, id, new ColumnSet("tst_count"))["tst_count"], Is.EqualTo(7));
    }

    [Test]
    public void BeginsWith_OnAKeyColumn_FindsWhatItFindsOnAnyOther(
        [Values("koln", "Köln-", "K", "straße", "9", "co-")] string start)
    {
        string[] codes = ["Köln", "KÖLN-1", "Köln-Süd", "Kolner", "STRASSENBAU", "Strasser", "99-a", "9", "co-op", "coop", "Ω"];
        foreach (var code in codes)
        {
            _service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = code, ["tst_code"] = code });
        }

        var query = new QueryExpression(ProjectSolution.Project);
        query.Criteria.AddCondition("tst_code", ConditionOperator.BeginsWith, start);

        Assert.That(
            _service.RetrieveMultiple(query).Entities.Select(row => row.Id),
            Is.EquivalentTo(Ids(ConditionOperator.BeginsWith, start)).And.Not.Empty);
    }

    private Guid Add(string name) => _service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = name });

    private List<Guid> Ids(ConditionOperator comparison, params object[] values)
    {
        var query = new QueryExpression(ProjectSolution.Project);
        query.Criteria.AddCondition("tst_name", comparison, values);
        return [.. _service.RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }
}
