using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Templates.Rows;

namespace CrmOnboarding.Tests.Templates;

[TestFixture]
internal sealed class TemplateDifferenceTests
{
    [Test]
    public void Between_TwoVersions_NamesWhatWasAddedRemovedAndChanged()
    {
        var older = Template(Row("SAME", 1, new Dependency("GONE")), Row("GONE", 2), Row("MOVED", 3), Row("WAITS", 4));
        var newer = Template(Row("SAME", 1, new Dependency("GONE")), Row("MOVED", 5), Row("WAITS", 4, new Dependency("SAME")),
            Row("NEW", 6));
        var difference = TemplateDifference.Between(older, newer);
        Assert.That(difference.Added.Select(item => item.Code), Is.EqualTo(new[] { "NEW" }));
        Assert.That(difference.Removed.Select(item => item.Code), Is.EqualTo(new[] { "GONE" }));
        Assert.That(difference.Changed.Select(item => item.Code), Is.EqualTo(new[] { "MOVED", "WAITS" }));
    }
}
