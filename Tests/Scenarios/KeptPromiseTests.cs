using System;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Cora, the customer success manager, says which item of the plan keeps a promise of Sales.</summary>
[TestFixture]
internal sealed class KeptPromiseTests : CustomerScenario
{
    private const string Refusal = "The item in Kept By does not belong to the plan of the promise.";

    private EntityReference _plan = null!;

    [SetUp]
    public void NeedSteps()
    {
        Needs(Capability.SynchronousSteps);
        _plan = Plan;
    }

    [Test]
    public void Item_ThatKeepsAPromise_IsChosen_AndItsCompletionSettlesNothingByItself()
    {
        var promise = As(Cora).Create(Promised());
        var kickoff = Plans.Item("KICKOFF");
        Choose(promise, kickoff);
        Assert.That(Row(promise).Reference(PromiseTable.KeptById)?.Id, Is.EqualTo(kickoff.Id));

        Plans.SetStatus(kickoff, MilestoneStatus.Done);
        Drain();
        Assert.That(Row(promise).Choice<PromiseStatus>(PromiseTable.Status), Is.EqualTo(PromiseStatus.Open), "Cora settles it");
    }

    [Test]
    public void Item_IsNamed_WhenThePromiseIsMade()
    {
        var kickoff = Plans.Item("KICKOFF");
        var promise = As(Cora).Create(Promised(row => row[PromiseTable.KeptById] = kickoff.ToEntityReference()));
        Assert.That(Row(promise).Reference(PromiseTable.KeptById)?.Id, Is.EqualTo(kickoff.Id));
    }

    [Test]
    public void Item_OfAnotherPlan_IsRefused_AlsoBeforeThereIsAPlan()
    {
        var kickoff = Plans.Item("KICKOFF");
        var promise = As(Cora).Create(Promised());
        var deal = Sales.Opportunity(Customer);
        Sales.WinNew(Sales.Account(5_000, "Other"));
        Drain();
        var foreign = Plans.ItemsWith("KICKOFF").Single(item => item.Id != kickoff.Id);
        Assert.Multiple(() =>
        {
            Assert.That(() => Choose(promise, foreign), Refused);
            Assert.That(
                () => As(Cora).Create(Promised(row => row[PromiseTable.KeptById] = foreign.ToEntityReference())), Refused);
            Assert.That(
                () => Seller.Create(new Entity(PromiseTable.LogicalName)
                {
                    [PromiseTable.Name] = "A guide",
                    [PromiseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, deal),
                    [PromiseTable.KeptById] = kickoff.ToEntityReference(),
                }),
                Refused, "a deal that is open has no plan yet");
            Assert.That(Row(promise).Reference(PromiseTable.KeptById), Is.Null);
        });
    }

    [Test]
    public void Item_ThatIsDeleted_LeavesThePromise()
    {
        var item = Service.Create(new Entity(MilestoneTable.LogicalName)
        {
            [MilestoneTable.Name] = "Test two depots",
            [MilestoneTable.PlanId] = _plan,
            [MilestoneTable.DueOn] = new DateTime(2026, 12, 14),
        });
        var promise = As(Cora).Create(Promised(row =>
            row[PromiseTable.KeptById] = new EntityReference(MilestoneTable.LogicalName, item)));
        Service.Delete(MilestoneTable.LogicalName, item);
        Drain();
        Assert.That(Row(promise).Reference(PromiseTable.KeptById), Is.Null);
    }

    private void Choose(Guid promise, Entity item) => As(Cora).Update(new Entity(PromiseTable.LogicalName, promise)
    {
        [PromiseTable.KeptById] = item.ToEntityReference(),
    });

    private Entity Promised(Action<Entity>? more = null)
    {
        var row = new Entity(PromiseTable.LogicalName)
        {
            [PromiseTable.Name] = "Two test depots live before Christmas",
            [PromiseTable.PlanId] = _plan,
            [PromiseTable.DueOn] = new DateTime(2026, 12, 18),
        };
        more?.Invoke(row);
        return row;
    }

    private Entity Row(Guid promise) => Plans.All(PromiseTable.LogicalName).Single(row => row.Id == promise);

    private static NUnit.Framework.Constraints.IResolveConstraint Refused =>
        Throws.InstanceOf<FaultException<OrganizationServiceFault>>().With.Message.StartsWith(Refusal);
}
