using System.Collections.Concurrent;
using System.Linq;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Counts the scenarios that a driver could not run, and prints the count with the reasons at the end.</summary>
[SetUpFixture]
internal sealed class SkippedScenarios
{
    private static readonly ConcurrentQueue<(string Driver, string Reason)> Skipped = new();

    /// <summary>Ends the running scenario as skipped.</summary>
    public static void Skip(string driver, Capability capability, string reason)
    {
        Skipped.Enqueue((driver, $"{capability}: {reason}"));
        Assert.Ignore($"{driver} lacks {capability}: {reason}");
    }

    [OneTimeTearDown]
    public void Print()
    {
        // The error stream: what a test run on its shortest setting still shows.
        TestContext.Error.WriteLine($"Scenarios skipped on {OrganizationDriver.Name}: {Skipped.Count}");
        foreach (var reason in Skipped.GroupBy(each => each.Reason).OrderBy(each => each.Key))
        {
            TestContext.Error.WriteLine($"  {reason.Count()} x {reason.Key}");
        }
    }
}
