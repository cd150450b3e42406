using CrmOnboarding.Dataverse.Defaults;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>A template written as rows and read again is the same template; what is wrong with rows is named, all of it.</summary>
[TestFixture]
internal sealed class TemplateRowsTests
{
    private static IEnumerable<TestCaseData> Shipped =>
        ShippedTemplates.All.Select(template => new TestCaseData(template).SetArgDisplayNames(template.Code));

    [TestCaseSource(nameof(Shipped))]
    public void Read_OfAShippedTemplateThatWasWritten_GivesItBack(Template template)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            AssertSame(Read(TemplateEntities.Draft(template, "Name", language)), template);
        }
    }

    [Test]
    public void Read_OfAnyTemplateThatWasWritten_GivesItBack() => Properties.Hold(
        Templates(),
        template => AssertSame(Read(TemplateEntities.Draft(template, "Name", Language.English)), template),
        cases: 2_000);

    [Test]
    public void Read_InAnyOrderOfTheRows_SortsBySequenceThenCode()
    {
        var row = TemplateEntities.Draft(ShippedTemplates.All[0], "Name", Language.English);
        var items = Items(row).Reverse().ToList();
        Assert.That(
            TemplateRows.Read(new Row(row), items).Items.Select(item => item.Code),
            Is.EqualTo(ShippedTemplates.All[0].Items.Select(item => item.Code)));
    }

    [Test]
    public void Read_OfRowsAsLittleAsAFormAsksFor_TakesTheRulesDefaults()
    {
        var item = Template(Row()).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(item.Name, Is.EqualTo("MEET"), "an item without a name is called by its code");
            Assert.That(item.Due, Is.EqualTo(Timing.Day(3)));
            Assert.That(item.IsRequired, Is.True);
            Assert.That(item.DueUntilKnown, Is.Null);
            Assert.That(item.Condition, Is.Null);
            Assert.That(item.Dependencies, Is.Empty);
        });
    }

    [TestCase("A", new[] { "A FinishToStart 0" })]
    [TestCase("A FS+2, B SS-1;C FF\nD   SF + 3", null)]
    [TestCase(" A FS+2 ,, B SS-1;C FF\r\nD SF+3 ",
        new[] { "A FinishToStart 2", "B StartToStart -1", "C FinishToFinish 0", "D StartToFinish 3" })]
    [TestCase("", new string[0])]
    [TestCase("A B", null)]
    [TestCase("A+2", null)]
    [TestCase("A XS", null)]
    [TestCase("A FS+1234567", null)]
    public void Dependencies_AsWritten_AreRead(string text, string[]? expected)
    {
        var faults = new List<Message>();
        var read = DependencyText.Parse("X", text, faults);
        if (expected is null)
        {
            Assert.That(faults.Select(fault => fault.Code), Is.EqualTo(new[] { "template-row.bad-dependency" }));
        }
        else
        {
            Assert.That(read.Select(each => $"{each.Predecessor} {each.Type} {each.LagDays}"), Is.EqualTo(expected));
        }
    }

    [TestCase(TemplateItemTable.Kind, "'Kind'")]
    [TestCase(TemplateItemTable.Phase, "'Phase'")]
    [TestCase(TemplateItemTable.Scope, "'Scope'")]
    [TestCase(TemplateItemTable.Channel, "'Channel'")]
    [TestCase(TemplateItemTable.OwnerRole, "'Owner Role'")]
    [TestCase(TemplateItemTable.Anchor, "'Anchor'")]
    [TestCase(TemplateItemTable.OffsetDays, "'Offset'")]
    public void Read_OfAnItemWithAnEmptyColumn_NamesTemplateItemAndColumn(string column, string label) =>
        Assert.That(Refused(Row(item => item.Attributes.Remove(column))), Is.EqualTo(
            $"The template TEST, version 3, cannot be used. MEET has no valid value in {label}. Choose one."));

    [Test]
    public void Read_OfAChoiceThatACustomizerAdded_IsAFault() => Assert.That(
        Refused(Row(item => item[TemplateItemTable.Channel] = new OptionSetValue(690559999))),
        Does.Contain("MEET has no valid value in 'Channel'"));

    [Test]
    public void Read_OfSeveralFaults_NamesThemAllInOrder()
    {
        var text = Refused(
            Row(item => item[TemplateItemTable.OffsetDays] = 99_999),
            Row(item => item[TemplateItemTable.Code] = "no code"),
            Row(item => item[TemplateItemTable.OnlySegments] = "1"),
            Row(item => item[TemplateItemTable.WaitsFor] = "MEET"));
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("MEET is only for the segment '1', which does not exist. Use High, Medium or Digital."));
            Assert.That(text, Does.Contain("3 items have the code MEET."));
            Assert.That(text, Does.Contain("MEET has an offset of 99,999 days from its anchor. Use at most 3,650 days"));
            Assert.That(text, Does.Contain("The item code 'no code' is not valid."));
            Assert.That(text, Does.Contain("wait for each other in a circle: MEET > MEET"));
        });
    }

    private static string Refused(params Entity[] items) => Catalogue.Render(
        Assert.Throws<DomainException>(() => Template(items))!.Reason, Language.English);

    private static Template Template(params Entity[] items) => TemplateRows.Read(
        new Row(new Entity(TemplateTable.LogicalName)
        {
            [TemplateTable.Code] = "TEST",
            [TemplateTable.Version] = 3,
            [TemplateTable.Segment] = ChoiceValues.Write(Segment.High),
            [TemplateTable.LengthDays] = 60,
        }),
        items.Select(item => new Row(item)));

    private static Entity Row(Action<Entity>? change = null)
    {
        var item = new Entity(TemplateItemTable.LogicalName)
        {
            [TemplateItemTable.Code] = "MEET",
            [TemplateItemTable.Kind] = ChoiceValues.Write(ItemKind.Milestone),
            [TemplateItemTable.Phase] = ChoiceValues.Write(Phase.Launch),
            [TemplateItemTable.Scope] = ChoiceValues.Write(ItemScope.Plan),
            [TemplateItemTable.Channel] = ChoiceValues.Write(Channel.Meeting),
            [TemplateItemTable.OwnerRole] = ChoiceValues.Write(OwnerRole.Csm),
            [TemplateItemTable.Anchor] = ChoiceValues.Write(Anchor.Win),
            [TemplateItemTable.OffsetDays] = 3,
        };
        change?.Invoke(item);
        return item;
    }

    private static Template Read(Entity row) => TemplateRows.Read(new Row(row), Items(row));

    private static IEnumerable<Row> Items(Entity row) =>
        row.RelatedEntities.Values.SelectMany(items => items.Entities).Select(item => new Row(item));

    private static void AssertSame(Template actual, Template expected)
    {
        Properties.Require(Text(actual) == Text(expected), $"{Text(actual)}\ninstead of\n{Text(expected)}");
    }

    // Records compare lists by reference; their text, spelt out, compares everything.
    private static string Text(Template template) => string.Join("\n",
    [
        string.Join(", ", template.Code, template.Version, template.Segment, template.LengthDays, template.IsJointPlan),
        .. template.AnchorSources.Select(source => source.ToString()),
        .. template.Items.Select(item => string.Join(", ",
        [
            (item with { Dependencies = [], Condition = null }).ToString(),
            .. item.Dependencies.Select(dependency => dependency.ToString()),
            .. item.Condition is not { } condition ? (string[])[] :
            [
                string.Join("|", condition.Segments), string.Join("|", condition.Products),
                $"{condition.MonthlyValueFrom}", $"{condition.MonthlyValueBelow}",
            ],
        ])),
    ]);

    private static Gen<Template> Templates() =>
        from count in Gen.Choose(0, 8)
        from items in Gen.CollectToArray(Enumerable.Range(0, count), Item)
        from segment in Member<Segment>()
        from length in Gen.Choose(1, 400)
        from version in Gen.Choose(1, 50)
        from plannedFrom in Gen.Choose(0, 8)
        select new Template
        {
            Code = "TEST",
            Version = version,
            Segment = segment,
            LengthDays = length,
            Items = [.. items, Required],
            AnchorSources = plannedFrom < count && items[plannedFrom] is { Due.Anchor: Anchor.Win, DueUntilKnown: null } source
                ? [new AnchorSource(Anchor.Delivery, source.Code, "ITEM_0")]
                : [],
        };

    // Something has to be done in every template.
    private static TemplateItem Required { get; } = new()
    {
        Code = "REQUIRED",
        Name = "Required",
        Kind = ItemKind.Activity,
        Phase = Phase.Launch,
        Scope = ItemScope.Plan,
        Channel = Channel.InProduct,
        OwnerRole = OwnerRole.Csm,
        Due = Timing.Day(1),
    };

    // Each item waits only for those before it, and only such anchors are used as need no source: the template has no fault.
    private static Gen<TemplateItem> Item(int index) =>
        from kind in Member<ItemKind>()
        from phase in Member<Phase>()
        from scope in Member<ItemScope>()
        from channel in Member<Channel>()
        from role in Member<OwnerRole>()
        from anchor in Gen.Elements(Anchor.Win, Anchor.PlanEnd, Anchor.ContractSigned, Anchor.KickoffHeld)
        from offset in Gen.Choose(-3_650, 3_650)
        from unit in Member<OffsetUnit>()
        from interim in Gen.Choose(0, 3)
        from duration in Gen.Choose(0, 1_000)
        from flags in Gen.Choose(0, 7)
        from named in Gen.Elements<string?>(null, "A name: with, everything; in it", "Übergabe")
        from predecessors in Gen.SubListOf(Enumerable.Range(0, index))
        from type in Member<DependencyType>()
        from lag in Gen.Choose(-3_650, 3_650)
        from condition in Condition()
        select new TemplateItem
        {
            Code = "ITEM_" + index,
            Name = named ?? "ITEM_" + index,
            Kind = kind,
            Phase = phase,
            Scope = scope,
            Channel = channel,
            OwnerRole = role,
            Due = new Timing(anchor, offset, unit),
            DueUntilKnown = interim == 1 && anchor != Anchor.Win ? new Timing(Anchor.Win, offset, unit) : null,
            DurationDays = duration,
            Dependencies = [.. predecessors.Select(
                (each, i) => i % 2 == 0 ? new Dependency("ITEM_" + each, type, lag) : new Dependency("ITEM_" + each))],
            Condition = condition,
            IsRequired = (flags & 2) != 0,
            IsCustomerWin = (flags & 4) != 0,
        };

    private static Gen<ItemCondition?> Condition() =>
        from what in Gen.Choose(0, 15)
        from value in Gen.Choose(0, 1_000_000)
        select what == 0 ? null : new ItemCondition
        {
            Segments = (what & 1) != 0 ? [Segment.Digital, Segment.High] : [],
            Products = (what & 2) != 0 ? ["GTX, Basic", "MG Special; 2nd edition"] : [],
            MonthlyValueFrom = (what & 4) != 0 ? value / 100m : null,
            MonthlyValueBelow = (what & 8) != 0 ? (value / 100m) + 1 : null,
        };

    private static Gen<T> Member<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());
}
