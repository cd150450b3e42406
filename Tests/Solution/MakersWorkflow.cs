using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Solution;

/// <summary>
/// A workflow as a maker designs it with the solution's activities: a condition of three choices, the health of the plan, and an update.
/// It takes the place of the shipped one, whose one step has no condition, no output and no update to break.
/// </summary>
internal static class MakersWorkflow
{
    public static string Text { get; } = File.ReadAllText(Repository.PathOf("Tests/Solution/Samples/MakersWorkflow.xaml"));

    public static string Replaced(string old, string replacement)
    {
        Assert.That(Text, Does.Contain(old));
        return Text.Replace(old, replacement, StringComparison.Ordinal);
    }
}
