using CrmOnboarding.Sandbox.Queries;

namespace CrmOnboarding.Tests.Sandbox.Queries;

internal sealed class LikePatternTests
{
    [TestCase("Alpine Ski House", "alpine%", true)]
    [TestCase("Alpine Ski House", "%SKI%", true)]
    [TestCase("Alpine Ski House", "ski", false)]
    [TestCase("Alpine", "Alp_ne", true)]
    [TestCase("Alpine", "Alp_n", false)]
    [TestCase("Smith", "[A-S]mith", true)]
    [TestCase("Tmith", "[A-S]mith", false)]
    [TestCase("Tmith", "[^A-S]mith", true)]
    [TestCase("50%", "50[%]", true)]
    [TestCase("50 pieces", "50[%]", false)]
    [TestCase("Müller", "muller", true)]
    [TestCase("a%b", "%%%b", true)]
    [TestCase("", "", true)]
    [TestCase("", "%", true)]
    [TestCase("", "_", false)]
    [TestCase("aab", "%ab", true)]
    [TestCase("abab", "%ab", true)]
    [TestCase("[x", "[[]x", true)]
    [TestCase("a[", "a[", true)]
    public void Matches_Pattern_MeansWhatSqlServerMeans(string text, string pattern, bool expected) =>
        Assert.That(new LikePattern(pattern).Matches(text), Is.EqualTo(expected));
}
