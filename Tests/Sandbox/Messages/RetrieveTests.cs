using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

[TestFixture]
internal sealed class RetrieveTests
{
    private SandboxOrganization _organization = null!;
    private IOrganizationService _service = null!;
    private Guid _project;

    [SetUp]
    public void SetUp()
    {
        _organization = TestOrganizations.WithProjects();
        _service = _organization.SystemService;
        _project = _service.Create(
            new Entity(ProjectSolution.Project) { ["tst_name"] = "P", ["tst_code"] = "K", ["tst_budget"] = new Money(3m) });
    }

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [Test]
    public void Retrieve_NamedColumns_ReturnsThemAndTheIdOnly()
    {
        var row = _service.Retrieve(ProjectSolution.Project, _project, new ColumnSet("tst_name", "tst_count"));

        Assert.That(row.Attributes.Keys, Is.EquivalentTo(new[] { "tst_name", "tst_projectid" }), "an empty column is absent");
        Assert.That(row.Id, Is.EqualTo(_project));
        Assert.That(row.LogicalName, Is.EqualTo(ProjectSolution.Project));
        Assert.That(row.RowVersion, Is.Not.Empty);
    }

    [Test]
    public void Retrieve_NoColumns_ReturnsTheId() =>
        Assert.That(
            _service.Retrieve(ProjectSolution.Project, _project, new ColumnSet()).Attributes.Keys, Is.EqualTo(new[] { "tst_projectid" }));

    [Test]
    public void Retrieve_UnknownColumn_IsRefused() => Fault.Expect(
        ErrorCodes.UnknownColumn, () => _service.Retrieve(ProjectSolution.Project, _project, new ColumnSet("tst_nothing")));

    [Test]
    public void Retrieve_MissingRow_IsRefusedById()
    {
        var id = Guid.NewGuid();

        Assert.That(
            Fault.Expect(ErrorCodes.ObjectDoesNotExist, () => _service.Retrieve(ProjectSolution.Project, id, new ColumnSet(true))),
            Does.Contain(id.ToString()));
    }

    [Test]
    public void Retrieve_ByAlternateKey_FindsTheRow()
    {
        var response = (RetrieveResponse)_service.Execute(new RetrieveRequest
        {
            Target = new EntityReference(ProjectSolution.Project, "tst_code", "k"),
            ColumnSet = new ColumnSet("tst_name"),
        });

        Assert.That(response.Entity.Id, Is.EqualTo(_project));
    }

    [Test]
    public void Retrieve_Twice_GivesRowsThatShareNothing()
    {
        var first = _service.Retrieve(ProjectSolution.Project, _project, new ColumnSet(true));
        first.GetAttributeValue<Money>("tst_budget").Value = 99m;
        first["tst_name"] = "changed";

        var second = _service.Retrieve(ProjectSolution.Project, _project, new ColumnSet(true));

        Assert.That(second.GetAttributeValue<Money>("tst_budget").Value, Is.EqualTo(3m));
        Assert.That(second["tst_name"], Is.EqualTo("P"));
    }

    [Test]
    public void Retrieve_RelatedRows_IsRefusedByName() => Assert.That(
        Fault.Expect(
            ErrorCodes.NotSupported,
            () => _service.Execute(new OrganizationRequest("Retrieve")
            {
                Parameters =
                {
                    ["Target"] = new EntityReference(ProjectSolution.Project, _project),
                    ["ColumnSet"] = new ColumnSet(true),
                    ["RelatedEntitiesQuery"] = new RelationshipQueryCollection(),
                },
            })),
        Does.Contain("RelatedEntitiesQuery"));

    [Test]
    public void Retrieve_BusinessClosures_AreTheCalendarOfTheOrganization()
    {
        var organization = _service.Retrieve("organization", _organization.Id, new ColumnSet("businessclosurecalendarid"));
        var closures = organization.GetAttributeValue<Guid>("businessclosurecalendarid");
        _service.Update(new Entity("calendar", closures)
        {
            ["calendarrules"] = new EntityCollection([new Entity("calendarrule") { ["name"] = "Works outing", ["duration"] = 1440 }]),
        });

        var rules = _service.Retrieve("calendar", closures, new ColumnSet("name")).GetAttributeValue<EntityCollection>("calendarrules");

        Assert.That(rules.Entities.Single()["name"], Is.EqualTo("Works outing"));
    }

    [Test]
    public void Create_CalendarRuleByItself_IsRefused() => Fault.Expect(
        ErrorCodes.NotSupported, () => _service.Create(new Entity("calendarrule") { ["name"] = "Alone" }));

    [Test]
    public void Create_SecondValueOfAnEnvironmentVariable_IsRefused()
    {
        var definition = _service.Create(new Entity("environmentvariabledefinition") { ["schemaname"] = "tst_Days" });
        Entity Value(string value) => new("environmentvariablevalue")
        {
            ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", definition),
            ["value"] = value,
        };
        _service.Create(Value("5"));

        Fault.Expect(ErrorCodes.DuplicateRecordEntityKey, () => _service.Create(Value("6")));
    }

    [Test]
    public void Retrieve_Calendar_BringsItsRulesUnasked()
    {
        var calendar = _service.Create(new Entity("calendar")
        {
            ["name"] = "Holidays",
            ["type"] = new OptionSetValue(2),
            ["businessunitid"] = new EntityReference("businessunit", _organization.RootBusinessUnitId),
            ["calendarrules"] = new EntityCollection(
            [
                new Entity(
                    "calendarrule") { ["name"] = "New Year", ["starttime"] = new DateTime(
                        2025,
                        1,
                        1,
                        0,
                        0,
                        0,
                        DateTimeKind.Utc), ["duration"] = 1440 },
            ]),
        });

        var one = _service.Retrieve("calendar", calendar, new ColumnSet("name"));
        var queried = _service.RetrieveMultiple(new QueryByAttribute("calendar")
        {
            Attributes = { "name" },
            Values = { "Holidays" },
            ColumnSet = new ColumnSet("name"),
        }).Entities.Single();

        foreach (var row in new[] { one, queried })
        {
            var rule = row.GetAttributeValue<EntityCollection>("calendarrules").Entities.Single();
            Assert.That(rule["name"], Is.EqualTo("New Year"));
            Assert.That(rule["duration"], Is.EqualTo(1440));
        }
    }
}
