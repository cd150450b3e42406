using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

/// <summary>Merge: what points at the subordinate points at the master.</summary>
[TestFixture]
internal sealed class MergeTests
{
    private SandboxOrganization _organization = null!;
    private IOrganizationService _service = null!;
    private EntityReference _master = null!;
    private EntityReference _other = null!;

    [SetUp]
    public void SetUp()
    {
        _organization = TestOrganizations.WithProjects();
        _service = _organization.SystemService;
        _master = Make(new Entity("account") { ["name"] = "Master" });
        _other = Make(new Entity("account") { ["name"] = "Other", ["telephone1"] = "1" });
    }

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [Test]
    public void Merge_MovesLookups_TakesContent_AndDeactivatesTheSubordinate()
    {
        var contact = Make(new Entity("contact") { ["lastname"] = "Byron", ["parentcustomerid"] = _other });
        Merge(_master, _other.Id, new Entity("account") { ["telephone1"] = "1" });

        var gone = Row(_other);
        Assert.Multiple(() =>
        {
            Assert.That(Row(contact).GetAttributeValue<EntityReference>("parentcustomerid").Id, Is.EqualTo(_master.Id));
            Assert.That(Row(_master)["telephone1"], Is.EqualTo("1"));
            Assert.That(gone.GetAttributeValue<OptionSetValue>("statecode").Value, Is.EqualTo(1));
            Assert.That(gone["merged"], Is.True);
            Assert.That(gone.GetAttributeValue<EntityReference>("masterid").Id, Is.EqualTo(_master.Id));
        });
        Fault.Expect(ErrorCodes.InvalidArgument, () => Merge(_master, _other.Id, new Entity("account")));
    }

    [Test]
    public void Merge_OfWhatCannotBeMerged_IsRefused()
    {
        Fault.Expect(ErrorCodes.ObjectDoesNotExist, () => Merge(_master, Guid.NewGuid(), new Entity("account")));
        Fault.Expect(ErrorCodes.InvalidArgument, () => Merge(_master, _master.Id, new Entity("account")));
        Fault.Expect(ErrorCodes.InvalidArgument, () => Merge(_master, _other.Id, new Entity("contact")));
        var project = Make(new Entity(ProjectSolution.Project) { ["tst_name"] = "P", ["tst_code"] = "K" });
        Fault.Expect(ErrorCodes.NotSupported, () => Merge(project, _other.Id, new Entity(ProjectSolution.Project)));
    }

    private void Merge(EntityReference master, Guid subordinate, Entity content) => _service.Execute(new OrganizationRequest("Merge")
    {
        ["Target"] = master,
        ["SubordinateId"] = subordinate,
        ["UpdateContent"] = content,
        ["PerformParentingChecks"] = false,
    });

    private Entity Row(EntityReference row) => _service.Retrieve(row.LogicalName, row.Id, new ColumnSet(true));

    private EntityReference Make(Entity row) => new(row.LogicalName, _service.Create(row));
}
