using System.ServiceModel;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

[TestFixture]
internal sealed class UpdateTests
{
    private SandboxOrganization _organization = null!;
    private IOrganizationService _service = null!;
    private Guid _project;

    [SetUp]
    public void SetUp()
    {
        _organization = TestOrganizations.WithProjects();
        _service = _organization.SystemService;
        _project = _service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "P", ["tst_code"] = "K", ["tst_count"] = 1 });
    }

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [Test]
    public void Update_OneColumn_ChangesItAndLeavesTheOthers()
    {
        _organization.Clock.AdvanceBy(TimeSpan.FromHours(1));

        _service.Update(new Entity(ProjectSolution.Project, _project) { ["tst_count"] = 2 });

        var row = Read("tst_name", "tst_count", "createdon", "modifiedon");
        Assert.That(row["tst_name"], Is.EqualTo("P"));
        Assert.That(row["tst_count"], Is.EqualTo(2));
        Assert.That(row["createdon"], Is.EqualTo(TestOrganizations.Start));
        Assert.That(row["modifiedon"], Is.EqualTo(TestOrganizations.Start.AddHours(1)));
    }

    /// <summary>The platform answers "Cannot update Closed or Cancelled Activity".</summary>
    [Test]
    public void Update_OfAnActivity_IsRefusedWhileItIsClosed()
    {
        var call = _service.Create(new Entity("phonecall") { ["subject"] = "Welcome" });
        _service.Update(new Entity("phonecall", call) { ["description"] = "All is well.", ["statecode"] = new OptionSetValue(1) });
        var change = new Entity("phonecall", call) { ["description"] = "All is well. They said so." };
        Assert.That(
            () => _service.Update(change),
            Throws.InstanceOf<FaultException<OrganizationServiceFault>>()
                .With.Property("Detail").Property("ErrorCode").EqualTo(ErrorCodes.CannotUpdateBecauseItIsReadOnly));
        var owner = _service.Retrieve("phonecall", call, new ColumnSet("ownerid"))["ownerid"];
        Assert.That(() => _service.Update(new Entity("phonecall", call) { ["ownerid"] = owner }), Throws.Nothing);
        _service.Update(new Entity("phonecall", call) { ["statecode"] = new OptionSetValue(0) });
        Assert.That(() => _service.Update(change), Throws.Nothing);
    }

    [Test]
    public void Update_WithNull_EmptiesTheColumn()
    {
        _service.Update(new Entity(ProjectSolution.Project, _project) { ["tst_count"] = null });

        Assert.That(Read("tst_count").Contains("tst_count"), Is.False);
    }

    [Test]
    public void Update_MissingRow_IsRefused() =>
        Fault.Expect(
            ErrorCodes.ObjectDoesNotExist,
            () => _service.Update(new Entity(ProjectSolution.Project, Guid.NewGuid()) { ["tst_count"] = 2 }));

    [Test]
    public void Update_ByAlternateKey_FindsTheRow()
    {
        _service.Update(new Entity(ProjectSolution.Project, "tst_code", "K") { ["tst_count"] = 7 });

        Assert.That(Read("tst_count")["tst_count"], Is.EqualTo(7));
    }

    [Test]
    public void Update_ByUnknownKeyValue_IsRefused() => Fault.Expect(
        ErrorCodes.RecordNotFoundByEntityKey,
        () => _service.Update(new Entity(ProjectSolution.Project, "tst_code", "none") { ["tst_count"] = 7 }));

    [Test]
    public void Update_ByColumnsThatAreNoKey_IsRefused() => Fault.Expect(
        ErrorCodes.EntityKeyNotDefined,
        () => _service.Update(new Entity(ProjectSolution.Project, "tst_name", "P") { ["tst_count"] = 7 }));

    [Test]
    public void Update_ToAnExistingKeyValue_IsRefused()
    {
        _service.Create(new Entity(ProjectSolution.Project) { ["tst_code"] = "L" });

        Fault.Expect(
            ErrorCodes.DuplicateRecordEntityKey,
            () => _service.Update(new Entity(ProjectSolution.Project, _project) { ["tst_code"] = "L" }));
    }

    [Test]
    public void Update_EveryTime_ChangesTheRowVersion()
    {
        var before = Read("tst_count").RowVersion;

        _service.Update(new Entity(ProjectSolution.Project, _project) { ["tst_count"] = 1 });

        Assert.That(long.Parse(Read("tst_count").RowVersion, null), Is.GreaterThan(long.Parse(before, null)));
    }

    [Test]
    public void Update_WithOldRowVersion_IsRefusedAndChangesNothing()
    {
        var version = Read("tst_count").RowVersion;
        _service.Update(new Entity(ProjectSolution.Project, _project) { ["tst_count"] = 2 });

        Fault.Expect(ErrorCodes.ConcurrencyVersionMismatch, () => _service.Execute(Versioned(version, 3)));
        Assert.That(Read("tst_count")["tst_count"], Is.EqualTo(2));
    }

    [Test]
    public void Update_WithPresentRowVersion_IsDone()
    {
        _service.Execute(Versioned(Read("tst_count").RowVersion, 3));

        Assert.That(Read("tst_count")["tst_count"], Is.EqualTo(3));
    }

    [Test]
    public void Update_WithoutTheDemandedRowVersion_IsRefused() =>
        Fault.Expect(ErrorCodes.ConcurrencyVersionNotProvided, () => _service.Execute(Versioned(null, 3)));

    [Test]
    public void Update_StateWithoutStatus_GetsTheDefaultStatus()
    {
        _service.Update(new Entity(ProjectSolution.Project, _project) { ["statecode"] = new OptionSetValue(1) });

        Assert.That(Read("statuscode").GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(2));
    }

    [Test]
    public void Update_StatusOfAnotherState_IsRefused() => Fault.Expect(
        ErrorCodes.InvalidStateCodeStatusCode,
        () => _service.Update(new Entity(ProjectSolution.Project, _project) { ["statuscode"] = new OptionSetValue(2) }));

    [Test]
    public void SetState_WithStatusMinusOne_TakesTheDefault()
    {
        _service.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference(ProjectSolution.Project, _project),
            State = new OptionSetValue(1),
            Status = new OptionSetValue(-1),
        });

        var row = Read("statecode", "statuscode");
        Assert.That(row.GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(1));
        Assert.That(row.GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(2));
    }

    [Test]
    public void Update_Owner_SetsOwningColumnsAndChildrenFollow()
    {
        var item = _service.Create(Item("I"));
        var unit = _service.Create(
            new Entity(
                "businessunit")
            {
                ["name"] = "North",
                ["parentbusinessunitid"] = new EntityReference(
                    "businessunit",
                    _organization.RootBusinessUnitId)
            });
        var user = _organization.AddUser("Owner", unit, ProjectSolution.WorkerRole);

        _service.Update(new Entity(ProjectSolution.Project, _project) { ["ownerid"] = new EntityReference("systemuser", user) });

        var row = Read("ownerid", "owninguser", "owningteam", "owningbusinessunit");
        var child = _service.Retrieve(ProjectSolution.Item, item, new ColumnSet("ownerid"));
        Assert.That(row.GetAttributeValue<EntityReference>("owninguser").Id, Is.EqualTo(user));
        Assert.That(row.Contains("owningteam"), Is.False);
        Assert.That(row.GetAttributeValue<EntityReference>("owningbusinessunit").Id, Is.EqualTo(unit));
        Assert.That(child.GetAttributeValue<EntityReference>("ownerid").Id, Is.EqualTo(user), "the relationship cascades Assign");
    }

    [Test]
    public void Assign_ToATeam_SetsTheOwningTeam()
    {
        var team = _service.Create(
            new Entity(
                "team")
            { ["name"] = "T", ["businessunitid"] = new EntityReference("businessunit", _organization.RootBusinessUnitId) });
        _service.Associate(
            "team", team, new Relationship("teamroles_association"), [new EntityReference("role", ProjectSolution.WorkerRole)]);

        _service.Execute(
            new AssignRequest
            {
                Target = new EntityReference(ProjectSolution.Project, _project),
                Assignee = new EntityReference("team", team)
            });

        var row = Read("ownerid", "owninguser", "owningteam");
        Assert.That(row.GetAttributeValue<EntityReference>("ownerid"), Is.EqualTo(new EntityReference("team", team)));
        Assert.That(row.GetAttributeValue<EntityReference>("owningteam").Id, Is.EqualTo(team));
        Assert.That(row.Contains("owninguser"), Is.False);
    }

    [Test]
    public void Update_MoneyInAnotherCurrency_KeepsRateAndBaseAmount()
    {
        var euro = _service.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Euro",
            ["isocurrencycode"] = "EUR",
            ["exchangerate"] = 0.8m,
        });

        _service.Update(new Entity(ProjectSolution.Project, _project)
        {
            ["tst_budget"] = new Money(100m),
            ["transactioncurrencyid"] = new EntityReference("transactioncurrency", euro),
        });
        _service.Update(new Entity("transactioncurrency", euro) { ["exchangerate"] = 0.5m });

        var row = Read("tst_budget", "tst_budget_base", "exchangerate");
        Assert.That(row.GetAttributeValue<Money>("tst_budget_base").Value, Is.EqualTo(125m), "100 / 0.8; a later rate does not change it");
        Assert.That(row["exchangerate"], Is.EqualTo(0.8m));
    }

    [Test]
    public void Update_CurrencyAlone_ComputesTheBaseAmountsAnew()
    {
        _service.Update(new Entity(ProjectSolution.Project, _project) { ["tst_budget"] = new Money(100m) });
        var pound = _service.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Pound",
            ["isocurrencycode"] = "GBP",
            ["exchangerate"] = 4m,
        });

        _service.Update(
            new Entity(
                ProjectSolution.Project,
                _project)
            { ["transactioncurrencyid"] = new EntityReference("transactioncurrency", pound) });

        Assert.That(Read("tst_budget_base").GetAttributeValue<Money>("tst_budget_base").Value, Is.EqualTo(25m));
    }

    [Test]
    public void Upsert_NewKey_CreatesTheRowWithIt()
    {
        var response = (UpsertResponse)_service.Execute(new UpsertRequest
        {
            Target = new Entity(ProjectSolution.Project, "tst_code", "NEW") { ["tst_name"] = "N" },
        });

        Assert.That(response.RecordCreated, Is.True);
        Assert.That(
            _service.Retrieve(ProjectSolution.Project, response.Target.Id, new ColumnSet("tst_code"))["tst_code"], Is.EqualTo("NEW"));
    }

    [Test]
    public void Upsert_KnownKey_UpdatesTheRow()
    {
        var response = (UpsertResponse)_service.Execute(new UpsertRequest
        {
            Target = new Entity(ProjectSolution.Project, "tst_code", "K") { ["tst_name"] = "N" },
        });

        Assert.That(response.RecordCreated, Is.False);
        Assert.That(response.Target.Id, Is.EqualTo(_project));
        Assert.That(Read("tst_name")["tst_name"], Is.EqualTo("N"));
    }

    [Test]
    public void Upsert_UnknownId_CreatesTheRowWithIt()
    {
        var id = Guid.NewGuid();

        _service.Execute(new UpsertRequest { Target = new Entity(ProjectSolution.Project, id) { ["tst_name"] = "N" } });

        Assert.That(_service.Retrieve(ProjectSolution.Project, id, new ColumnSet("tst_name"))["tst_name"], Is.EqualTo("N"));
    }

    private UpdateRequest Versioned(string? version, int count) => new()
    {
        Target = new Entity(ProjectSolution.Project, _project) { ["tst_count"] = count, RowVersion = version },
        ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
    };

    private Entity Item(string name) => new(ProjectSolution.Item)
    {
        ["tst_name"] = name,
        ["tst_projectid"] = new EntityReference(ProjectSolution.Project, _project),
    };

    private Entity Read(params string[] columns) => _service.Retrieve(ProjectSolution.Project, _project, new ColumnSet(columns));
}
