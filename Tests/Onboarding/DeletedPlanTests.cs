using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>A deleted plan takes along what is about it.</summary>
[TestFixture]
internal sealed class DeletedPlanTests
{
    [Test]
    public void Delete_OfAPlanWithATaskAndACall_TakesThemAlong()
    {
        using var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        org.Sales.WinNew(org.Sales.Account(5_000));
        var plan = org.Plans.Single().ToEntityReference();
        foreach (var table in new[] { "task", "phonecall" })
        {
            org.Service.Create(new Entity(table) { ["subject"] = "About the plan", ["regardingobjectid"] = plan });
        }

        org.Drain();
        org.Service.Delete(PlanTable.LogicalName, plan.Id);
        org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(org.Plans.Plans(), Is.Empty);
            Assert.That(org.Service.RetrieveMultiple(new QueryExpression("task")).Entities, Is.Empty);
            Assert.That(org.Service.RetrieveMultiple(new QueryExpression("phonecall")).Entities, Is.Empty);
        });
    }
}
