using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Security;

/// <summary>An owner must be able to read the table. Dataverse asks it of the owner, whoever makes the request.</summary>
[TestFixture]
internal sealed class OwnerPrivilegeTests
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
    public void Create_ForAUserWithoutARole_IsRefusedAlsoForSystem()
    {
        var owner = User();

        var message = Fault.Expect(ErrorCodes.PrivilegeCheckFailed, () => Create(ProjectSolution.Project, owner));

        Assert.That(message, Is.EqualTo(
            "Read Privilege Check For Owner failed with exception: RetrievePrivilegeForUser: The user with id " + owner.Id
                + " has not been assigned any roles. They need a role with the prvReadtst_Project privilege."));
    }

    [Test]
    public void Create_ForAUserWhoseRolesDoNotReadTheTable_IsRefusedByPrivilegeName()
    {
        var owner = User(ProjectSolution.ProjectReaderRole);

        var message = Fault.Expect(ErrorCodes.PrivilegeCheckFailed, () => Create(ProjectSolution.Item, owner));

        Assert.That(message, Does.StartWith(
            "Read Privilege Check For Owner failed with exception: Principal user (Id=" + owner.Id + ", type=8, roleCount=1, "
                + "privilegeCount=1), is missing prvReadtst_Item privilege on OTC="));
        Assert.That(message, Does.Contain($"context.Caller={_organization.SystemUserId}."));
        Assert.That(_service.RetrieveMultiple(new QueryExpression(ProjectSolution.Item)).Entities, Is.Empty);
    }

    [Test]
    public void Create_ForATeamWithoutARole_IsRefused()
    {
        var owner = Team();

        var message = Fault.Expect(ErrorCodes.PrivilegeCheckFailed, () => Create(ProjectSolution.Project, owner));

        Assert.That(message, Does.Contain(
            "Principal team (Id=" + owner.Id + ", type=9, teamType=0, privilegeCount=0), is missing prvReadtst_Project privilege"));
    }

    [Test]
    public void Create_ForATeamOrItsMembers_GoesByTheRolesOfTheTeam()
    {
        var team = Team(ProjectSolution.ProjectReaderRole);
        var member = User();
        _service.Associate("team", team.Id, new Relationship("teammembership_association"), [member]);

        Assert.DoesNotThrow(() => Create(ProjectSolution.Project, team));
        Assert.DoesNotThrow(() => Create(ProjectSolution.Project, member), "members have the privileges of their team");
    }

    [Test]
    public void Create_ForAnAdministratorOrSystem_IsAccepted()
    {
        Assert.DoesNotThrow(() => Create(ProjectSolution.Item, User(PrivilegeSets.SystemAdministrator)));
        Assert.DoesNotThrow(() => Create(ProjectSolution.Item, new EntityReference("systemuser", _organization.SystemUserId)));
    }

    [Test]
    public void Create_ByAUserWhoMayNotRead_IsRefusedBecauseTheCallerWouldOwnTheRow()
    {
        var caller = User(ProjectSolution.ProjectReaderRole);

        Fault.Expect(ErrorCodes.PrivilegeDenied, () => _organization.ServiceFor(caller.Id).Create(new Entity(ProjectSolution.Item)));
    }

    [Test]
    public void Assign_ToAUserWhoMayNotRead_LeavesTheOwner()
    {
        var project = Create(ProjectSolution.Project, User(ProjectSolution.WorkerRole));
        var before = OwnerOf(ProjectSolution.Project, project);
        var owner = User();

        Fault.Expect(ErrorCodes.PrivilegeCheckFailed, () => _service.Execute(
            new AssignRequest { Target = new EntityReference(ProjectSolution.Project, project), Assignee = owner }));
        Fault.Expect(ErrorCodes.PrivilegeCheckFailed, () => _service.Update(
            new Entity(ProjectSolution.Project, project) { ["ownerid"] = owner }));

        Assert.That(OwnerOf(ProjectSolution.Project, project), Is.EqualTo(before));
    }

    [Test]
    public void Assign_CascadingToATableThatTheOwnerMayNotRead_LeavesEveryOwner()
    {
        var project = Create(ProjectSolution.Project, User(ProjectSolution.WorkerRole));
        var item = _service.Create(new Entity(ProjectSolution.Item)
        {
            ["tst_projectid"] = new EntityReference(ProjectSolution.Project, project),
        });
        var before = OwnerOf(ProjectSolution.Project, project);

        var message = Fault.Expect(ErrorCodes.PrivilegeCheckFailed, () => _service.Execute(new AssignRequest
        {
            Target = new EntityReference(ProjectSolution.Project, project),
            Assignee = User(ProjectSolution.ProjectReaderRole),
        }));

        Assert.That(message, Does.Contain("prvReadtst_Item"));
        Assert.That(OwnerOf(ProjectSolution.Project, project), Is.EqualTo(before));
        Assert.That(OwnerOf(ProjectSolution.Item, item).Id, Is.EqualTo(_organization.SystemUserId));
    }

    [Test]
    public void Update_OfOtherColumns_DoesNotAskTheOwner()
    {
        var owner = User(ProjectSolution.WorkerRole);
        var project = Create(ProjectSolution.Project, owner);
        _service.Disassociate(
            "systemuser", owner.Id, new Relationship("systemuserroles_association"),
            [new EntityReference("role", ProjectSolution.WorkerRole)]);

        Assert.DoesNotThrow(() => _service.Update(new Entity(ProjectSolution.Project, project) { ["tst_name"] = "renamed" }));
    }

    [Test]
    public void Create_ForADisabledUser_IsRefused()
    {
        var owner = User(ProjectSolution.WorkerRole);
        _service.Update(new Entity("systemuser", owner.Id) { ["isdisabled"] = true });

        Fault.Expect(ErrorCodes.UserNotEnabled, () => Create(ProjectSolution.Project, owner));
    }

    [Test]
    public void Salesperson_IsThereFromTheStart_AndOwnsOpportunitiesButNoProjects()
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("roleid") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, "Salesperson");
        var seller = User(_service.RetrieveMultiple(query).Entities.Single().Id);

        Assert.DoesNotThrow(() => Create("opportunity", seller));
        Fault.Expect(ErrorCodes.PrivilegeCheckFailed, () => Create(ProjectSolution.Project, seller));
    }

    private EntityReference User(params Guid[] roles) => new("systemuser", _organization.AddUser("Owner", null, roles));

    private EntityReference Team(params Guid[] roles)
    {
        var team = new EntityReference("team", _service.Create(new Entity("team")
        {
            ["name"] = "T",
            ["businessunitid"] = new EntityReference("businessunit", _organization.RootBusinessUnitId),
        }));
        _service.Associate(
            "team", team.Id, new Relationship("teamroles_association"), [.. roles.Select(role => new EntityReference("role", role))]);
        return team;
    }

    private Guid Create(string table, EntityReference owner) => _service.Create(new Entity(table)
    {
        [table == "opportunity" ? "name" : "tst_name"] = "R",
        ["ownerid"] = owner,
    });

    private EntityReference OwnerOf(string table, Guid id) =>
        _service.Retrieve(table, id, new ColumnSet("ownerid")).GetAttributeValue<EntityReference>("ownerid");
}
