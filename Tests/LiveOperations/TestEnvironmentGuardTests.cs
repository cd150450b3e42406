using CrmOnboarding.Live.Environments;

namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>What writes test rows stays in the environment that was named for it.</summary>
[TestFixture]
internal sealed class TestEnvironmentGuardTests
{
    [TestCase("Onboarding Test", "Onboarding Test")]
    [TestCase("Onboarding Test", " onboarding test ")]
    public void Check_OfTheNamedEnvironment_Passes(string name, string expected) =>
        Assert.That(() => TestEnvironmentGuard.Check(name, expected), Throws.Nothing);

    [TestCase("Production", "Onboarding Test")]
    [TestCase("Onboarding Test 2", "Onboarding Test")]
    [TestCase("Production", null)]
    [TestCase("Production", "  ")]
    [TestCase("", "")]
    public void Check_OfAnyOther_RefusesAndNamesIt(string name, string? expected) =>
        Assert.That(() => TestEnvironmentGuard.Check(name, expected), Throws.TypeOf<RefusedException>().With.Message.Contains($"'{name}'"));
}
