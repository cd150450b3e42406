using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>What the scenarios of cycles check, with a rule missing: they see it.</summary>
[TestFixture]
internal sealed class CycleMutantTests
{
    private static IEnumerable<Mutant> Mutants => [Mutant.LinesStaySuspended, Mutant.PlanStaysAsItIs];

    [TestCaseSource(nameof(Mutants))]
    public void OpenedAndWonAgain_WithoutARule_IsSeen(Mutant mutant)
    {
        using var org = OnboardingOrganization.Fresh();
        var deal = org.Sales.WinNew(org.Sales.Account(5_000));
        mutant.Work(org.Sandbox.Faults);
        Assert.That(Cycle.OpenAndWinAgain(org.Sales, org.Plans, () => org.Sandbox.DrainQueue(), deal, 1), Is.Not.Empty);
    }
}
