using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Templates.Rows;

namespace CrmOnboarding.Tests.Templates;

[TestFixture]
internal sealed class TemplateVersionsTests
{
    private static readonly TemplateVersions OnePublished = TemplateVersions.Start(Template(Row("A", 1))).Publish(TemplatePolicy.Shipped);

    [Test]
    public void Publish_FirstDraft_IsUsedAndLocked()
    {
        Assert.That((OnePublished.Published!.Version, OnePublished.Draft), Is.EqualTo((1, (Template?)null)));
        Assert.That(Reason(() => OnePublished.Edit(Template())), Is.EqualTo(TemplateMessages.VersionIsLocked("TEST")));
        Assert.That(Reason(() => OnePublished.Publish(TemplatePolicy.Shipped)), Is.EqualTo(TemplateMessages.NoDraft("TEST")));
    }

    [Test]
    public void Publish_SecondDraft_RetiresTheFirstAndKeepsItAsItWas()
    {
        var first = OnePublished.Published!;
        var versions =
            OnePublished.NewDraft().Edit(Template(Row("B", 2)) with { Code = "OTHER", Version = 9 }).Publish(TemplatePolicy.Shipped);
        Assert.That(versions.Published, Has.Property("Version").EqualTo(2).And.Property("Code").EqualTo("TEST"));
        Assert.That(versions.Published!.Items.Single().Code, Is.EqualTo("B"));
        Assert.That(versions.Version(1), Is.EqualTo(first with { State = TemplateState.Retired }));
        Assert.That(versions.Version(3), Is.Null);
    }

    [Test]
    public void Publish_DraftWithFaults_IsRefused()
    {
        var versions = OnePublished.NewDraft().Edit(Template(Row("A", 1, new Dependency("A"))));
        Assert.That(Reason(() => versions.Publish(TemplatePolicy.Shipped)), Is.EqualTo(TemplateMessages.ItemsInCircle("A > A")));
        Assert.That(versions.Published!.Version, Is.EqualTo(1));
    }

    [Test]
    public void NewDraft_DraftThereAlready_ChangesNothing()
    {
        var versions = OnePublished.NewDraft();
        Assert.That(versions.NewDraft(), Is.SameAs(versions));
        Assert.That(versions.Published!.Version, Is.EqualTo(1), "plans are made from the published version while a draft is edited");
    }

    [Test]
    public void Retire_Published_LeavesNoneToUse()
    {
        var retired = OnePublished.Retire();
        Assert.That((retired.Published, retired.All.Single().State), Is.EqualTo(((Template?)null, TemplateState.Retired)));
        Assert.That(retired.Retire(), Is.SameAs(retired));
    }

    [Test]
    public void Difference_TwoVersions_NamesWhatWasAddedRemovedAndChanged()
    {
        var older = Template(Row("SAME", 1, new Dependency("GONE")), Row("GONE", 2), Row("MOVED", 3), Row("WAITS", 4));
        var newer = Template(Row("SAME", 1, new Dependency("GONE")), Row("MOVED", 5), Row("WAITS", 4, new Dependency("SAME")),
            Row("NEW", 6));
        var difference = TemplateDifference.Between(older, newer);
        Assert.That(difference.Added.Select(item => item.Code), Is.EqualTo(new[] { "NEW" }));
        Assert.That(difference.Removed.Select(item => item.Code), Is.EqualTo(new[] { "GONE" }));
        Assert.That(difference.Changed.Select(item => item.Code), Is.EqualTo(new[] { "MOVED", "WAITS" }));
    }

    private static Message Reason(Action action) => Assert.Throws<DomainException>(action)!.Reason;
}
