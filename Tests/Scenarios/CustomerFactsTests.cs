using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// What people record about a customer, each in the role that records it, and what the plan says because of it. Won on Friday 20 November
/// 2026 by a customer with 5,000 employees.
/// </summary>
[TestFixture]
internal sealed class CustomerFactsTests : CustomerScenario
{
    // 26 November is the last conversation by then; more than 30 days later is silence.
    [TestCase(TouchpointStatus.Done, ContactDirection.TwoWay, true)]
    [TestCase(TouchpointStatus.Done, ContactDirection.Outbound, false, Description = "nobody answered")]
    [TestCase(TouchpointStatus.Planned, ContactDirection.TwoWay, false, Description = "it has not taken place")]
    [TestCase(TouchpointStatus.Cancelled, ContactDirection.TwoWay, false)]
    [Property("Requirement", "C-01")]
    public void Touchpoint_LoggedByTheCsm_EndsTheSilenceIfTheCustomerSpoke(
        TouchpointStatus status, ContactDirection direction, bool endsIt)
    {
        GoTo(2026, 11, 26);
        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 26));
        Drain();
        EvaluateOn(2026, 12, 27);
        Assert.That(Risk("C-01").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Open));

        GoTo(2026, 12, 28);
        As(Cora).Create(Touchpoint(status, direction, new DateTime(2026, 12, 28)));
        Drain();
        Assert.That(
            Risk("C-01").On(RiskTable.ClearSinceOn), endsIt ? Is.EqualTo(new Date(2026, 12, 28)) : Is.Null,
            "recording it asked for the evaluation");
        EvaluateOn(2026, 12, 29);
        Assert.That(
            Risk("C-01").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(endsIt ? RiskStatus.Closed : RiskStatus.Open));
    }

    [TestCase(Channel.Call, "They ask for a second training.", null, null)]
    [TestCase(Channel.Email, "They ask for a second training.", null, "This is no conversation.")]
    [TestCase(Channel.Call, " ", null, "Nothing was heard.")]
    [TestCase(Channel.Call, "They ask for a second training.", "2026-12-11", "11 Dec 2026 has not come yet.")]
    public void Touchpoint_LoggedByMessage_CountsOrIsRefusedWithOneSentence(Channel channel, string heard, string? on, string? refusal)
    {
        Needs(Capability.CustomApis);
        GoTo(2026, 12, 10);
        var log = new OrganizationRequest("onb_LogTouchpoint")
        {
            ["Target"] = Plan,
            ["Channel"] = ChoiceValues.Number(channel),
            ["Heard"] = heard,
            ["NextStep"] = "Send dates",
        };
        if (on is not null)
        {
            log["On"] = DateTime.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (refusal is not null)
        {
            Assert.That(() => As(Cora).Execute(log), Throws.Exception.Message.Contains(refusal));
            Assert.That(Plans.All(TouchpointTable.LogicalName), Is.Empty);
            return;
        }

        As(Cora).Execute(log);
        Drain();
        var logged = Plans.All(TouchpointTable.LogicalName).Single();
        Assert.Multiple(() =>
        {
            Assert.That(logged.Text(TouchpointTable.Heard), Is.EqualTo(heard));
            Assert.That(logged.Text(TouchpointTable.Name), Is.EqualTo("Call, 10 Dec 2026"));
            Assert.That(logged.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(Cora.Id));
            Assert.That(Explanation, Does.Contain("The last conversation was on 10 Dec 2026"));
        });
    }

    [Test]
    public void Milestone_ThatTheCsmCallsPaperwork_IsNoConversation()
    {
        GoTo(2026, 11, 26);
        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 26));
        Drain();
        Assert.That(Explanation, Does.Contain("The last conversation was on 26 Nov 2026"));

        As(Cora).Update(new Entity(MilestoneTable.LogicalName, Plans.Item("KICKOFF").Id)
        {
            [MilestoneTable.Purpose] = ChoiceValues.Write(ItemPurpose.Administration),
        });
        Drain();
        Assert.That(Explanation, Does.Not.Contain("The last conversation was on 26 Nov 2026"));
    }

    [Test]
    public void Touchpoint_LoggedForAnItem_IsTheContactOfIt()
    {
        Needs(Capability.CustomApis);
        GoTo(2026, 12, 10);
        var kickoff = Plans.Item("KICKOFF").ToEntityReference();
        var log = new OrganizationRequest("onb_LogTouchpoint")
        {
            ["Target"] = Plan,
            ["Channel"] = ChoiceValues.Number(Channel.Call),
            ["Heard"] = "They know whom to bring.",
            ["Milestone"] = kickoff,
        };
        var id = (Guid)As(Cora).Execute(log)["TouchpointId"];
        var row = Service.Retrieve(TouchpointTable.LogicalName, id, new ColumnSet(TouchpointTable.MilestoneId));
        Assert.That(row.Reference(TouchpointTable.MilestoneId)?.Id, Is.EqualTo(kickoff.Id));
    }

    [Test]
    public void Touchpoint_LoggedByWhoMayNotCreateOne_IsRefused()
    {
        Needs(Capability.CustomApis);
        var executive = People.User(Organization, "Emil Executive", Roles.Executive);
        var log = new OrganizationRequest("onb_LogTouchpoint")
        {
            ["Target"] = Plan,
            ["Channel"] = ChoiceValues.Number(Channel.Call),
            ["Heard"] = "All is well.",
        };
        Assert.That(() => As(executive).Execute(log), Throws.Exception.Message.Contains("prvCreateonb_Touchpoint"));
    }

    [Test]
    public void Touchpoint_ThatIsDeleted_CountsNoMore()
    {
        GoTo(2026, 12, 10);
        var logged = As(Cora).Create(Touchpoint(TouchpointStatus.Done, ContactDirection.TwoWay, new DateTime(2026, 12, 10)));
        Drain();
        Assert.That(Explanation, Does.Contain("The last conversation was on 10 Dec 2026"));

        As(Cora).Delete(TouchpointTable.LogicalName, logged);
        Drain();
        Assert.That(Explanation, Does.Not.Contain("10 Dec 2026"));
    }

    // The last day in time is the 25th; a broken promise caps the health at 69 (formulas.md section 3).
    [Test]
    public void Promise_OfTheSeller_IsBrokenOnTheDayAfterAndCapsTheHealthUntilMadeGood()
    {
        var seller = Organization.Seller;
        var promise = As(seller).Create(new Entity(PromiseTable.LogicalName)
        {
            [PromiseTable.Name] = "A spare device for the kick-off",
            [PromiseTable.PlanId] = Plan,
            [PromiseTable.DueOn] = new DateTime(2026, 11, 25),
        });
        EvaluateOn(2026, 11, 25);
        Assert.Multiple(() =>
        {
            Assert.That(Explanation, Does.Not.Contain("Broken promises"));
            Assert.That(Plans.Single().On(PlanTable.NextEvaluationOn), Is.LessThanOrEqualTo(new Date(2026, 11, 26)), "the night sees it");
        });

        EvaluateOn(2026, 11, 26);
        Assert.That(Explanation, Does.Contain("Broken promises not yet made good: 1."));

        As(Cora).Update(new Entity(PromiseTable.LogicalName, promise)
        {
            [PromiseTable.Status] = ChoiceValues.Write(PromiseStatus.Kept),
            [PromiseTable.SettledOn] = new DateTime(2026, 11, 26),
        });
        Drain();
        Assert.That(Explanation, Does.Not.Contain("Broken promises"));
    }

    [Test]
    [Property("Requirement", "N-13")]
    public void Bill_QuestionedByTheCustomer_CapsTheHealthUntilItIsExplained()
    {
        var finance = People.User(Organization, "Fay Finance", Roles.Finance);
        var bill = As(finance).Create(new Entity(BillTable.LogicalName)
        {
            [BillTable.Name] = "R-1001",
            [BillTable.PlanId] = Plan,
            [BillTable.IssuedOn] = new DateTime(2026, 11, 20),
            [BillTable.QueryStatus] = ChoiceValues.Write(BillQueryStatus.Open),
        });
        Drain();
        Assert.That(Explanation, Does.Contain("Open questions about bills: 1."));

        As(finance).Update(new Entity(BillTable.LogicalName, bill)
        {
            [BillTable.QueryStatus] = ChoiceValues.Write(BillQueryStatus.Closed),
        });
        Drain();
        Assert.That(Explanation, Does.Not.Contain("Open questions about bills"));
    }

    [Test]
    public void BillsMeasurementsAndDiscoveries_AreNotForSellers()
    {
        var seller = Organization.Seller;
        foreach (var row in new[]
        {
            new Entity(BillTable.LogicalName) { [BillTable.Name] = "R-1001", [BillTable.PlanId] = Plan },
            Measured(MeasurementKind.Pulse, new DateTime(2026, 11, 20), 7, note: "Cheerful"),
            Discovered(DiscoveryKind.Dislike, "The colour", new DateTime(2026, 11, 20)),
        })
        {
            var id = As(Cora).Create(row);
            Assert.Multiple(() =>
            {
                Assert.That(() => As(seller).Retrieve(row.LogicalName, id, new ColumnSet(true)), Throws.Exception, row.LogicalName);
                Assert.That(() => As(Cora).Retrieve(row.LogicalName, id, new ColumnSet(true)), Throws.Nothing, row.LogicalName);
            });
        }
    }

    // Live on 1 December, so 31 December is day 30: the target is 25%, and 10 of 100 is 40% of it (formulas.md section 3).
    [Test]
    [Property("Requirement", "N-30")]
    public void Use_BelowItsTarget_IsARiskAndATaskUntilSomebodyFoundOutWhy()
    {
        As(Cora).Update(new Entity(PlanTable.LogicalName, Plan.Id) { [PlanTable.GoLiveOn] = new DateTime(2026, 12, 1) });
        GoTo(2026, 12, 31);
        var reading = As(Cora).Create(Measured(MeasurementKind.Use, new DateTime(2026, 12, 31), 10, outOf: 100));
        Drain();
        Assert.That(
            Risk("N-30").Text(RiskTable.Reason), Is.EqualTo("Use is at 40% of the target, and nobody has found out why."));
        var task = Tasks().Single();
        Assert.Multiple(() =>
        {
            Assert.That(task.Text(TaskTable.Subject), Is.EqualTo("Find out why use is low, and enter the reason on the measurement"));
            Assert.That(task.Reference(TaskTable.RegardingObjectId)?.Id, Is.EqualTo(Plan.Id));
            Assert.That(task.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(Cora.Id));
        });

        As(Cora).Update(new Entity(MeasurementTable.LogicalName, reading)
        {
            [MeasurementTable.LowUseReason] = ChoiceValues.Write(LowUseReason.NotTrained),
        });
        Drain();
        Assert.That(Risk("N-30").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 12, 31)));
        EvaluateOn(2027, 1, 7);
        Assert.Multiple(() =>
        {
            Assert.That(Risk("N-30").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Closed));
            Assert.That(
                Tasks().Single().GetAttributeValue<OptionSetValue>(SystemColumns.StateCode).Value, Is.EqualTo(TaskTable.StateCompleted));
        });
    }

    // Recorded on the 20th for the 23rd: that night sees it, with no new data.
    [Test]
    public void Pulse_RecordedAhead_CountsFromItsDayOn()
    {
        As(Cora).Create(Measured(MeasurementKind.Pulse, new DateTime(2026, 11, 23), 8, note: "They ask for more."));
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Explanation, Does.Not.Contain("The pulse was"));
            Assert.That(Plans.Single().On(PlanTable.NextEvaluationOn), Is.LessThanOrEqualTo(new Date(2026, 11, 23)));
        });
        EvaluateOn(2026, 11, 23);
        Assert.That(Explanation, Does.Contain("The pulse was 8 out of 10 on 23 Nov 2026."));
    }

    // Five working days after Friday the 20th is Friday the 27th.
    [Test]
    [Property("Requirement", "H-19")]
    public void Invitation_ThatNobodyConfirms_IsARiskAfterFiveWorkingDays()
    {
        As(Cora).Update(new Entity(MilestoneTable.LogicalName, Plans.Item("KICKOFF").Id)
        {
            [MilestoneTable.InvitedOn] = new DateTime(2026, 11, 20),
        });
        Drain();
        EvaluateOn(2026, 11, 26);
        Assert.That(Risks("H-19"), Is.Empty);
        Assert.That(Plans.Single().On(PlanTable.NextEvaluationOn), Is.LessThanOrEqualTo(new Date(2026, 11, 27)));

        EvaluateOn(2026, 11, 27);
        Assert.That(Risk("H-19").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.High));

        As(Cora).Update(new Entity(MilestoneTable.LogicalName, Plans.Item("KICKOFF").Id)
        {
            [MilestoneTable.ConfirmedOn] = new DateTime(2026, 11, 27),
        });
        Drain();
        Assert.That(Risk("H-19").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 11, 27)), "confirming asked for the evaluation");
    }

    [Test]
    [Property("Person", "Onboarding CSM writes onb_measurement")]
    public void Pulse_OfTheCsm_CountsWithANoteOnly()
    {
        GoTo(2026, 11, 23);
        As(Cora).Create(Measured(MeasurementKind.Pulse, new DateTime(2026, 11, 23), 8));
        Drain();
        Assert.That(Explanation, Does.Not.Contain("The pulse was"));

        As(Cora).Create(Measured(MeasurementKind.Pulse, new DateTime(2026, 11, 23), 8, note: "They ask for more."));
        Drain();
        Assert.That(Explanation, Does.Contain("The pulse was 8 out of 10 on 23 Nov 2026."));
    }

    // More than 14 days after it was heard, without help (C-17).
    [Test]
    [Property("Requirement", "C-17")]
    [Property("Person", "Onboarding CSM writes onb_discovery")]
    public void Challenge_WithoutHelp_IsARiskOfItsSeverity()
    {
        GoTo(2026, 11, 30);
        var heard = Discovered(DiscoveryKind.Challenge, "No admin on site", new DateTime(2026, 11, 30));
        heard[DiscoveryTable.Severity] = ChoiceValues.Write(RiskSeverity.High);
        var challenge = As(Cora).Create(heard);
        EvaluateOn(2026, 12, 14);
        Assert.That(Risks("C-17"), Is.Empty);

        EvaluateOn(2026, 12, 15);
        Assert.Multiple(() =>
        {
            Assert.That(Risk("C-17").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.High));
            Assert.That(Risk("C-17").Text(RiskTable.Reason), Does.Contain("No admin on site"));
        });

        As(Cora).Update(new Entity(DiscoveryTable.LogicalName, challenge)
        {
            [DiscoveryTable.HelpSentOn] = new DateTime(2026, 12, 15),
        });
        Drain();
        Assert.That(Risk("C-17").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 12, 15)));
    }

    [Test]
    [Property("Requirement", "C-15")]
    public void ExternalEvent_OfAKindOnADay_IsARiskForAMonth()
    {
        var happened = Discovered(DiscoveryKind.ExternalEvent, "A supplier closed", new DateTime(2026, 11, 20));
        happened[DiscoveryTable.ExternalKind] = ChoiceValues.Write(Externalkind.SupplyChain);
        As(Cora).Create(happened);
        Drain();
        Assert.That(
            Risk("C-15").Text(RiskTable.Reason),
            Is.EqualTo("Something outside disrupted the customer's business on 20 Nov 2026."));
    }

    [Test]
    public void Goals_AgreedByBothSides_CountInTheHealth()
    {
        GoTo(2026, 11, 27);
        Plans.Complete(Plans.Item("KICKOFF"), new Date(2026, 11, 27));
        var goal = As(Cora).Create(new Entity(GoalTable.LogicalName)
        {
            [GoalTable.Name] = "Fewer errors",
            [GoalTable.PlanId] = Plan,
            [GoalTable.Baseline] = 40m,
            [GoalTable.Target] = 10m,
            [GoalTable.Current] = 25m,
            [GoalTable.AgreedByVendorOn] = new DateTime(2026, 11, 27),
        });
        EvaluateOn(2026, 12, 30);
        // A week after the kick-off.
        Assert.That(Explanation, Does.Contain("no goals are agreed, due on 4 Dec 2026"), "one side is not both");

        As(Cora).Update(new Entity(GoalTable.LogicalName, goal) { [GoalTable.AgreedByCustomerOn] = new DateTime(2026, 11, 27) });
        Drain();
        Assert.That(Explanation, Does.Contain("goals are agreed").And.Not.Contain("no goals are agreed"));
        // From 40 down to 10, at 25: half the way.
        Assert.That(Explanation, Does.Contain("50% of the goals reached"));
    }

    private Entity[] Tasks() =>
    [
        .. As(Cora).RetrieveMultiple(new QueryExpression(TaskTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities,
    ];

    [TestCase(TouchpointTable.LogicalName)]
    [TestCase(PromiseTable.LogicalName)]
    [TestCase(GoalTable.LogicalName)]
    [TestCase(MeasurementTable.LogicalName)]
    [TestCase(DiscoveryTable.LogicalName)]
    [TestCase(BillTable.LogicalName)]
    [TestCase(AdvocacyTable.LogicalName)]
    public void Fact_OfOnePlan_MovesToNoOther(string table)
    {
        Needs(Capability.SynchronousSteps);
        var fact = new Entity(table, Service.Create(Complete(new Entity(table) { [TouchpointTable.PlanId] = Plan })));
        var first = Plan;
        Sales.WinNew(Sales.Account(5, "Another"));
        var other = Plans.Plans().Single(plan => plan.Id != first.Id).ToEntityReference();
        fact[TouchpointTable.PlanId] = other;
        Assert.That(() => Service.Update(fact), Throws.Exception.Message.Contains("another plan"));
    }

    private static Entity Complete(Entity row)
    {
        var on = new DateTime(2026, 11, 20);
        switch (row.LogicalName)
        {
            case TouchpointTable.LogicalName:
                row[TouchpointTable.On] = on;
                row[TouchpointTable.Channel] = ChoiceValues.Write(Channel.Call);
                break;
            case MeasurementTable.LogicalName:
                row[MeasurementTable.Kind] = ChoiceValues.Write(MeasurementKind.Use);
                row[MeasurementTable.TakenOn] = on;
                break;
            case DiscoveryTable.LogicalName:
                row[DiscoveryTable.Kind] = ChoiceValues.Write(DiscoveryKind.Like);
                row[DiscoveryTable.HeardOn] = on;
                break;
            case AdvocacyTable.LogicalName:
                row[AdvocacyTable.Kind] = ChoiceValues.Write(Domain.Adoption.Stories.AdvocacyKind.Introduction);
                row[AdvocacyTable.AskedOn] = on;
                break;
        }

        return row;
    }
}
