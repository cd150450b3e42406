using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>What the scenarios of the night check, with a rule missing: they see it.</summary>
[TestFixture]
internal sealed class NightMutantTests
{
    private static readonly Date Today = new(2026, 12, 11);

    [Test]
    public void Slices_WherePagesAfterTheFirstAreNotRead_AreSeen()
    {
        using var org = Won(out var plans);
        Mutant.FirstPageOnly.Work(org.Sandbox.Faults);
        Assert.That(Night(org).InSlices(plans, size: 2), Is.Not.Empty);
    }

    [Test]
    public void StoppedNight_ThatForgetsWhatIsDone_IsSeen()
    {
        using var org = Won(out var plans);
        Mutant.ForgetsWhatIsDone.Work(org.Sandbox.Faults);
        Assert.That(Night(org).StoppedAndGoneOn(plans, slices: 2, org.Drain), Is.Not.Empty);
    }

    [Test]
    public void PlanThatFails_AndTakesItsBatchAlong_IsSeen()
    {
        using var org = Won(out var plans);
        org.Service.Update(new Entity(PlanTable.LogicalName, plans[1]) { [PlanTable.TemplateCode] = "GONE" });
        org.Drain();
        Mutant.OneFailsForAll.Work(org.Sandbox.Faults);
        Assert.That(Night(org).AroundOneThatFails(plans, plans[1]), Is.Not.Empty);
    }

    // The checks bite because of the mutant alone: without one, they find nothing.
    [Test]
    public void Night_WithAllItsRules_HasNothingWrong()
    {
        using var org = Won(out var plans);
        Assert.That(Night(org).InSlices(plans, size: 2), Is.Empty);
    }

    private static NightCheck Night(OnboardingOrganization org) => new(org.ServiceFor(org.ApplicationUser), org.Plans, Today);

    private static OnboardingOrganization Won(out List<Guid> plans)
    {
        var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        for (var number = 1; number <= 3; number++)
        {
            org.Sales.WinNew(org.Sales.Account(5_000, $"Customer {number}"));
        }

        org.Drain();
        plans = [.. org.Plans.Plans().Select(plan => plan.Id)];
        org.GoTo(2026, 12, 11);
        return org;
    }
}
