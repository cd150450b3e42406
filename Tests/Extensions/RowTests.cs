using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>Columns are read by their type; what is absent is not known.</summary>
[TestFixture]
internal sealed class RowTests
{
    private static readonly Guid Id = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Test]
    public void Read_OfAbsentColumns_IsUnknownAndNeverZero()
    {
        var row = new Row(new Entity("onb_plan", Id));
        Assert.Multiple(() =>
        {
            Assert.That(row.Text("a"), Is.Null);
            Assert.That(row.Whole("a"), Is.Null);
            Assert.That(row.Decimal("a"), Is.Null);
            Assert.That(row.Money("a"), Is.Null);
            Assert.That(row.Date("a"), Is.Null);
            Assert.That(row.Moment("a"), Is.Null);
            Assert.That(row.Reference("a"), Is.Null);
            Assert.That(row.Key("a"), Is.Null);
            Assert.That(row.Choice<PlanStatus>("a"), Is.Null);
            Assert.That(row.Yes("a"), Is.False);
        });
    }

    [TestCase(DateTimeKind.Utc)]
    [TestCase(DateTimeKind.Local)]
    [TestCase(DateTimeKind.Unspecified)]
    public void Date_OfAnyKind_IsTheDateAsItStands(DateTimeKind kind)
    {
        var entity = new Entity("opportunity") { ["actualclosedate"] = new DateTime(2026, 3, 29, 23, 59, 0, kind) };
        Assert.That(new Row(entity).Date("actualclosedate"), Is.EqualTo(new Date(2026, 3, 29)));
    }

    [Test]
    public void Linked_ReadsTheColumnsUnderTheAlias()
    {
        var entity = new Entity("opportunity", Id)
        {
            ["name"] = "own",
            ["plan.name"] = new AliasedValue("onb_plan", "name", "linked"),
            ["plan.status"] = new AliasedValue("onb_plan", "status", new OptionSetValue(Choices.Base + 2)),
        };
        var row = new Row(entity);
        Assert.Multiple(() =>
        {
            Assert.That(row.Text("name"), Is.EqualTo("own"));
            Assert.That(row.Linked("plan").Text("name"), Is.EqualTo("linked"));
            Assert.That(row.Linked("plan").Choice<PlanStatus>("status"), Is.EqualTo(PlanStatus.Adopting));
            Assert.That(row.Linked("other").Text("name"), Is.Null);
        });
    }

    [Test]
    public void Choice_OfEveryMember_ComesBackAsItWasWritten()
    {
        foreach (var status in Enum.GetValues<PlanStatus>())
        {
            var row = new Row(new Entity("onb_plan") { ["onb_status"] = ChoiceValues.Write(status) });
            Assert.That(row.Choice<PlanStatus>("onb_status"), Is.EqualTo(status));
        }
    }

    [TestCase(Choices.Base + 6)]
    [TestCase(Choices.Base - 1)]
    [TestCase(1)]
    public void Choice_OfAnOptionThatACustomizerAdded_IsUnknown(int value) =>
        Assert.That(new Row(new Entity("onb_plan") { ["onb_status"] = new OptionSetValue(value) }).Choice<PlanStatus>("onb_status"),
            Is.Null);

    [Test]
    public void Holds_OfReferences_ComparesTableAndIdOnly()
    {
        var row = new Row(new Entity("onb_workstream") { ["onb_productid"] = new EntityReference("product", Id) { Name = "stored" } });
        Assert.Multiple(() =>
        {
            Assert.That(row.Holds("onb_productid", new EntityReference("product", Id) { Name = "other" }), Is.True);
            Assert.That(row.Holds("onb_productid", new EntityReference("account", Id)), Is.False);
            Assert.That(row.Holds("onb_productid", null), Is.False);
            Assert.That(row.Holds("onb_quantity", null), Is.True);
        });
    }
}
