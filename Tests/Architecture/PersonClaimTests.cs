using System.Reflection;
using CrmOnboarding.Tests.Scenarios;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Architecture;

/// <summary>
/// Every table of the solution is used, in at least one scenario, by a person whose role is meant for it; that the scenario does what it
/// claims, it checks itself.
/// </summary>
public sealed class PersonClaimTests
{
    [Test]
    public void EveryOwnTable_HasAScenarioAsThePersonWhoUsesIt()
    {
        var claimed = Claims.Select(TableOf).ToHashSet();

        Assert.That(OwnTables.Where(table => !claimed.Contains(table)), Is.Empty);
    }

    [Test]
    public void Claims_NameARoleOfTheSolutionAndATableOfIts()
    {
        var roles = typeof(Roles).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)
            .Except([Roles.SystemAdministrator, Roles.Salesperson]).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(Claims, Is.Not.Empty);
            foreach (var claim in Claims)
            {
                Assert.That(
                    roles.Any(role => claim.StartsWith(role + PersonClaims.Writes, StringComparison.Ordinal)
                        || claim.StartsWith(role + PersonClaims.Reads, StringComparison.Ordinal)), claim);
                Assert.That(OwnTables, Does.Contain(TableOf(claim)), claim);
            }
        });
    }

    private static IReadOnlyList<string> OwnTables =>
    [
        .. Directory.GetDirectories(Repository.PathOf("Solution/src/Entities")).Select(Path.GetFileName).OfType<string>()
            .Where(name => name.StartsWith("onb_", StringComparison.Ordinal)).Select(name => name.ToLowerInvariant()),
    ];

    private static IReadOnlyList<string> Claims =>
    [
        .. typeof(Scenario).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Scenario)) && !type.IsAbstract)
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.IsDefined(typeof(TestAttribute)) || method.IsDefined(typeof(TestCaseAttribute)))
            .SelectMany(PersonClaims.Of),
    ];

    private static string TableOf(string claim) => claim.Split(' ').Last();
}
