using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

/// <summary>One Create with rows below it: all or nothing.</summary>
[TestFixture]
internal sealed class DeepInsertTests
{
    private const int Items = 5;

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
    public void Create_WithChildrenOfChildren_CreatesAllAndPointsThemAtTheirParents()
    {
        var project = _service.Create(Deep());

        var items = All(ProjectSolution.Item);
        Assert.That(items, Has.Count.EqualTo(Items + 1));
        Assert.That(
            items.Where(item => item.Contains("tst_projectid")).Select(item => item.GetAttributeValue<EntityReference>("tst_projectid").Id),
            Is.All.EqualTo(project));
        var child = items.Single(item => item.GetAttributeValue<string>("tst_name") == "Below");
        var parent = items.Single(item => item.GetAttributeValue<string>("tst_name") == "Item 0");
        Assert.That(child.GetAttributeValue<EntityReference>("tst_parentid").Id, Is.EqualTo(parent.Id));
    }

    [Test]
    public void Create_WithParent_CreatesItFirstAndPointsAtIt()
    {
        var item = new Entity(ProjectSolution.Item) { ["tst_name"] = "I" };
        item.RelatedEntities[new Relationship(ProjectSolution.ItemsOfProject)] = Rows(
            new Entity(ProjectSolution.Project) { ["tst_name"] = "P" });

        _service.Create(item);

        var project = All(ProjectSolution.Project).Single();
        Assert.That(All(ProjectSolution.Item).Single().GetAttributeValue<EntityReference>("tst_projectid").Id, Is.EqualTo(project.Id));
    }

    [Test]
    public void Create_WithManyToManyRows_CreatesAndAssociatesThem()
    {
        var project = new Entity(ProjectSolution.Project) { ["tst_name"] = "P" };
        project.RelatedEntities[new Relationship(ProjectSolution.TagsOfProject)] = Rows(
            new Entity(ProjectSolution.Tag) { ["tst_name"] = "T" });

        _service.Create(project);

        Assert.That(All(ProjectSolution.TagsOfProject), Has.Count.EqualTo(1));
    }

    [Test]
    public void Create_RelationshipToItselfWithoutRole_IsRefused()
    {
        var item = new Entity(ProjectSolution.Item);
        item.RelatedEntities[new Relationship(ProjectSolution.SubItems)] = Rows(new Entity(ProjectSolution.Item));

        Fault.Expect(ErrorCodes.InvalidArgument, () => _service.Create(item));
    }

    [Test]
    public void Create_BadValueInTheLastRow_LeavesNothing()
    {
        var project = Deep();
        project.RelatedEntities[new Relationship(ProjectSolution.ItemsOfProject)].Entities[^1]["tst_nothing"] = 1;

        Fault.Expect(ErrorCodes.UnknownColumn, () => _service.Create(project));

        Assert.That(All(ProjectSolution.Project), Is.Empty);
        Assert.That(All(ProjectSolution.Item), Is.Empty);
    }

    [Test]
    public void Create_FaultBeforeOrAfterAnyRow_LeavesNothingAndTheRetryWorks([Range(1, Items + 2)] int row, [Values] bool before)
    {
        var written = 0;
        void Throw(RowWrite write)
        {
            if (++written == row)
            {
                throw ServiceFaults.Of(ErrorCodes.SqlTimeout, "The database did not answer in time.");
            }
        }

        _organization.Faults.BeforeRow = before ? Throw : null;
        _organization.Faults.AfterRow = before ? null : Throw;

        Fault.Expect(ErrorCodes.SqlTimeout, () => _service.Create(Deep()));

        Assert.That(All(ProjectSolution.Project), Is.Empty);
        Assert.That(All(ProjectSolution.Item), Is.Empty);
        _organization.Faults.BeforeRow = _organization.Faults.AfterRow = null;
        Assert.DoesNotThrow(() => _service.Create(Deep()));
        Assert.That(All(ProjectSolution.Item), Has.Count.EqualTo(Items + 1));
    }

    private static Entity Deep()
    {
        var project = new Entity(ProjectSolution.Project) { ["tst_name"] = "P", ["tst_code"] = "D" };
        var items = Enumerable.Range(0, Items).Select(number => new Entity(ProjectSolution.Item) { ["tst_name"] = $"Item {number}" })
            .ToArray();
        var below = new Relationship(ProjectSolution.SubItems) { PrimaryEntityRole = EntityRole.Referenced };
        items[0].RelatedEntities[below] = Rows(new Entity(ProjectSolution.Item) { ["tst_name"] = "Below" });
        project.RelatedEntities[new Relationship(ProjectSolution.ItemsOfProject)] = Rows(items);
        return project;
    }

    private static EntityCollection Rows(params Entity[] rows) => new([.. rows]) { EntityName = rows[0].LogicalName };

    private DataCollection<Entity> All(string table) =>
        _service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities;
}
