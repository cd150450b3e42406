using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Architecture;

/// <summary>
/// Nothing ships that no extension reaches: a rule that no row feeds and no message asks is not part of the product yet. What is not
/// reached stands in unreached.txt, which only shrinks: a new line is a new rule without a way to it, and a line whose type is reached
/// must go.
/// </summary>
[TestFixture]
internal sealed class ReachabilityTests
{
    private static string ListPath => Repository.PathOf("Tests/Architecture/unreached.txt");

    [Test]
    public void CoreTypes_AreReachedFromAnExtension_OrListed()
    {
        var unreached = CallGraph.Of(Repository.ShippedAssembly).UnreachedTypes();
        if (Environment.GetEnvironmentVariable("CRM_UPDATE_DOCS") == "1")
        {
            // Written anew, the list may lose lines and never win any.
            File.WriteAllLines(ListPath, File.ReadAllLines(ListPath).Intersect(unreached));
        }

        var listed = File.ReadAllLines(ListPath);
        Assert.Multiple(() =>
        {
            Assert.That(unreached.Except(listed), Is.Empty, "No extension reaches these types. Wire them, or leave them out.");
            Assert.That(listed.Except(unreached), Is.Empty, "These are reached, or are gone: take them off the list.");
            Assert.That(listed, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        });
    }

    /// <summary>The walk bites: it starts at the public types, and what they call is reached.</summary>
    [Test]
    public void Walk_FromThePublicTypes_ReachesTheUseCasesAndTheirRules()
    {
        var reached = CallGraph.Of(Repository.ShippedAssembly).ReachedTypes();
        Assert.That(reached, Is.SupersetOf(new[]
        {
            "CrmOnboarding.Plugins.OpportunityClosed.OpportunityClosedPlugin", "CrmOnboarding.Dataverse.Onboarding.EnsureOnboarding",
            "CrmOnboarding.Domain.Planning.PlanBuilder",
        }));
    }
}
