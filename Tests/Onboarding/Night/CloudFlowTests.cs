using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding.Night;

/// <summary>What the cloud flow of the solution does, run as its definition says, as the application user.</summary>
[TestFixture]
internal sealed class CloudFlowTests
{
    private OnboardingOrganization _organization = null!;
    private CloudFlow _flow = null!;

    [SetUp]
    public void OpenTheOrganization()
    {
        _organization = OnboardingOrganization.Fresh();
        _organization.GoTo(2026, 11, 20);
        _flow = new CloudFlow(request => _organization.ServiceFor(_organization.ApplicationUser).Execute(request).Results);
    }

    [TearDown]
    public void CleanUp() => _organization.Dispose();

    [Test]
    public void Night_EvaluatesWhatIsDue_AndMakesWhatIsMissing()
    {
        var plans = Enumerable.Range(1, 3).Select(number => Win($"Customer {number}")).ToList();
        _organization.GoTo(2026, 12, 11);
        // Won a moment ago, and its events are still waiting.
        _organization.Sales.Win(_organization.Sales.Opportunity(_organization.Sales.Account(5, "Late")));

        _flow.Run();

        Assert.Multiple(() =>
        {
            Assert.That(_flow.HasFailed, Is.False);
            Assert.That(Calls(), Is.EqualTo(new[] { "onb_EvaluateDuePlans 250 30 False", "onb_Reconcile 100 30 False" }));
            Assert.That(plans.Select(EvaluatedOn), Is.All.EqualTo(new Date(2026, 12, 11)));
            Assert.That(_organization.Plans.Plans(), Has.Count.EqualTo(4));
        });
    }

    [Test]
    public void PlanThatCannotBeWritten_IsFoundBySmallerSlices_AndPassedOver()
    {
        var plans = Enumerable.Range(1, 5).Select(number => Win($"Customer {number}")).ToList();
        _organization.GoTo(2026, 12, 11);
        var poison = plans[2];
        _organization.Sandbox.Faults.BeforeRow = write =>
        {
            if (write.Kind == RowWriteKind.Update && write.Id == poison)
            {
                throw new InvalidOperationException("poison");
            }
        };

        _flow.Run();

        var calls = Calls().Where(call => call.StartsWith("onb_EvaluateDuePlans", StringComparison.Ordinal)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(_flow.HasFailed, Is.False);
            Assert.That(
                plans.Where(plan => EvaluatedOn(plan) == new Date(2026, 12, 11)),
                Is.EquivalentTo(plans.Where(plan => plan != poison)));
            Assert.That(calls.Take(6), Is.EqualTo(new[]
            {
                "onb_EvaluateDuePlans 250 30 False", "onb_EvaluateDuePlans 125 0 False", "onb_EvaluateDuePlans 62 0 False",
                "onb_EvaluateDuePlans 31 0 False", "onb_EvaluateDuePlans 15 0 False", "onb_EvaluateDuePlans 7 0 False",
            }));
            Assert.That(calls.Count(call => call == "onb_EvaluateDuePlans 1 0 True"), Is.EqualTo(1), "one plan is passed over");
        });
    }

    [Test]
    public void Night_ThatComesToNoEnd_FailsForEverybodyToSee()
    {
        Win("Customer");
        _organization.GoTo(2026, 12, 11);
        _organization.Sandbox.Faults.BeforeCall = _ => throw new InvalidOperationException("closed");

        _flow.Run();

        Assert.Multiple(() =>
        {
            Assert.That(_flow.HasFailed, Is.True);
            Assert.That(_flow.Calls, Has.Count.EqualTo(1000), "as often as the loop may");
        });
    }

    private IEnumerable<string> Calls() => _flow.Calls.Select(call =>
        $"{call.RequestName} {(call.Parameters.TryGetValue("PlansPerBatch", out var plans) ? plans : call["DealsPerBatch"])} "
            + $"{call["Seconds"]} {call["PassOver"]}");

    private Date? EvaluatedOn(Guid plan) => _organization.Service
        .Retrieve(PlanTable.LogicalName, plan, new ColumnSet(PlanTable.EvaluatedOn)).On(PlanTable.EvaluatedOn);

    private Guid Win(string customer)
    {
        var account = _organization.Sales.Account(5, customer);
        _organization.Sales.WinNew(account);
        var query = new QueryExpression(PlanTable.LogicalName);
        query.Criteria.AddCondition(PlanTable.CustomerId, ConditionOperator.Equal, account.Id);
        return _organization.Service.RetrieveMultiple(query).Entities.Single().Id;
    }
}
