using CrmOnboarding.Packer.Linting.Code;
using CrmOnboarding.Packer.Linting.Package;
using CrmOnboarding.Packer.Linting.Security;
using CrmOnboarding.Packer.Linting.Tables;

namespace CrmOnboarding.Packer.Linting;

/// <summary>Runs every rule and returns all findings at once.</summary>
internal static class Linter
{
    /// <summary>The rules, by id.</summary>
    public static IReadOnlyList<ILintRule> Rules { get; } =
    [
        new PackageFrameRule(), new FolderRule(), new RootComponentRule(), new BehaviorRule(), new IdentityRule(), new FormTwinRule(),
        new LanguageRule(), new GuidRule(), new MissingDependencyRule(), new VocabularyRule(),
        new NameRule(), new PrimaryColumnRule(), new RelationshipRule(), new ChoiceRule(), new LimitRule(), new DateRule(),
        new FormulaRule(), new KeyRule(), new MoneyRule(), new CascadeRule(), new ActivityFlagRule(),
        new InheritedColumnRule(), new PlatformColumnRule(), new PlatformRelationshipRule(), new OwnershipRule(), new LockedComponentRule(),
        new FormRule(), new ViewRule(), new ChartRule(), new RibbonRule(), new RoleRule(),
        new AssemblyRule(), new StepRule(), new CustomApiRule(), new WorkflowRule(), new XamlShapeRule(),
        new FlowRule(), new EnvironmentVariableRule(),
    ];

    public static IReadOnlyList<Finding> Check(LintInput input)
    {
        var findings = new List<Finding>();
        foreach (var rule in Rules)
        {
            rule.Check(input, new FindingList(rule.Id, findings));
        }

        return findings;
    }
}
