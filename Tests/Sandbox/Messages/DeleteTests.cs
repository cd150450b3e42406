using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

[TestFixture]
internal sealed class DeleteTests
{
    private SandboxOrganization _organization = null!;
    private IOrganizationService _service = null!;
    private Guid _project;
    private Guid _item;

    [SetUp]
    public void SetUp()
    {
        _organization = TestOrganizations.WithProjects();
        _service = _organization.SystemService;
        _project = _service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "P" });
        _item = _service.Create(
            new Entity(ProjectSolution.Item) { ["tst_projectid"] = new EntityReference(ProjectSolution.Project, _project) });
    }

    [TearDown]
    public void TearDown() => _organization.Dispose();

    [Test]
    public void Delete_ParentThatCascades_DeletesTheChildren()
    {
        _service.Delete(ProjectSolution.Project, _project);

        Assert.That(Exists(ProjectSolution.Project, _project), Is.False);
        Assert.That(Exists(ProjectSolution.Item, _item), Is.False);
    }

    [Test]
    public void Delete_ParentThatRestricts_IsRefusedAndDeletesNothing()
    {
        _service.Create(new Entity(ProjectSolution.Invoice) { ["tst_projectid"] = new EntityReference(ProjectSolution.Project, _project) });

        Fault.Expect(ErrorCodes.CannotDeleteDueToAssociation, () => _service.Delete(ProjectSolution.Project, _project));

        Assert.That(Exists(ProjectSolution.Item, _item), Is.True);
    }

    [Test]
    public void Delete_ParentThatRemovesTheLink_EmptiesTheLookup()
    {
        var child = _service.Create(
            new Entity(ProjectSolution.Item) { ["tst_parentid"] = new EntityReference(ProjectSolution.Item, _item) });

        _service.Delete(ProjectSolution.Item, _item);

        Assert.That(_service.Retrieve(ProjectSolution.Item, child, new ColumnSet("tst_parentid")).Contains("tst_parentid"), Is.False);
    }

    [Test]
    public void Delete_MissingRow_IsRefused() =>
        Fault.Expect(ErrorCodes.ObjectDoesNotExist, () => _service.Delete(ProjectSolution.Project, Guid.NewGuid()));

    [Test]
    public void Delete_RowOfAManyToMany_RemovesItsPairs()
    {
        var tag = _service.Create(new Entity(ProjectSolution.Tag) { ["tst_name"] = "T" });
        Associate(tag);

        _service.Delete(ProjectSolution.Tag, tag);

        Assert.That(Pairs(), Is.Zero);
    }

    [Test]
    public void AnyWrite_ToAReadOnlyTable_IsRefusedByName([Values("activitypointer", ProjectSolution.TagsOfProject)] string table)
    {
        var task = _service.Create(new Entity("task") { ["subject"] = "T" });
        var id = table == "activitypointer" ? task : _item;

        Assert.That(
            Fault.Expect(ErrorCodes.NotSupported, () => _service.Create(new Entity(table))), Does.Contain("'Create'").And.Contain(table));
        Fault.Expect(ErrorCodes.NotSupported, () => _service.Update(new Entity(table, id)));
        Fault.Expect(ErrorCodes.NotSupported, () => _service.Delete(table, id));
    }

    [Test]
    public void Associate_Twice_IsADuplicate()
    {
        var tag = _service.Create(new Entity(ProjectSolution.Tag) { ["tst_name"] = "T" });
        Associate(tag);

        Fault.Expect(ErrorCodes.DuplicateRecord, () => Associate(tag));
    }

    [Test]
    public void Disassociate_AfterAssociate_RemovesThePair()
    {
        var tag = _service.Create(new Entity(ProjectSolution.Tag) { ["tst_name"] = "T" });
        Associate(tag);
        Assert.That(Pairs(), Is.EqualTo(1));

        _service.Disassociate(
            ProjectSolution.Project, _project, new Relationship(
                ProjectSolution.TagsOfProject), [new EntityReference(ProjectSolution.Tag, tag)]);

        Assert.That(Pairs(), Is.Zero);
    }

    [Test]
    public void Associate_OneToMany_SetsTheLookup()
    {
        var other = _service.Create(new Entity(ProjectSolution.Project) { ["tst_name"] = "Q" });

        _service.Associate(
            ProjectSolution.Project,
            other,
            new Relationship(ProjectSolution.ItemsOfProject),
            [new EntityReference(ProjectSolution.Item, _item)]);

        var row = _service.Retrieve(ProjectSolution.Item, _item, new ColumnSet("tst_projectid"));
        Assert.That(row.GetAttributeValue<EntityReference>("tst_projectid").Id, Is.EqualTo(other));
    }

    [Test]
    public void Associate_UnknownRelationship_IsRefused() => Fault.Expect(
        ErrorCodes.NoRelationship,
        () =>
            _service.Associate(
                ProjectSolution.Project,
                _project,
                new Relationship("tst_none"),
                [new EntityReference(ProjectSolution.Item, _item)]));

    private void Associate(Guid tag) => _service.Associate(
        ProjectSolution.Project, _project, new Relationship(
            ProjectSolution.TagsOfProject), [new EntityReference(ProjectSolution.Tag, tag)]);

    private int Pairs() =>
        _service.RetrieveMultiple(new QueryExpression(ProjectSolution.TagsOfProject) { ColumnSet = new ColumnSet(true) }).Entities.Count;

    private bool Exists(string table, Guid id) => _service.RetrieveMultiple(new QueryExpression(table)
    {
        Criteria = { Conditions = { new ConditionExpression(table + "id", ConditionOperator.Equal, id) } },
    }).Entities.Count == 1;
}
