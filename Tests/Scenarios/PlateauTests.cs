using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// A customer who reached the plateau: the impact is reviewed with them and their executive, and the next year planned. The plan has the
/// review 182 days after the kick-off.
/// </summary>
[TestFixture]
internal sealed class PlateauTests : CustomerScenario
{
    // The plateau on Monday 1 February 2027: ten working days later is Monday the 15th.
    [Test]
    [Property("Requirement", "W-13")]
    public void Plateau_ReachedBeforeThePlannedReview_BringsItForwardWithTheReason()
    {
        Assert.That(Review.On(MilestoneTable.DueOn), Is.GreaterThan(new Date(2027, 5, 1)));
        ReachThePlateau();
        Assert.Multiple(() =>
        {
            Assert.That(Review.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 2, 15)));
            Assert.That(Review.Text(MilestoneTable.DateReason), Does.StartWith("The customer reached the plateau on 1 Feb 2027"));
        });

        // Dates that are computed again, here because somebody enters the go-live, leave it there.
        As(Cora).Update(new Entity(PlanTable.LogicalName, Plan.Id) { [PlanTable.GoLiveOn] = new DateTime(2027, 1, 18) });
        Drain();
        Assert.That(Review.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 2, 15)));
    }

    [Test]
    [Property("Requirement", "W-13")]
    public void Plateau_WithAReviewThatIsFixed_LeavesItWhereItIs()
    {
        var planned = Review.On(MilestoneTable.DueOn);
        As(Cora).Update(new Entity(MilestoneTable.LogicalName, Review.Id) { [MilestoneTable.IsDateLocked] = true });
        Drain();
        ReachThePlateau();
        Assert.That(Review.On(MilestoneTable.DueOn), Is.EqualTo(planned));
    }

    [Test]
    [Property("Requirement", "W-13")]
    public void Plateau_OfAPlanWithoutAReview_SchedulesOneForTheCsm()
    {
        Service.Delete(MilestoneTable.LogicalName, Review.Id);
        Drain();
        ReachThePlateau();
        Assert.Multiple(() =>
        {
            Assert.That(Review.Text(MilestoneTable.Name), Is.EqualTo("Impact review"));
            Assert.That(Review.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 2, 15)));
            Assert.That(Review.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(Cora.Id));
            Assert.That(Review.Choice<Phase>(MilestoneTable.Phase), Is.EqualTo(Phase.Adopt));
        });
    }

    private Entity Review => Plans.Item("IMPACT_REVIEW");

    /// <summary>The customer says so on a contact, which is one of the ways to get there.</summary>
    private void ReachThePlateau()
    {
        GoTo(2027, 2, 1);
        var contact = Touchpoint(TouchpointStatus.Done, ContactDirection.TwoWay, new DateTime(2027, 2, 1));
        contact[TouchpointTable.CurveAnswer] = ChoiceValues.Write(CurveStage.ImpactPlateau);
        contact[TouchpointTable.CurveReason] = "They have closed three months within a day.";
        As(Cora).Create(contact);
        Drain();
        Assert.That(Plans.Single().Choice<CurveStage>(PlanTable.CurveStage), Is.EqualTo(CurveStage.ImpactPlateau));
    }
}
