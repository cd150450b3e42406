using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>What customers need is assessed, and how they do is looked at with them. Won on Friday 20 November 2026.</summary>
[TestFixture]
internal sealed class NeedsTests : CustomerScenario
{
    [TestCase(DiscoveryStatus.Answered)]
    [TestCase(DiscoveryStatus.Declined)]
    [Property("Requirement", "N-20")]
    public void Need_IsSettledOnlyOnceAProductMeetsItOrNoneDoes(DiscoveryStatus settled)
    {
        Needs(Capability.SynchronousSteps);
        var need = As(Cora).Create(Need());
        Assert.That(() => Settle(need, settled), Throws.Exception.Message.Contains("Nobody has assessed this need yet."));

        As(Cora).Update(new Entity(DiscoveryTable.LogicalName, need) { [DiscoveryTable.IsUnmet] = true });
        Settle(need, settled);
        Assert.That(Plans.All(DiscoveryTable.LogicalName).Single().Choice<DiscoveryStatus>(DiscoveryTable.Status), Is.EqualTo(settled));
    }

    [Test]
    [Property("Requirement", "N-20")]
    public void Need_LinkedToAProduct_MayBeAnswered_AndOneAnsweredAtOnceNeedsIt()
    {
        Needs(Capability.SynchronousSteps);
        var answered = Need();
        answered[DiscoveryTable.Status] = ChoiceValues.Write(DiscoveryStatus.Answered);
        Assert.That(() => As(Cora).Create(answered), Throws.Exception.Message.Contains("before you settle it"));

        var product = Service.Create(new Entity(ProductTable.LogicalName) { [ProductTable.Name] = "Reports" });
        answered[DiscoveryTable.ProductId] = new EntityReference(ProductTable.LogicalName, product);
        As(Cora).Create(answered);
        Assert.That(Plans.All(DiscoveryTable.LogicalName), Has.Count.EqualTo(1));
    }

    // Day 90 is Thursday 18 February 2027.
    [Test]
    [Property("Requirement", "N-20")]
    public void Plan_HasAMeetingThatMeasuresPerformanceWithinNinetyDays()
    {
        var meetings = Plans.Items()
            .Where(item => item.Choice<ItemPurpose>(MilestoneTable.Purpose) == ItemPurpose.MeasureSuccess)
            .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(meetings.Select(item => item.On(MilestoneTable.DueOn)), Has.Some.LessThanOrEqualTo(new Date(2027, 2, 18)));
            Assert.That(Plans.Single().On(PlanTable.NextReviewOn), Is.LessThanOrEqualTo(new Date(2027, 2, 18)));
        });
    }

    private Entity Need() => new(DiscoveryTable.LogicalName)
    {
        [DiscoveryTable.Name] = "Reports by plant",
        [DiscoveryTable.PlanId] = Plan,
        [DiscoveryTable.Kind] = ChoiceValues.Write(DiscoveryKind.Need),
        [DiscoveryTable.HeardOn] = new DateTime(2026, 11, 20),
    };

    private void Settle(Guid need, DiscoveryStatus status) =>
        As(Cora).Update(new Entity(DiscoveryTable.LogicalName, need) { [DiscoveryTable.Status] = ChoiceValues.Write(status) });
}
