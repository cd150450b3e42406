using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

[TestFixture]
internal sealed class CreateTests
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

    [Test]
    public void Create_EveryKindOfColumn_ComesBackAsSent()
    {
        var account = _service.Create(new Entity("account") { ["name"] = "Contoso", ["tst_rating"] = 5 });
        var seen = new DateTime(2024, 2, 29, 23, 59, 58, DateTimeKind.Utc);
        var id = _service.Create(new Entity(ProjectSolution.Project)
        {
            ["tst_name"] = "Älä \U0001F600",
            ["tst_code"] = "A-1",
            ["tst_notes"] = "two\nlines",
            ["tst_count"] = 10,
            ["tst_share"] = -12.345m,
            ["tst_weight"] = 2.25d,
            ["tst_budget"] = new Money(1234.56m),
            ["tst_isurgent"] = false,
            ["tst_priority"] = new OptionSetValue(200),
            ["tst_regions"] = new OptionSetValueCollection([new OptionSetValue(3), new OptionSetValue(1)]),
            ["tst_starton"] = new DateTime(2024, 2, 29),
            ["tst_seenon"] = seen,
            ["tst_opensat"] = new DateTime(2024, 1, 1, 8, 0, 0),
            ["tst_customerid"] = new EntityReference("account", account),
        });

        var row = _service.Retrieve(ProjectSolution.Project, id, new ColumnSet(true));

        Assert.Multiple(() =>
        {
            Assert.That(row["tst_name"], Is.EqualTo("Älä \U0001F600"));
            Assert.That(row["tst_notes"], Is.EqualTo("two\nlines"));
            Assert.That(row["tst_count"], Is.EqualTo(10));
            Assert.That(row["tst_share"], Is.EqualTo(-12.345m));
            Assert.That(row["tst_weight"], Is.EqualTo(2.25d));
            Assert.That(row.GetAttributeValue<Money>("tst_budget").Value, Is.EqualTo(1234.56m));
            Assert.That(row["tst_isurgent"], Is.False);
            Assert.That(row.GetAttributeValue<OptionSetValue>("tst_priority").Value, Is.EqualTo(200));
            Assert.That(
                row.GetAttributeValue<OptionSetValueCollection>("tst_regions").Select(option => option.Value),
                Is.EquivalentTo(new[] { 1, 3 }));
            Assert.That(row["tst_starton"], Is.EqualTo(new DateTime(2024, 2, 29)));
            Assert.That(row["tst_seenon"], Is.EqualTo(seen));
            Assert.That(row.GetAttributeValue<DateTime>("tst_seenon").Kind, Is.EqualTo(DateTimeKind.Utc));
            Assert.That(row["tst_opensat"], Is.EqualTo(new DateTime(2024, 1, 1, 8, 0, 0)));
            Assert.That(row.GetAttributeValue<EntityReference>("tst_customerid"), Is.EqualTo(new EntityReference("account", account)));
            Assert.That(row.GetAttributeValue<EntityReference>("tst_customerid").Name, Is.EqualTo("Contoso"));
            Assert.That(row.FormattedValues["tst_priority"], Is.EqualTo("High"));
        });
    }

    [Test]
    public void Create_OnlyTheName_GetsDefaultsOwnerAndDates()
    {
        var id = _service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "P" });

        var row = _service.Retrieve(ProjectSolution.Project, id, new ColumnSet(true));

        Assert.Multiple(() =>
        {
            Assert.That(row["tst_isurgent"], Is.True);
            Assert.That(row.GetAttributeValue<OptionSetValue>("tst_priority").Value, Is.EqualTo(100));
            Assert.That(row.GetAttributeValue<OptionSetValue>("statecode").Value, Is.Zero);
            Assert.That(row.GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(1));
            Assert.That(row["createdon"], Is.EqualTo(TestOrganizations.Start));
            Assert.That(row["modifiedon"], Is.EqualTo(TestOrganizations.Start));
            Assert.That(row.GetAttributeValue<EntityReference>("ownerid").Id, Is.EqualTo(_organization.SystemUserId));
            Assert.That(row.GetAttributeValue<EntityReference>("owningbusinessunit").Id, Is.EqualTo(_organization.RootBusinessUnitId));
            Assert.That(row["tst_number"], Is.EqualTo("P-01000"));
            Assert.That(row.Contains("tst_budget"), Is.False, "an empty column is absent");
            Assert.That(row.Contains("transactioncurrencyid"), Is.False, "no money, no currency");
        });
    }

    [Test]
    public void Create_WithOverriddenCreatedOn_ShowsTheOriginalDate()
    {
        var id = _service.Create(new Entity("account") { ["name"] = "Old", ["overriddencreatedon"] = new DateTime(2016, 5, 4) });

        var row = _service.Retrieve("account", id, new ColumnSet("createdon", "overriddencreatedon"));

        Assert.That(row["createdon"], Is.EqualTo(new DateTime(2016, 5, 4)));
        Assert.That(row["overriddencreatedon"], Is.EqualTo(TestOrganizations.Start.Date));
    }

    [Test]
    public void Create_WithOwnId_KeepsItAndASecondOneIsADuplicate()
    {
        var id = Guid.Parse("11111111-2222-4333-8444-555555555555");

        Assert.That(_service.Create(new Entity("account", id) { ["name"] = "A" }), Is.EqualTo(id));
        Fault.Expect(ErrorCodes.DuplicateRecord, () => _service.Create(new Entity("account", id) { ["name"] = "B" }));
    }

    [Test]
    public void Create_AlternateKeyTwice_IsRefusedInAnyCasing()
    {
        _service.Create(new Entity(ProjectSolution.Project) { ["tst_code"] = "A-1" });

        var message = Fault.Expect(
            ErrorCodes.DuplicateRecordEntityKey, () => _service.Create(new Entity(ProjectSolution.Project) { ["tst_code"] = "a-1" }));

        Assert.That(message, Does.Contain("tst_code_key").And.Contain("tst_code"));
    }

    [Test]
    public void Create_AlternateKeyEmpty_IsNotCompared()
    {
        _service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "A" });

        Assert.DoesNotThrow(() => _service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "B" }));
    }

    [Test]
    public void Create_UnknownTable_IsRefused() =>
        Fault.Expect(ErrorCodes.UnknownTable, () => _service.Create(new Entity("tst_nothing")));

    [Test]
    public void Create_UnknownColumn_IsRefusedByName()
    {
        var message = Fault.Expect(
            ErrorCodes.UnknownColumn, () => _service.Create(new Entity(ProjectSolution.Project) { ["tst_nothing"] = null }));

        Assert.That(message, Does.Contain("tst_nothing"));
    }

    [Test]
    public void Create_PlatformColumns_AreIgnored()
    {
        var id = _service.Create(new Entity("account")
        {
            ["name"] = "A",
            ["createdon"] = new DateTime(2000, 1, 1),
            ["statecode"] = new OptionSetValue(1),
        });

        var row = _service.Retrieve("account", id, new ColumnSet("createdon", "statecode"));
        Assert.That(row["createdon"], Is.EqualTo(TestOrganizations.Start));
        Assert.That(row.GetAttributeValue<OptionSetValue>("statecode").Value, Is.Zero);
    }

    [Test]
    public void Create_SystemRequiredColumnMissing_IsRefusedByName()
    {
        var message = Fault.Expect(
            ErrorCodes.InvalidArgument, () => _service.Create(new Entity(ProjectSolution.Invoice) { ["tst_number"] = 1 }));

        Assert.That(message, Does.Contain("tst_projectid"));
    }

    [Test]
    public void Create_StatusOfAnotherState_IsRefused() => Fault.Expect(
        ErrorCodes.InvalidStateCodeStatusCode,
        () => _service.Create(new Entity(ProjectSolution.Project) { ["statuscode"] = new OptionSetValue(2) }));

    [Test]
    public void Create_LookupToAMissingRow_IsRefused() => Fault.Expect(
        ErrorCodes.ObjectDoesNotExist,
        () =>
            _service.Create(
                new Entity(ProjectSolution.Item) { ["tst_projectid"] = new EntityReference(ProjectSolution.Project, Guid.NewGuid()) }));

    [Test]
    public void Create_LookupToAnotherTable_IsRefused()
    {
        var account = _service.Create(new Entity("account") { ["name"] = "A" });

        Fault.Expect(
            ErrorCodes.InvalidArgument,
            () => _service.Create(new Entity(ProjectSolution.Item) { ["tst_projectid"] = new EntityReference("account", account) }));
    }

    [Test]
    public void Create_LookupByAlternateKey_FindsTheRow()
    {
        var project = _service.Create(new Entity(ProjectSolution.Project) { ["tst_code"] = "K" });

        var item = _service.Create(new Entity(ProjectSolution.Item)
        {
            ["tst_projectid"] = new EntityReference(ProjectSolution.Project, "tst_code", "K"),
        });

        var row = _service.Retrieve(ProjectSolution.Item, item, new ColumnSet("tst_projectid"));
        Assert.That(row.GetAttributeValue<EntityReference>("tst_projectid").Id, Is.EqualTo(project));
    }

    [Test]
    public void Create_SentRow_IsNotTouchedAndNotShared()
    {
        var sent = new Entity(ProjectSolution.Project) { ["tst_budget"] = new Money(5m) };

        var id = _service.Create(sent);
        ((Money)sent["tst_budget"]).Value = 99m;

        Assert.That(sent.Id, Is.EqualTo(Guid.Empty));
        Assert.That(sent.Attributes.Keys, Is.EquivalentTo(new[] { "tst_budget" }));
        Assert.That(Budget(id), Is.EqualTo(5m));
    }

    [Test]
    public void Create_ActivityWithParties_StoresThemAndActivityPointerShowsIt()
    {
        var contact = _service.Create(new Entity("contact") { ["firstname"] = "Ann", ["lastname"] = "Ray" });
        var call = _service.Create(new Entity("phonecall")
        {
            ["subject"] = "Welcome",
            ["to"] = new EntityCollection([new Entity("activityparty") { ["partyid"] = new EntityReference("contact", contact) }]),
        });

        var row = _service.Retrieve("phonecall", call, new ColumnSet("subject", "to"));
        var pointer = _service.Retrieve("activitypointer", call, new ColumnSet("subject", "activitytypecode"));

        var party = row.GetAttributeValue<EntityCollection>("to").Entities.Single();
        Assert.That(party.GetAttributeValue<EntityReference>("partyid").Id, Is.EqualTo(contact));
        Assert.That(pointer["subject"], Is.EqualTo("Welcome"));
        Assert.That(pointer["activitytypecode"], Is.EqualTo("phonecall"));
    }

    [Test]
    public void Create_Contact_HasItsFullName()
    {
        var contact = _service.Create(new Entity("contact") { ["firstname"] = "Ann", ["lastname"] = "Ray" });

        Assert.That(_service.Retrieve("contact", contact, new ColumnSet("fullname"))["fullname"], Is.EqualTo("Ann Ray"));
    }

    private decimal Budget(Guid id) =>
        _service.Retrieve(ProjectSolution.Project, id, new ColumnSet("tst_budget")).GetAttributeValue<Money>("tst_budget").Value;
}
