using System.ServiceModel;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>What the synchronous steps of templates let an admin do, and the sentence with which they refuse the rest.</summary>
[TestFixture]
internal sealed class TemplateVersionStepTests
{
    private const string Code = "GUIDED";

    private OnboardingOrganization _org = null!;

    private TemplateDesk Templates => new(_org.Service);

    [SetUp]
    public void Prepare() => _org = OnboardingOrganization.Fresh();

    [TearDown]
    public void CleanUp() => _org.Dispose();

    [Test]
    public void Publish_OfTheNextVersion_RetiresTheOneBefore()
    {
        var first = Published(Code);
        var second = NewVersionOf(first);
        Assert.That(StateOf(first), Is.EqualTo(TemplateState.Published), "a draft changes nothing yet");
        Templates.Publish(second);
        Assert.Multiple(() =>
        {
            Assert.That(StateOf(first), Is.EqualTo(TemplateState.Retired));
            Assert.That(StateOf(second), Is.EqualTo(TemplateState.Published));
        });
    }

    [Test]
    public void Create_OfANewVersion_CopiesValuesAndItemsAndCountsOn()
    {
        var first = Templates.Draft(Code, more: template => template[TemplateTable.LengthDays] = 45);
        Templates.Item(first, "KICKOFF", 3, item => item[TemplateItemTable.WaitsFor] = "LINE_ACCEPTED FS+2");
        Templates.Item(first, "LINE_ACCEPTED", 30, item => item[TemplateItemTable.Scope] = ChoiceValues.Write(ItemScope.Line));
        Templates.Publish(first);
        var second = NewVersionOf(first);

        var row = _org.Service.Retrieve(TemplateTable.LogicalName, second, new ColumnSet(true));
        Assert.Multiple(() =>
        {
            Assert.That(row.Text(TemplateTable.Code), Is.EqualTo(Code));
            Assert.That(row.Text(TemplateTable.Name), Is.EqualTo("Template GUIDED"));
            Assert.That(row.GetAttributeValue<int>(TemplateTable.Version), Is.EqualTo(2));
            Assert.That(row.GetAttributeValue<int>(TemplateTable.LengthDays), Is.EqualTo(45));
            Assert.That(row.Text(TemplateTable.DeliveryAchievedBy), Is.EqualTo("LINE_ACCEPTED"));
            Assert.That(StateOf(second), Is.EqualTo(TemplateState.Draft));
            Assert.That(Items(second).Select(Values), Is.EqualTo(Items(first).Select(Values)));
            Assert.That(Items(second), Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void Publish_OfADraftWithFaults_NamesAllOfThemAndPublishesNothing()
    {
        var draft = Templates.Draft(Code);
        Templates.Item(draft, "KICKOFF", 3, item =>
        {
            item.Attributes.Remove(TemplateItemTable.Kind);
            item[TemplateItemTable.WaitsFor] = "NOWHERE, TRAINING FS plus 2";
        });
        Templates.Item(draft, "training", 5, item => item[TemplateItemTable.OnlySegments] = "High, Platinum");
        Templates.Item(draft, "LINE_ACCEPTED", 9, item =>
        {
            item[TemplateItemTable.MonthlyValueFrom] = 500m;
            item[TemplateItemTable.MonthlyValueBelow] = 500m;
        });
        var refused = Refused(() => Templates.Publish(draft));
        Assert.Multiple(() =>
        {
            Assert.That(refused, Does.StartWith("The template GUIDED, version 1, cannot be used."));
            Assert.That(refused, Does.Contain("KICKOFF has no valid value in 'Kind'."));
            Assert.That(refused, Does.Contain("KICKOFF waits for 'TRAINING FS plus 2', which cannot be read."));
            Assert.That(refused, Does.Contain("KICKOFF waits for NOWHERE, which the template does not have."));
            Assert.That(refused, Does.Contain("training is only for the segment 'Platinum', which does not exist."));
            Assert.That(refused, Does.Contain("The item code 'training' is not valid."));
            Assert.That(refused, Does.Contain("LINE_ACCEPTED can never apply"));
            Assert.That(StateOf(draft), Is.EqualTo(TemplateState.Draft));
        });
    }

    [Test]
    public void Change_OfAPublishedVersion_IsRefusedWithWhatToDo()
    {
        var version = Published(Code);
        var item = Items(version)[0];
        var other = Published("OTHER");
        const string Sentence = "The published version of GUIDED is locked. Start a new draft.";
        Assert.Multiple(() =>
        {
            Assert.That(Refused(() => Update(version, TemplateTable.LengthDays, 30)), Does.Contain(Sentence));
            Assert.That(Refused(() => Update(version, TemplateTable.DeliveryPlannedFrom, "KICKOFF")), Does.Contain(Sentence));
            Assert.That(Refused(() => Templates.SetState(version, TemplateState.Draft)), Does.Contain(Sentence));
            Assert.That(Refused(() => Templates.Item(version, "EXTRA", 4)), Does.Contain(Sentence));
            Assert.That(
                Refused(() => _org.Service.Update(new Entity(item.LogicalName, item.Id) { [TemplateItemTable.OffsetDays] = 9 })),
                Does.Contain(Sentence));
            Assert.That(Refused(() => _org.Service.Delete(item.LogicalName, item.Id)), Does.Contain(Sentence));
            Assert.That(
                Refused(() => _org.Service.Delete(TemplateTable.LogicalName, version)),
                Does.Contain("Version 1 of GUIDED was published, and plans may be based on it. Retire it instead of deleting it."));
            Assert.That(
                Refused(() => _org.Service.Update(new Entity(item.LogicalName, Items(other)[0].Id)
                {
                    [TemplateItemTable.TemplateId] = new EntityReference(TemplateTable.LogicalName, version),
                })),
                Does.Contain("OTHER is locked").Or.Contain(Sentence), "an item cannot be moved in either");
            Assert.That(Items(version).Select(Values), Is.EqualTo(new[] { Values(item) }), "nothing changed");
        });
    }

    [Test]
    public void Change_OfARetiredVersion_IsRefused_AlsoToPublishItAgain()
    {
        var version = Published(Code);
        Templates.SetState(version, TemplateState.Retired);
        Assert.Multiple(() =>
        {
            Assert.That(Refused(() => Templates.Publish(version)), Does.Contain("is locked"));
            Assert.That(Refused(() => Templates.Item(version, "EXTRA", 4)), Does.Contain("is locked"));
            Assert.That(Refused(() => _org.Service.Delete(TemplateTable.LogicalName, version)), Does.Contain("Retire it"));
        });
    }

    [Test]
    public void Rename_OfAPublishedVersion_IsAllowed()
    {
        var version = Published(Code);
        Update(version, TemplateTable.Name, "Guided start");
        Update(version, TemplateTable.LengthDays, 60);
        Assert.That(
            _org.Service.Retrieve(TemplateTable.LogicalName, version, new ColumnSet(TemplateTable.Name)).Text(TemplateTable.Name),
            Is.EqualTo("Guided start"), "the name is for people; the same length again is no change");
    }

    [Test]
    public void Delete_OfADraft_TakesItsItemsWithIt()
    {
        var draft = NewVersionOf(Published(Code));
        Assert.That(Items(draft), Is.Not.Empty);
        _org.Service.Delete(TemplateTable.LogicalName, draft);
        Assert.That(Items(draft), Is.Empty);
    }

    [Test]
    public void Create_OfASecondDraft_OrOfAPublishedVersion_OrWithoutACode_IsRefused()
    {
        Templates.Draft(Code);
        Assert.Multiple(() =>
        {
            Assert.That(Refused(() => Templates.Draft(Code, 2)),
                Does.Contain("There is already a draft of GUIDED, version 1. Edit or delete that one."));
            Assert.That(
                Refused(() => Templates.Draft("NEW", more: row => row[TemplateTable.Status] = ChoiceValues.Write(TemplateState.Published))),
                Does.Contain("A new version of NEW starts as a draft."));
            Assert.That(
                Refused(() => _org.Service.Create(new Entity(TemplateTable.LogicalName) { [TemplateTable.Name] = "Nameless" })),
                Does.Contain("A template needs a code."));
        });
    }

    [Test]
    public void Create_OfTheSameVersionTwice_FailsOnTheKey()
    {
        Published(Code);
        Assert.That(() => Templates.Draft(Code), Throws.InstanceOf<FaultException<OrganizationServiceFault>>());
    }

    [Test]
    public void Roles_SellersAndManagersReadTemplates_OnlyTheAdministratorWritesThem()
    {
        var version = Published(Code);
        Assert.Multiple(() =>
        {
            foreach (var role in new[] { "Onboarding CSM", "Onboarding Sales Contributor" })
            {
                var service = ServiceOf(role);
                Assert.That(service.Retrieve(TemplateTable.LogicalName, version, new ColumnSet(TemplateTable.Code))
                    .Text(TemplateTable.Code), Is.EqualTo(Code));
                Assert.That(
                    () => service.Create(new Entity(TemplateTable.LogicalName) { [TemplateTable.Code] = "MINE" }),
                    Throws.InstanceOf<FaultException<OrganizationServiceFault>>());
            }

            Assert.That(
                () => ServiceOf("Onboarding Administrator").Create(new Entity(TemplateTable.LogicalName) { [TemplateTable.Code] = "MINE" }),
                Throws.Nothing);
        });
    }

    private IOrganizationService ServiceOf(string role)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("roleid") };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, role);
        var user = _org.Service.Create(new Entity(SystemUserTable.LogicalName)
        {
            ["fullname"] = role,
            ["businessunitid"] = new EntityReference("businessunit", _org.Sandbox.RootBusinessUnitId),
        });
        _org.Service.Associate(SystemUserTable.LogicalName, user, new Relationship("systemuserroles_association"),
            [.. _org.Service.RetrieveMultiple(query).Entities.Select(row => row.ToEntityReference())]);
        return _org.ServiceFor(user);
    }

    private Guid Published(string code)
    {
        var template = Templates.Draft(code);
        Templates.Item(template, "KICKOFF", 3);
        Templates.Publish(template);
        return template;
    }

    private Guid NewVersionOf(Guid version) => _org.Service.Create(new Entity(TemplateTable.LogicalName)
    {
        [TemplateTable.MadeFromId] = new EntityReference(TemplateTable.LogicalName, version),
    });

    private void Update(Guid template, string column, object value) =>
        _org.Service.Update(new Entity(TemplateTable.LogicalName, template) { [column] = value });

    private TemplateState? StateOf(Guid template) => _org.Service
        .Retrieve(TemplateTable.LogicalName, template, new ColumnSet(TemplateTable.Status)).Choice<TemplateState>(TemplateTable.Status);

    private IReadOnlyList<Entity> Items(Guid template)
    {
        var query = new QueryExpression(TemplateItemTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(TemplateItemTable.TemplateId, ConditionOperator.Equal, template);
        query.AddOrder(TemplateItemTable.Sequence, OrderType.Ascending);
        return [.. _org.Service.RetrieveMultiple(query).Entities];
    }

    // Everything an admin sees of an item, but not which version it belongs to.
    private static string Values(Entity item) => string.Join("; ", item.Attributes
        .Where(column => column.Key.StartsWith("onb_", StringComparison.Ordinal)
            && column.Key is not (TemplateItemTable.Id or TemplateItemTable.TemplateId))
        .OrderBy(column => column.Key, StringComparer.Ordinal)
        .Select(column => column.Key + "=" + (column.Value is OptionSetValue option ? option.Value : column.Value)));

    private static string Refused(Action change)
    {
        var fault = Assert.Catch<FaultException<OrganizationServiceFault>>(() => change());
        return fault!.Detail.Message;
    }
}
