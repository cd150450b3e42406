namespace CrmOnboarding.Packer.Linting;

/// <summary>Runs every rule and returns all findings at once.</summary>
internal static class Linter
{
    /// <summary>The rules, by id.</summary>
    public static IReadOnlyList<ILintRule> Rules { get; } = [];

    public static IReadOnlyList<Finding> Check(LintInput input)
    {
        var findings = new List<Finding>();
        foreach (var rule in Rules) rule.Check(input, new FindingList(rule.Id, findings));
        return findings;
    }
}
