using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Templates;

[TestFixture]
internal sealed class ItemConditionTests
{
    private static readonly DealFacts Facts = new()
    {
        Segment = Segment.High,
        MonthlyValue = 5_000m,
        Complexity = Complexity.Low,
        Region = "DE-BY",
        Industry = "Medical",
    };

    private static IEnumerable<TestCaseData> Conditions()
    {
        yield return new TestCaseData(new ItemCondition(), true, true).SetArgDisplayNames("none");
        yield return new TestCaseData(new ItemCondition { Segments = [Segment.High, Segment.Medium] }, true,
            false).SetArgDisplayNames("segment");
        yield return new TestCaseData(new ItemCondition { Segments = [Segment.Digital] }, false, false).SetArgDisplayNames("other segment");
        yield return new TestCaseData(new ItemCondition { Complexities = [Complexity.Low] }, true, false).SetArgDisplayNames("complexity");
        yield return new TestCaseData(new ItemCondition { Complexities = [Complexity.High] }, false,
            false).SetArgDisplayNames("other complexity");
        yield return new TestCaseData(new ItemCondition { Regions = ["FR", "de"] }, true, false).SetArgDisplayNames("region above");
        yield return new TestCaseData(new ItemCondition { Regions = ["DE-BE"] }, false, false).SetArgDisplayNames("other region");
        yield return new TestCaseData(new ItemCondition { Industries = ["medical"] }, true, false).SetArgDisplayNames("industry");
        yield return new TestCaseData(new ItemCondition { Industries = ["retail"] }, false, false).SetArgDisplayNames("other industry");
        yield return new TestCaseData(new ItemCondition { Products = ["gtx pro"] }, true, true).SetArgDisplayNames("product");
        yield return new TestCaseData(new ItemCondition { Products = ["MG Special"] }, false, false).SetArgDisplayNames("other product");
        yield return new TestCaseData(new ItemCondition { MonthlyValueFrom = 5_000m }, true,
            false).SetArgDisplayNames("value from, included");
        yield return new TestCaseData(new ItemCondition { MonthlyValueFrom = 5_000.01m }, false, false).SetArgDisplayNames("value too low");
        yield return new TestCaseData(new ItemCondition { MonthlyValueBelow = 5_000.01m }, true, false).SetArgDisplayNames("value below");
        yield return new TestCaseData(new ItemCondition { MonthlyValueBelow = 5_000m }, false,
            false).SetArgDisplayNames("value below, excluded");
        yield return new TestCaseData(new ItemCondition { Segments = [Segment.High], Industries = ["retail"] }, false,
            false).SetArgDisplayNames("one of two");
    }

    [TestCaseSource(nameof(Conditions))]
    public void Holds_KnownAndUnknownDeal_MatchesOnlyWhatIsKnown(ItemCondition condition, bool known, bool unknown)
    {
        Assert.That(condition.Holds(Facts, ["GTX Basic", "GTX Pro"]), Is.EqualTo(known));
        Assert.That(condition.Holds(DealFacts.Unknown, ["GTX Pro"]), Is.EqualTo(unknown));
    }
}
