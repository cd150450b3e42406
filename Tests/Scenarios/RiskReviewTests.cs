using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The evaluation keeps the risks of a plan by the rules: raises, changes and closes them, and fights nobody.</summary>
[TestFixture]
internal sealed class RiskReviewTests : Scenario
{
    [SetUp]
    public void NeedTheWorkflow() => Needs(Capability.BackgroundWorkflow);

    // 26 November is the last conversation; 26 December is 30 days later, and more than 30 days is silence.
    [Test, Property("Requirement", "C-01"), Property("Formula", "8")]
    public void Silence_OfMoreThanThirtyDays_RaisesARiskThatNightAndCloses()
    {
        Sales.WinNew(Sales.Account(5_000));
        GoTo(2026, 11, 26);
        Complete("KICKOFF");
        EvaluateOn(2026, 12, 26);
        Assert.That(Risks("C-01"), Is.Empty);

        EvaluateOn(2026, 12, 27);
        var raised = Risk("C-01");
        Assert.Multiple(() =>
        {
            Assert.That(raised.Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.High));
            Assert.That(raised.Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Open));
            Assert.That(raised.On(RiskTable.RaisedOn), Is.EqualTo(new Date(2026, 12, 27)));
            // Two working days after the Sunday on which it became high.
            Assert.That(raised.On(RiskTable.EscalatesOn), Is.EqualTo(new Date(2026, 12, 29)));
            Assert.That(raised.Text(RiskTable.Reason), Is.EqualTo("Nobody has spoken with the customer since 26 Nov 2026."));
            Assert.That(raised.Reference("ownerid"), Is.EqualTo(Plans.Single().Reference("ownerid")));
            Assert.That(Plans.Single().Choice<RiskSeverity>(PlanTable.WorstSeverity), Is.EqualTo(RiskSeverity.High));
        });

        GoTo(2026, 12, 28);
        Complete("FIRST_BILL");
        Assert.Multiple(() =>
        {
            Assert.That(Risk("C-01").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Open), "the first night");
            Assert.That(Risk("C-01").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 12, 28)));
            Assert.That(Plans.Single().On(PlanTable.NextEvaluationOn), Is.EqualTo(new Date(2026, 12, 29)));
        });

        EvaluateOn(2026, 12, 29);
        Assert.Multiple(() =>
        {
            Assert.That(Risk("C-01").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Closed), "the second");
            Assert.That(Risk("C-01").On(RiskTable.ClosedOn), Is.EqualTo(new Date(2026, 12, 29)));
        });
    }

    // Won on 20 November, so 19 January is Day 60.
    [Test, Property("Requirement", "T-06")]
    public void Onboarding_OpenOnDaySixtyOne_IsOverdueAndARisk()
    {
        Sales.WinNew(Sales.Account(5_000));
        EvaluateOn(2027, 1, 19);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Risks("T-06"), Is.Empty);
            Assert.That(Plans.Single().On(PlanTable.NextEvaluationOn), Is.EqualTo(new Date(2027, 1, 20)));
        });

        EvaluateOn(2027, 1, 20);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Overdue));
            Assert.That(Risk("T-06").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.High));
            Assert.That(Risk("T-06").Text(RiskTable.Reason), Does.Contain("19 Jan 2027"));
        });
    }

    [Test, Property("Requirement", "H-20")]
    public void Kickoff_PlannedFourteenDaysAfterTheSignature_IsARisk()
    {
        WinSigned();
        MoveKickoff(2026, 12, 3);
        Assert.That(Risks("H-20"), Is.Empty, "thirteen days");

        Wait(TimeSpan.FromMinutes(1));
        MoveKickoff(2026, 12, 4);
        Assert.Multiple(() =>
        {
            Assert.That(Risk("H-20").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.Medium));
            Assert.That(Risk("H-20").Text(RiskTable.Name), Is.EqualTo("Kick-off pushed"));
        });
    }

    [Test, Property("Formula", "8")]
    public void Rule_ThatHoldsForTheThirdTime_RaisesTheSeverity()
    {
        WinSigned();
        for (var time = 1; time <= 3; time++)
        {
            GoTo(2026, 11, 21 + 2 * time);
            MoveKickoff(2026, 12, 4);
            Assert.That(Risk("H-20").GetAttributeValue<int>(RiskTable.Occurrences), Is.EqualTo(time));
            Assert.That(Risk("H-20").Choice<RiskSeverity>(RiskTable.Severity),
                Is.EqualTo(time < 3 ? RiskSeverity.Medium : RiskSeverity.High));
            if (time < 3)
            {
                GoTo(2026, 11, 22 + 2 * time);
                MoveKickoff(2026, 11, 26);
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(Risk("H-20").Choice<RiskSeverity>(RiskTable.BaseSeverity), Is.EqualTo(RiskSeverity.Medium));
            Assert.That(Risk("H-20").On(RiskTable.HighSinceOn), Is.EqualTo(new Date(2026, 11, 27)));
        });
    }

    // H-18 and T-19 are there from the creation; the same ledger keeps them.
    [Test, Property("Requirement", "H-18"), Property("Requirement", "T-19")]
    public void RisksOfTheCreation_AreKeptAndNotRaisedTwice()
    {
        var account = Sales.Account(5_000);
        var opportunity = Sales.Opportunity(account);
        Wait(TimeSpan.FromDays(181));
        Sales.Win(opportunity);
        Drain();
        Assert.That(Risk("H-18").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.Medium));

        // Won on Thursday, 20 May; five working days without a reply.
        EvaluateOn(2027, 5, 27);
        Assert.Multiple(() =>
        {
            Assert.That(Risk("H-18").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.High));
            Assert.That(Risk("H-18").GetAttributeValue<int>(RiskTable.Occurrences), Is.EqualTo(1));
            Assert.That(Risk("T-19").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Open));
        });

        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id)
        {
            [PlanTable.CsmId] = Organization.Seller,
            [PlanTable.ProjectManagerId] = Organization.Seller,
        });
        GoTo(2027, 5, 28);
        Complete("KICKOFF");
        EvaluateOn(2027, 5, 29);
        Assert.That(new[] { "H-18", "T-19" }.Select(rule => Risk(rule).Choice<RiskStatus>(RiskTable.Status)),
            Is.All.EqualTo(RiskStatus.Closed));
    }

    [Test]
    public void RiskRaisedByAPerson_IsLeftAlone()
    {
        Sales.WinNew(Sales.Account(5_000));
        RaiseByHand("MANUAL");
        RaiseByHand("C-01");
        EvaluateOn(2026, 11, 21);
        EvaluateOn(2026, 11, 22);
        EvaluateOn(2026, 11, 23);
        Assert.Multiple(() =>
        {
            Assert.That(Risk("MANUAL").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Open));
            Assert.That(Risk("C-01").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Open), "also under the code of a rule");
            Assert.That(Risk("MANUAL").On(RiskTable.ReviewedOn), Is.Null);
        });
    }

    [Test]
    public void RiskClosedByAPerson_ComesBackOnlyAfterItsRuleHadStopped()
    {
        WinSigned();
        MoveKickoff(2026, 12, 4);
        EvaluateOn(2026, 11, 23);
        Change("H-20", RiskTable.Status, ChoiceValues.Write(RiskStatus.Closed));
        EvaluateOn(2026, 11, 24);
        EvaluateOn(2026, 11, 25);
        Assert.That(Risk("H-20").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Closed), "the rule goes on holding");

        MoveKickoff(2026, 11, 26);
        EvaluateOn(2026, 11, 26);
        MoveKickoff(2026, 12, 7);
        EvaluateOn(2026, 11, 27);
        Assert.That(
            Risks("H-20").Select(risk => risk.Choice<RiskStatus>(RiskTable.Status)),
            Is.EquivalentTo(new[] { RiskStatus.Closed, RiskStatus.Open }));
    }

    [Test]
    public void SeverityAndAcknowledgement_SetByAPerson_Stay()
    {
        WinSigned();
        MoveKickoff(2026, 12, 4);
        EvaluateOn(2026, 11, 23);
        Change("H-20", RiskTable.Severity, ChoiceValues.Write(RiskSeverity.Critical));
        EvaluateOn(2026, 11, 24);
        Assert.Multiple(() =>
        {
            Assert.That(Risk("H-20").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.Critical));
            Assert.That(Risk("H-20").On(RiskTable.EscalatesOn), Is.Not.Null);
        });

        Change("H-20", RiskTable.Status, ChoiceValues.Write(RiskStatus.Acknowledged));
        EvaluateOn(2026, 11, 25);
        Assert.Multiple(() =>
        {
            Assert.That(Risk("H-20").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Acknowledged));
            Assert.That(Risk("H-20").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.Critical));
            Assert.That(Risk("H-20").On(RiskTable.EscalatesOn), Is.Null, "somebody takes care");
        });
    }

    [Test]
    public void SecondReviewOfTheDay_ChangesNoRisk()
    {
        WinSigned();
        MoveKickoff(2026, 12, 4);
        EvaluateOn(2026, 11, 30);
        var before = Plans.Risks().Select(Describe).ToList();
        Wait(TimeSpan.FromMinutes(5));
        Evaluate();
        Assert.That(Plans.Risks().Select(Describe), Is.EqualTo(before).And.Not.Empty);
    }

    private static string Describe(Entity risk) => string.Join("|", risk.Attributes
        .OrderBy(column => column.Key, StringComparer.Ordinal)
        .Select(column => column.Key + "="
            + (column.Value is OptionSetValue option ? option.Value : column.Value is EntityReference row ? row.Id : column.Value)));

    private void WinSigned() =>
        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.ContractSignedOn] = new DateTime(2026, 11, 20));

    // A new due date asks for an evaluation by itself.
    private void MoveKickoff(int year, int month, int day)
    {
        Csm.Update(
            new Entity(MilestoneTable.LogicalName, Plans.Item("KICKOFF").Id) { [MilestoneTable.DueOn] = new DateTime(year, month, day) });
        Drain();
    }

    private void Complete(string code)
    {
        Plans.Complete(Plans.Item(code), Date.FromDateTime(Organization.UtcNow));
        Drain();
    }

    private void Change(string rule, string column, object value)
    {
        Csm.Update(new Entity(RiskTable.LogicalName, Risk(rule).Id) { [column] = value });
        Drain();
    }

    private void RaiseByHand(string rule)
    {
        Csm.Create(new Entity(RiskTable.LogicalName)
        {
            [RiskTable.Name] = "Champion leaves",
            [RiskTable.PlanId] = Plans.Single().ToEntityReference(),
            [RiskTable.RuleCode] = rule,
            [RiskTable.Severity] = ChoiceValues.Write(RiskSeverity.Low),
            [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Open),
        });
        Drain();
    }

    private void EvaluateOn(int year, int month, int day)
    {
        GoTo(year, month, day);
        Evaluate();
    }

    private void Evaluate()
    {
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.EvaluationRequestedOn] = Organization.UtcNow });
        Drain();
    }

    private Entity Risk(string rule) => Risks(rule).Single();

    private Entity[] Risks(string rule) => [.. Plans.Risks().Where(risk => risk.Text(RiskTable.RuleCode) == rule)];
}
