namespace CrmOnboarding.Packer.Linting;

/// <summary>One rule, or a small family of rules under one id.</summary>
internal interface ILintRule
{
    /// <summary>Id of the rule, for example L22.</summary>
    string Id { get; }

    /// <summary>Adds a finding for everything that breaks the rule.</summary>
    void Check(LintInput input, FindingList findings);
}
