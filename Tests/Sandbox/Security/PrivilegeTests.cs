using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Security;

/// <summary>Role privileges: four users, one in each place a privilege may reach.</summary>
[TestFixture]
internal sealed class PrivilegeTests
{
    private SandboxOrganization _organization = null!;
    private Guid _north;
    private Guid _northCity;
    private Guid _me;
    private Guid _colleague;
    private Guid _below;
    private Guid _elsewhere;

    [SetUp]
    public void SetUp()
    {
        _organization = TestOrganizations.WithProjects();
        _north = Unit("North", _organization.RootBusinessUnitId);
        _northCity = Unit("North City", _north);
        var south = Unit("South", _organization.RootBusinessUnitId);
        _me = _organization.AddUser("Me", _north);
        _colleague = _organization.AddUser("Colleague", _north, ProjectSolution.WorkerRole);
        _below = _organization.AddUser("Below", _northCity, ProjectSolution.WorkerRole);
        _elsewhere = _organization.AddUser("Elsewhere", south, ProjectSolution.WorkerRole);
    }

    [TearDown]
    public void TearDown() => _organization.Dispose();

    private static IEnumerable<TestCaseData> Depths()
    {
        yield return new TestCaseData(ProjectSolution.WorkerRole, new[] { "mine" }).SetName("Read_Basic_SeesOwnRows");
        yield return new TestCaseData(ProjectSolution.UnitRole, new[] { "mine", "colleague" }).SetName("Read_Local_SeesTheBusinessUnit");
        yield return new TestCaseData(ProjectSolution.DeepRole, new[] { "mine", "colleague", "below" }).SetName(
            "Read_Deep_SeesTheUnitsBelow");
        yield return new TestCaseData(PrivilegeSets.SystemAdministrator, new[] { "mine", "colleague", "below", "elsewhere" }).SetName(
            "Read_Administrator_SeesAll");
    }

    [TestCaseSource(nameof(Depths))]
    public void Read_AtADepth_SeesTheRowsItReaches(Guid role, string[] expected)
    {
        Grant(_me, role);
        var ids = Rows();
        var service = _organization.ServiceFor(_me);

        var found = service.RetrieveMultiple(new QueryExpression(ProjectSolution.Project) { ColumnSet = new ColumnSet("tst_name") })
            .Entities.Select(row => row.GetAttributeValue<string>("tst_name"));

        Assert.That(found, Is.EquivalentTo(expected));
        foreach (var (name, id) in ids)
        {
            if (expected.Contains(name))
            {
                Assert.DoesNotThrow(() => service.Retrieve(ProjectSolution.Project, id, new ColumnSet("tst_name")));
                Assert.DoesNotThrow(() => service.Update(new Entity(ProjectSolution.Project, id) { ["tst_count"] = 1 }));
            }
            else
            {
                Fault.Expect(ErrorCodes.AccessDenied, () => service.Retrieve(ProjectSolution.Project, id, new ColumnSet("tst_name")));
                Fault.Expect(ErrorCodes.AccessDenied, () => service.Update(new Entity(ProjectSolution.Project, id) { ["tst_count"] = 1 }));
                Fault.Expect(ErrorCodes.AccessDenied, () => service.Delete(ProjectSolution.Project, id));
            }
        }
    }

    [Test]
    public void AnyMessage_WithoutRole_IsRefusedByPrivilegeName()
    {
        var service = _organization.ServiceFor(_me);

        var message = Fault.Expect(
            ErrorCodes.PrivilegeDenied, () => service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "P" }));

        Assert.That(message, Does.Contain("prvCreatetst_Project"));
        Fault.Expect(ErrorCodes.PrivilegeDenied, () => service.RetrieveMultiple(new QueryExpression(ProjectSolution.Project)));
    }

    [Test]
    public void Create_ForAnotherOwner_NeedsTheDepthToReachThatOwner()
    {
        Grant(_me, ProjectSolution.UnitRole);
        var service = _organization.ServiceFor(_me);

        Assert.DoesNotThrow(() => service.Create(For(_colleague)));
        Fault.Expect(ErrorCodes.AccessDenied, () => service.Create(For(_elsewhere)));
    }

    [Test]
    public void Read_OrganizationOwned_NeedsOnlyThePrivilege()
    {
        var tag = _organization.SystemService.Create(new Entity(ProjectSolution.Tag) { ["tst_name"] = "T" });
        Grant(_me, ProjectSolution.WorkerRole);
        var service = _organization.ServiceFor(_me);

        Assert.DoesNotThrow(() => service.Retrieve(ProjectSolution.Tag, tag, new ColumnSet("tst_name")));
        Fault.Expect(ErrorCodes.PrivilegeDenied, () => service.Update(new Entity(ProjectSolution.Tag, tag) { ["tst_name"] = "U" }));
    }

    [Test]
    public void Create_PointingAtARowOutOfReach_NeedsAppendTo()
    {
        var theirs = Create("elsewhere", _elsewhere);
        Grant(_me, ProjectSolution.UnitRole);

        Fault.Expect(
            ErrorCodes.AccessDenied,
            () => _organization.ServiceFor(_me).Create(new Entity(ProjectSolution.Item)
            {
                ["tst_projectid"] = new EntityReference(ProjectSolution.Project, theirs),
            }));
    }

    [Test]
    public void Create_PointingAtATableWithoutAppendTo_IsRefused()
    {
        Grant(_me, ProjectSolution.UnitRole);
        var account = _organization.SystemService.Create(
            new Entity("account") { ["name"] = "A", ["ownerid"] = new EntityReference("systemuser", _me) });

        var message = Fault.Expect(
            ErrorCodes.PrivilegeDenied,
            () =>
                _organization.ServiceFor(_me).Create(
                    new Entity(ProjectSolution.Project) { ["tst_customerid"] = new EntityReference("account", account) }));
        Assert.That(message, Does.Contain("prvAppendToAccount"));
    }

    [Test]
    public void TeamRole_GivesItsMembersThePrivilegesAndRows()
    {
        var service = _organization.SystemService;
        var team = service.Create(new Entity("team") { ["name"] = "T", ["businessunitid"] = new EntityReference("businessunit", _north) });
        service.Associate(
            "team", team, new Relationship("teamroles_association"), [new EntityReference("role", ProjectSolution.WorkerRole)]);
        service.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", _me)]);
        service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "ours", ["ownerid"] = new EntityReference("team", team) });

        var found = _organization.ServiceFor(_me).RetrieveMultiple(
            new QueryExpression(ProjectSolution.Project) { ColumnSet = new ColumnSet("tst_name") });

        Assert.That(found.Entities.Single()["tst_name"], Is.EqualTo("ours"));
    }

    [Test]
    public void RoleTakenAway_EndsItsPrivilegesAtOnce()
    {
        Grant(_me, ProjectSolution.WorkerRole);
        var service = _organization.ServiceFor(_me);
        service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "P" });

        _organization.SystemService.Disassociate(
            "systemuser", _me, new Relationship("systemuserroles_association"), [new EntityReference("role", ProjectSolution.WorkerRole)]);

        Fault.Expect(ErrorCodes.PrivilegeDenied, () => service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "P" }));
    }

    [Test]
    public void AnyMessage_OfADisabledUser_IsRefused()
    {
        Grant(_me, ProjectSolution.WorkerRole);
        _organization.SystemService.Update(new Entity("systemuser", _me) { ["isdisabled"] = true });

        Fault.Expect(ErrorCodes.UserNotEnabled, () => _organization.ServiceFor(_me).Create(new Entity(ProjectSolution.Project)));
    }

    [Test]
    public void AnyMessage_OfAnUnknownUser_IsRefused() => Fault.Expect(
        ErrorCodes.ObjectDoesNotExist, () => _organization.ServiceFor(Guid.NewGuid()).Create(new Entity(ProjectSolution.Project)));

    [Test]
    public void DeepInsert_WithoutPrivilegeOnTheChild_LeavesNothing()
    {
        Grant(_me, ProjectSolution.WorkerRole);
        var project = new Entity(ProjectSolution.Project) { ["tst_name"] = "P" };
        project.RelatedEntities[new Relationship(ProjectSolution.InvoicesOfProject)] = new EntityCollection(
            [new Entity(ProjectSolution.Invoice)]);

        Fault.Expect(ErrorCodes.PrivilegeDenied, () => _organization.ServiceFor(_me).Create(project));

        Assert.That(_organization.SystemService.RetrieveMultiple(new QueryExpression(ProjectSolution.Project)).Entities, Is.Empty);
    }

    private Dictionary<string, Guid> Rows() => new()
    {
        ["mine"] = Create("mine", _me),
        ["colleague"] = Create("colleague", _colleague),
        ["below"] = Create("below", _below),
        ["elsewhere"] = Create("elsewhere", _elsewhere),
    };

    private Guid Create(string name, Guid owner)
    {
        var row = For(owner);
        row["tst_name"] = name;
        return _organization.SystemService.Create(row);
    }

    private static Entity For(Guid owner) => new(ProjectSolution.Project) { ["ownerid"] = new EntityReference("systemuser", owner) };

    private Guid Unit(string name, Guid parent) => _organization.SystemService.Create(new Entity("businessunit")
    {
        ["name"] = name,
        ["parentbusinessunitid"] = new EntityReference("businessunit", parent),
    });

    private void Grant(Guid user, Guid role) => _organization.SystemService.Associate(
        "systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)]);
}
