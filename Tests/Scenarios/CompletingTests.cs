using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// What people have to say before an item is done, each as the person who does it, through the message and on the form. A plan of 90 days,
/// won on Friday 20 November 2026: welcome call on the 23rd, kick-off on the 26th.
/// </summary>
[TestFixture]
internal sealed class CompletingTests : Scenario
{
    private EntityReference _csm = null!;
    private EntityReference _projectManager = null!;
    private EntityReference _trainer = null!;
    private EntityReference _contact = null!;

    [SetUp]
    public void WinAPlanOfNinetyDays()
    {
        Needs(
            Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock, Capability.CustomApis,
            Capability.SynchronousSteps);
        _csm = People.User(Organization, "Cora Success", Roles.Csm, Roles.Salesperson);
        _projectManager = People.User(Organization, "Paul Project", Roles.Delivery, Roles.Salesperson);
        _trainer = People.User(Organization, "Tara Trainer", Roles.Delivery);
        _contact = Sales.Contact("Karl", "Kunde");
        Sales.WinNew(Sales.Account(), deal =>
        {
            deal[OpportunityTable.MonthlyValue] = new Money(12_000m);
            deal[OpportunityTable.CsmId] = _csm;
            deal[OpportunityTable.ProjectManagerId] = _projectManager;
        });
    }

    [Test]
    [Property("Requirement", "N-04")]
    public void WelcomeCall_SaysThankYouByPhone_AndIsDoneOnlyWithALoggedCall()
    {
        GoTo(2026, 11, 23);
        var call = Plans.Item("WELCOME_CALL");
        Assert.Multiple(() =>
        {
            Assert.That(call.Choice<Channel>(MilestoneTable.Channel), Is.EqualTo(Channel.Phone));
            Assert.That(call.Choice<OwnerRole>(MilestoneTable.OwnerRole), Is.EqualTo(OwnerRole.SalesRep));
            Assert.That(call.Text(MilestoneTable.Guidance), Does.Contain("thank you"));
            Refused(Organization.Seller, "WELCOME_CALL", "Log the conversation");
            Assert.That(Plans.All(TouchpointTable.LogicalName), Is.Empty);
        });

        Complete(Organization.Seller, "WELCOME_CALL", report => report["Heard"] = "They look forward to it.");
        Drain();
        var logged = Plans.All(TouchpointTable.LogicalName).Single();
        call = Plans.Item("WELCOME_CALL");
        Assert.Multiple(() =>
        {
            Assert.That(call.Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done));
            Assert.That(call.On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 23)));
            Assert.That(call.Reference(MilestoneTable.CompletedById)?.Id, Is.EqualTo(Organization.Seller.Id));
            Assert.That(logged.Choice<Channel>(TouchpointTable.Channel), Is.EqualTo(Channel.Phone));
            Assert.That(logged.Reference(TouchpointTable.MilestoneId)?.Id, Is.EqualTo(call.Id));
            Refused(Organization.Seller, "WELCOME_CALL", "its status is Done");
            Assert.That(Plans.All(TouchpointTable.LogicalName), Has.Count.EqualTo(1), "the call and its log are one");
        });
    }

    [Test]
    public void Conversation_LoggedForAMilestone_IsOneContactWithIt()
    {
        GoTo(2026, 11, 23);
        Complete(Organization.Seller, "WELCOME_CALL", report => report["Heard"] = "They look forward to it.");
        EvaluateOn(2026, 11, 28);
        Assert.That(
            Plans.Risks().Where(risk => risk.Text(RiskTable.RuleCode) == "N-27"), Has.Exactly(1).Items,
            "one conversation in the first week is not two");
    }

    [TestCase("nothing missing", null)]
    [TestCase("no project manager", "No project manager is assigned.")]
    [TestCase("no trainer", "Nobody was introduced to the customer for this role: Trainer.")]
    [TestCase("trainer has left", "Nobody was introduced to the customer for this role: Trainer.")]
    [TestCase("no timeline", "No delivery timeline is recorded.")]
    [Property("Requirement", "N-07")]
    public void Kickoff_NeedsTheRosterTheProjectManagerAndTheTimeline(string lack, string? refusal) => TryKickoff(lack, refusal);

    [TestCase("no note of the goals", "The customer's goals are not recorded.")]
    [Property("Requirement", "N-19")]
    public void Kickoff_NeedsANoteOfTheGoals(string lack, string? refusal) => TryKickoff(lack, refusal);

    [TestCase("goal written in the call", "Goals and metrics were not ready when the call began.")]
    [TestCase("nothing missing", null)]
    [Property("Requirement", "H-12")]
    public void Kickoff_NeedsGoalsThatWereThereBefore(string lack, string? refusal) => TryKickoff(lack, refusal);

    [TestCase("customer did not agree", "There is no measurable goal")]
    [TestCase("no baseline", "There is no measurable goal")]
    [TestCase("no source", "There is no measurable goal")]
    [TestCase("goal of next month", "There is no measurable goal")]
    [TestCase("nothing missing", null)]
    [Property("Requirement", "H-15")]
    [Property("Person", "Onboarding CSM writes onb_goal")]
    public void Kickoff_NeedsAGoalOfBothSides(string lack, string? refusal) => TryKickoff(lack, refusal);

    [TestCase("no step of ours", "Our side has no next step")]
    [TestCase("customer's step has nobody", "The customer has no next step")]
    [TestCase("nothing missing", null)]
    [Property("Requirement", "H-16")]
    public void Kickoff_NeedsANextStepOfEachSide(string lack, string? refusal) => TryKickoff(lack, refusal);

    [TestCase("nobody attended", "Record who took part.")]
    [TestCase("nothing missing", null)]
    [Property("Requirement", "H-10")]
    public void Kickoff_NeedsSomebodyOfTheCustomer(string lack, string? refusal) => TryKickoff(lack, refusal);

    [TestCase("no intent for the onboarding", "Record what the customer wants from the onboarding.")]
    [TestCase("no intent for the first year", "Record what the customer wants from the first year.")]
    [TestCase("no metric", "Record how value is measured.")]
    [TestCase("nothing missing", null)]
    [Property("Requirement", "H-13")]
    public void Kickoff_NeedsGoalsTheirMetricAndBothIntents(string lack, string? refusal) => TryKickoff(lack, refusal);

    [TestCase("no sentiment", "Record how the customer felt, from 1 to 10, with a note.")]
    [TestCase("sentiment without a note", "Enter how the customer felt from 1 to 10, with a note.")]
    [TestCase("nothing missing", null)]
    [Property("Requirement", "H-01")]
    public void Kickoff_TellsWhatToExpect_AndNeedsHowTheCustomerFelt(string lack, string? refusal)
    {
        Assert.That(
            Plans.Item("KICKOFF").Text(MilestoneTable.Guidance),
            Does.Contain("excited").And.Contain("optimistic").And.Contain("some stress").And.Contain("do not know what to expect"));
        TryKickoff(lack, refusal);
        if (refusal is null)
        {
            var pulse = Plans.All(MeasurementTable.LogicalName).Single();
            Assert.Multiple(() =>
            {
                Assert.That(new Row(pulse).Decimal(MeasurementTable.Value), Is.EqualTo(8m));
                Assert.That(pulse.Text(MeasurementTable.Note), Is.EqualTo("They asked for more."));
                Assert.That(pulse.On(MeasurementTable.TakenOn), Is.EqualTo(new Date(2026, 11, 26)));
            });
        }
    }

    [TestCase("held by another manager", "The customer success manager has to hold the call.")]
    [TestCase("nothing heard", "Log the conversation")]
    [TestCase("nothing missing", null)]
    [Property("Requirement", "H-06")]
    public void Kickoff_IsACallWithCustomerSuccess(string lack, string? refusal)
    {
        TryKickoff(lack, refusal);
        if (refusal is null)
        {
            Assert.Multiple(() =>
            {
                Assert.That(Plans.Single().On(PlanTable.KickoffHeldOn), Is.EqualTo(new Date(2026, 11, 26)));
                Assert.That(
                    Plans.All(TouchpointTable.LogicalName).Single().Reference(TouchpointTable.MadeById)?.Id, Is.EqualTo(_csm.Id));
            });
        }
    }

    [Test]
    public void Form_WherePeopleAreRecorded_AsksTheSameGate_AndAManagerMayOverrideIt()
    {
        GoTo(2026, 11, 26);
        Stakeholder(ResponsibleParty.Customer, StakeholderRole.Champion, "Karl Kunde");
        var kickoff = Plans.Item("KICKOFF");
        var manager = People.User(Organization, "Mara Manager", Roles.CsmManager);
        var allow = new OrganizationRequest("onb_OverrideGate")
        {
            ["Target"] = kickoff.ToEntityReference(),
            ["Reason"] = "Held at the fair, without notice.",
        };
        Assert.Multiple(() =>
        {
            Assert.That(
                () => Plans.Complete(kickoff, new Date(2026, 11, 26)), Throws.Exception.Message.Contains("Log the conversation"));
            Assert.That(() => As(_csm).Execute(allow), Throws.Exception.Message.Contains("prvCreateonb_KickoffReview"));
            Assert.That(
                () => As(_csm).Update(new Entity(MilestoneTable.LogicalName, kickoff.Id) { [MilestoneTable.OverrideReason] = "Mine" }),
                Throws.Exception.Message.Contains("Only a manager of Customer Success"));
            Assert.That(
                () => As(manager).Execute(new OrganizationRequest("onb_OverrideGate")
                {
                    ["Target"] = kickoff.ToEntityReference(),
                    ["Reason"] = " ",
                }),
                Throws.Exception.Message.Contains("Say why the exception is right."));
        });

        As(manager).Execute(allow);
        Plans.Complete(kickoff, new Date(2026, 11, 26));
        Drain();
        kickoff = Plans.Item("KICKOFF");
        Assert.Multiple(() =>
        {
            Assert.That(kickoff.Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done));
            Assert.That(kickoff.Text(MilestoneTable.OverrideReason), Is.EqualTo("Held at the fair, without notice."));
            Assert.That(kickoff.Reference(MilestoneTable.OverriddenById)?.Id, Is.EqualTo(manager.Id));
            Assert.That(kickoff.On(MilestoneTable.OverriddenOn), Is.EqualTo(new Date(2026, 11, 26)));
        });
    }

    [Test]
    [Property("Requirement", "N-09")]
    public void Training_IsDoneWithTheListOfThoseWhoTookPart_AndCountsThem()
    {
        var training = Plans.Item("TRAINING");
        Assert.Multiple(() =>
        {
            Assert.That(training.Choice<Channel>(MilestoneTable.Channel), Is.EqualTo(Channel.OnSite));
            Assert.That(training.Text(MilestoneTable.Agenda), Does.Contain("management portal"));
        });
        GoTo(2026, 12, 4);
        As(_csm).Update(new Entity(MilestoneTable.LogicalName, training.Id) { [MilestoneTable.IsPersonalised] = true });
        Refused(_csm, "TRAINING", "Record who took part.", report => report["Heard"] = "More on exports, please.");

        Attended("TRAINING", Stakeholder(ResponsibleParty.Customer, StakeholderRole.DailyUser, "Ute User"));
        Attended("TRAINING", Stakeholder(ResponsibleParty.Customer, StakeholderRole.DailyUser, "Uwe User"));
        Attended("TRAINING", Stakeholder(ResponsibleParty.Customer, StakeholderRole.IT, "Ina IT"), Participation.Absent);
        Attended("TRAINING", Stakeholder(ResponsibleParty.Vendor, StakeholderRole.Trainer, "Tara Trainer"));
        Complete(_csm, "TRAINING", report => report["Heard"] = "More on exports, please.");
        Assert.Multiple(() =>
        {
            var done = new Row(Plans.Item("TRAINING"));
            Assert.That(done.Whole(MilestoneTable.Attendees), Is.EqualTo(2), "the customer's people who were there");
            Assert.That(done.Yes(MilestoneTable.IsPersonalised), Is.True);
        });
    }

    [TestCase(null, true)]
    [TestCase(false, true)]
    [TestCase(true, false)]
    [Property("Requirement", "N-10")]
    public void FirstBill_NeedsItsRecipient_AndLeavesAFollowUpUnlessItIsUnderstood(bool? understood, bool followUp)
    {
        GoTo(2026, 12, 21);
        Stakeholder(ResponsibleParty.Customer, StakeholderRole.Champion, "Karl Kunde");
        Refused(_csm, "FIRST_BILL", "The bill recipient has to take part.", report => report["Heard"] = "Clear.");
        Assert.That(Tasks(), Is.Empty);

        Attended("FIRST_BILL", Stakeholder(ResponsibleParty.Customer, StakeholderRole.BillRecipient, "Rita Rechnung"));
        Complete(_csm, "FIRST_BILL", report =>
        {
            report["Heard"] = "Clear.";
            if (understood is { } answer)
            {
                report["Understood"] = answer;
            }
        });
        BillUnderstood?[] answers =
            understood is { } said ? [said ? BillUnderstood.Understood : BillUnderstood.NotUnderstood] : [];
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Item("FIRST_BILL").Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done));
            Assert.That(
                Plans.All(BillTable.LogicalName).Select(bill => bill.Choice<BillUnderstood>(BillTable.Understood)),
                Is.EqualTo(answers));
            Assert.That(Tasks(), followUp ? Is.EqualTo(new[] { "Ask whether the first bill is understood" }) : Is.Empty);
        });
    }

    [Test]
    public void Completion_NeedsWhoSignedOffAndWhen_AndSuggestsACelebration()
    {
        GoTo(2027, 1, 11);
        Refused(_csm, "COMPLETION", "Record who signed off for the customer, and when.", report => report["Heard"] = "All there.");
        Complete(_csm, "COMPLETION", report =>
        {
            report["Heard"] = "All there.";
            report["AcceptedBy"] = _contact;
        });
        var completion = Plans.Item("COMPLETION");
        Assert.Multiple(() =>
        {
            Assert.That(completion.Reference(MilestoneTable.AcceptedById)?.Id, Is.EqualTo(_contact.Id));
            Assert.That(completion.On(MilestoneTable.AcceptedOn), Is.EqualTo(new Date(2027, 1, 11)));
            Assert.That(Tasks(), Is.EqualTo(new[] { "Celebrate the completion with the customer, at lunch or over a drink" }));
        });
    }

    [Test]
    [Property("Requirement", "N-16")]
    [Property("Person", "Onboarding CSM writes onb_attendance")]
    [Property("Person", "Onboarding CSM writes onb_stakeholder")]
    public void Executive_NeedsOneOfEachSideByName()
    {
        Assert.That(Plans.Item("EXECUTIVE").Text(MilestoneTable.Agenda), Does.Contain("strategy"));
        GoTo(2027, 2, 3);
        Attended("EXECUTIVE", Stakeholder(ResponsibleParty.Customer, StakeholderRole.Executive, "Dr. Vera Vorstand"));
        Refused(_csm, "EXECUTIVE", "Name our executive.", report => report["Heard"] = "They grow abroad.");

        Attended("EXECUTIVE", Stakeholder(ResponsibleParty.Vendor, StakeholderRole.ExecutiveSponsor, "Eva Sponsor"));
        Complete(_csm, "EXECUTIVE", report => report["Heard"] = "They grow abroad.");
        var present = Plans.All(AttendanceTable.LogicalName).Select(row => row.Text(AttendanceTable.Name));
        Assert.That(present, Is.EquivalentTo(new[] { "Dr. Vera Vorstand", "Eva Sponsor" }), "both names stand on the meeting");
    }

    // Delivered on 4 January 2027: first value is due 30 days later on Wednesday 3 February, amber on the 4th, red 90 days later, on
    // Sunday 4 April.
    [Test]
    [Property("Requirement", "W-10")]
    [Property("Requirement", "W-11")]
    public void FirstValue_IsLateByAmberThenRed_AndNeedsAResultThatWasShownEvidenceAndTheCustomersWord()
    {
        GoTo(2027, 1, 4);
        Plans.Complete(Plans.Item("LINE_ACCEPTED"), new Date(2027, 1, 4));
        Drain();
        EvaluateOn(2027, 2, 3);
        Assert.That(Plans.Risks().Where(risk => risk.Text(RiskTable.RuleCode) == "W-10"), Is.Empty);
        EvaluateOn(2027, 2, 4);
        Assert.That(LateValue, Is.EqualTo(RiskSeverity.Medium));
        EvaluateOn(2027, 4, 5);
        Assert.That(LateValue, Is.EqualTo(RiskSeverity.High));

        Action<OrganizationRequest> told = report =>
        {
            report["Heard"] = "We answer within the day.";
            report["Evidence"] = "Median of 8 hours, from 31.";
            report["AcceptedBy"] = _contact;
        };
        Refused(_csm, "FIRST_VALUE", "Show the customer a result first", told);
        Refused(_csm, "FIRST_VALUE", "Record what shows that first value was reached. Record who confirmed it for the customer, and when.",
            report => report["Heard"] = "Fine.");
        As(_csm).Create(new Entity(MeasurementTable.LogicalName)
        {
            [MeasurementTable.Name] = "Hours to answer",
            [MeasurementTable.PlanId] = Plan,
            [MeasurementTable.Kind] = ChoiceValues.Write(MeasurementKind.Result),
            [MeasurementTable.TakenOn] = new DateTime(2027, 4, 5),
            [MeasurementTable.Value] = 8m,
            [MeasurementTable.ShownToCustomerOn] = new DateTime(2027, 4, 5),
        });
        Complete(_csm, "FIRST_VALUE", told);
        Drain();
        var value = Plans.Item("FIRST_VALUE");
        Assert.Multiple(() =>
        {
            Assert.That(value.On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2027, 4, 5)));
            Assert.That(value.Text(MilestoneTable.Evidence), Is.EqualTo("Median of 8 hours, from 31."));
            Assert.That(value.Reference(MilestoneTable.AcceptedById)?.Id, Is.EqualTo(_contact.Id));
            Assert.That(
                Plans.Risks().Single(risk => risk.Text(RiskTable.RuleCode) == "W-10").On(RiskTable.ClearSinceOn),
                Is.EqualTo(new Date(2027, 4, 5)));
        });
    }

    [Test]
    [Property("Requirement", "W-13")]
    public void ImpactReview_NeedsTheCustomersExecutiveAndThePlanOfTheNextYear()
    {
        GoTo(2027, 5, 28);
        var review = Plans.Item("IMPACT_REVIEW");
        Refused(_csm, "IMPACT_REVIEW", "Name the customer's executive.", report => report["Heard"] = "We are glad.");
        Attended("IMPACT_REVIEW", Stakeholder(ResponsibleParty.Customer, StakeholderRole.Executive, "Dr. Vera Vorstand"));
        Refused(
            _csm, "IMPACT_REVIEW", "Record what both sides plan for the next twelve months.", report => report["Heard"] = "We are glad.");
        As(_csm).Update(new Entity(MilestoneTable.LogicalName, review.Id) { [MilestoneTable.NextYear] = "Two more plants." });
        Complete(_csm, "IMPACT_REVIEW", report => report["Heard"] = "We are glad.");
        Assert.That(Plans.Item("IMPACT_REVIEW").Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done));
    }

    [Test]
    [Property("Requirement", "H-07")]
    public void BillingInformation_IsSentByFinance_AndSaysBy_Whom_AndWhen()
    {
        var finance = People.User(Organization, "Fay Finance", Roles.Finance);
        var mail = Plans.Item("BILLING_INFO");
        Assert.Multiple(() =>
        {
            Assert.That(mail.Choice<OwnerRole>(MilestoneTable.OwnerRole), Is.EqualTo(OwnerRole.Finance));
            Assert.That(mail.Choice<Channel>(MilestoneTable.Channel), Is.EqualTo(Channel.Email));
            Refused(finance, "BILLING_INFO", "it belongs to somebody else");
        });
        As(_csm).Update(new Entity(MilestoneTable.LogicalName, mail.Id) { [SystemColumns.OwnerId] = finance });
        GoTo(2026, 11, 24);
        Refused(finance, "BILLING_INFO", "is no conversation", report => report["Heard"] = "Thanks.");
        Refused(finance, "BILLING_INFO", "25 Nov 2026 has not come yet.", report => report["On"] = new DateTime(2026, 11, 25));
        Complete(finance, "BILLING_INFO", report => report["On"] = new DateTime(2026, 11, 23));
        mail = Plans.Item("BILLING_INFO");
        Assert.Multiple(() =>
        {
            Assert.That(mail.On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 23)));
            Assert.That(mail.Reference(MilestoneTable.CompletedById)?.Id, Is.EqualTo(finance.Id));
        });
    }

    private EntityReference Plan => Plans.Single().ToEntityReference();

    private RiskSeverity? LateValue =>
        Plans.Risks().Single(risk => risk.Text(RiskTable.RuleCode) == "W-10").Choice<RiskSeverity>(RiskTable.Severity);

    /// <summary>Records everything that the kick-off needs but for one thing, and completes it on its day.</summary>
    private void TryKickoff(string lack, string? refusal)
    {
        GoTo(2026, 11, 24);
        var goal = Goal();
        switch (lack)
        {
            case "customer did not agree":
                goal[GoalTable.AgreedByCustomerOn] = null;
                break;
            case "no baseline":
                goal[GoalTable.Baseline] = null;
                break;
            case "no metric":
                goal[GoalTable.Metric] = null;
                break;
            case "no source":
                goal[GoalTable.Source] = null;
                break;
            case "goal of next month":
                goal[GoalTable.TargetOn] = new DateTime(2026, 12, 24);
                break;
        }

        if (lack != "goal written in the call")
        {
            As(_csm).Create(goal);
        }

        if (lack != "no note of the goals")
        {
            As(_csm).Create(new Entity(DiscoveryTable.LogicalName)
            {
                [DiscoveryTable.Name] = "To be the fastest in town",
                [DiscoveryTable.PlanId] = Plan,
                [DiscoveryTable.Kind] = ChoiceValues.Write(DiscoveryKind.GoalOrDream),
                [DiscoveryTable.HeardOn] = new DateTime(2026, 11, 24),
            });
        }

        As(_csm).Update(new Entity(HandoffTable.LogicalName, Plans.All(HandoffTable.LogicalName).Single().Id)
        {
            [HandoffTable.OnboardingIntent] = lack == "no intent for the onboarding" ? null : "Two teams live by February",
            [HandoffTable.FirstYearIntent] = lack == "no intent for the first year" ? null : "All eight teams",
        });
        foreach (var (role, name) in new[]
        {
            (StakeholderRole.Trainer, "Tara Trainer"), (StakeholderRole.Finance, "Fay Finance"),
            (StakeholderRole.ExecutiveSponsor, "Eva Sponsor"),
        })
        {
            if (lack != "no trainer" || role != StakeholderRole.Trainer)
            {
                var person = Stakeholder(ResponsibleParty.Vendor, role, name, new DateTime(2026, 11, 24));
                if (lack == "trainer has left" && role == StakeholderRole.Trainer)
                {
                    As(_csm).Update(new Entity(StakeholderTable.LogicalName, person)
                    {
                        [StakeholderTable.LeftOn] = new DateTime(2026, 11, 25),
                    });
                }
            }
        }

        if (lack == "no project manager")
        {
            As(_csm).Update(new Entity(PlanTable.LogicalName, Plan.Id) { [PlanTable.ProjectManagerId] = null });
        }

        var champion = Stakeholder(ResponsibleParty.Customer, StakeholderRole.Champion, "Karl Kunde");
        if (lack != "nobody attended")
        {
            Attended("KICKOFF", champion);
        }

        if (lack != "no timeline")
        {
            Plans.Complete(Plans.Item("DELIVERY_TIMELINE"), new Date(2026, 11, 24));
        }

        if (lack != "no step of ours")
        {
            As(_csm).Update(new Entity(MilestoneTable.LogicalName, Plans.Item("TRAINING").Id) { [MilestoneTable.IsNextStep] = true });
        }

        As(_csm).Create(new Entity(MilestoneTable.LogicalName)
        {
            [MilestoneTable.Name] = "Name the users",
            [MilestoneTable.PlanId] = Plan,
            [MilestoneTable.DueOn] = new DateTime(2026, 12, 1),
            [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Open),
            [MilestoneTable.IsNextStep] = true,
            [MilestoneTable.ResponsibleParty] = ChoiceValues.Write(ResponsibleParty.Customer),
            [MilestoneTable.ContactId] = lack == "customer's step has nobody" ? null : _contact,
        });
        Drain();
        GoTo(2026, 11, 26);
        if (lack == "goal written in the call")
        {
            As(_csm).Create(goal);
        }

        var by = lack == "held by another manager" ? People.User(Organization, "Otto Other", Roles.Csm) : _csm;
        Action<OrganizationRequest> told = report =>
        {
            if (lack != "nothing heard")
            {
                report["Heard"] = "They want to start with the north.";
            }

            if (lack != "no sentiment")
            {
                report["Sentiment"] = 8;
            }

            if (lack is not ("no sentiment" or "sentiment without a note"))
            {
                report["SentimentNote"] = "They asked for more.";
            }
        };
        if (refusal is not null)
        {
            Refused(by, "KICKOFF", refusal, told);
            Assert.Multiple(() =>
            {
                Assert.That(Plans.All(TouchpointTable.LogicalName), Is.Empty, "nothing is left half-written");
                Assert.That(Plans.All(MeasurementTable.LogicalName), Is.Empty);
            });
            return;
        }

        Complete(by, "KICKOFF", told);
        Drain();
        Assert.That(Plans.Item("KICKOFF").Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done));
    }

    private Entity Goal() => new(GoalTable.LogicalName)
    {
        [GoalTable.Name] = "Answer every request within a day",
        [GoalTable.PlanId] = Plan,
        [GoalTable.Metric] = "Median hours to first answer",
        [GoalTable.Baseline] = 31m,
        [GoalTable.Target] = 8m,
        [GoalTable.TargetOn] = new DateTime(2027, 6, 30),
        [GoalTable.Source] = ChoiceValues.Write(GoalSource.Product),
        [GoalTable.AgreedByCustomerOn] = new DateTime(2026, 11, 24),
        [GoalTable.AgreedByVendorOn] = new DateTime(2026, 11, 24),
    };

    private Guid Stakeholder(ResponsibleParty side, StakeholderRole role, string name, DateTime? introducedOn = null) =>
        As(_csm).Create(new Entity(StakeholderTable.LogicalName)
        {
            [StakeholderTable.Name] = name,
            [StakeholderTable.PlanId] = Plan,
            [StakeholderTable.Side] = ChoiceValues.Write(side),
            [StakeholderTable.Role] = ChoiceValues.Write(role),
            [StakeholderTable.UserId] = role == StakeholderRole.Trainer ? _trainer : null,
            [StakeholderTable.IntroducedOn] = introducedOn,
        });

    private void Attended(string code, Guid stakeholder, Participation participation = Participation.TookPart) =>
        As(_csm).Create(new Entity(AttendanceTable.LogicalName)
        {
            [AttendanceTable.MilestoneId] = Plans.Item(code).ToEntityReference(),
            [AttendanceTable.StakeholderId] = new EntityReference(StakeholderTable.LogicalName, stakeholder),
            [AttendanceTable.Participation] = ChoiceValues.Write(participation),
        });

    private void Complete(EntityReference by, string code, Action<OrganizationRequest>? told = null)
    {
        var report = new OrganizationRequest("onb_CompleteItem") { ["Target"] = Plans.Item(code).ToEntityReference() };
        told?.Invoke(report);
        As(by).Execute(report);
    }

    private void Refused(EntityReference by, string code, string sentence, Action<OrganizationRequest>? told = null)
    {
        var before = Plans.Item(code).Choice<MilestoneStatus>(MilestoneTable.Status);
        Assert.That(() => Complete(by, code, told), Throws.Exception.Message.Contains(sentence));
        Assert.That(Plans.Item(code).Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(before));
    }

    private string?[] Tasks() =>
        [.. Service.RetrieveMultiple(new QueryExpression("task") { ColumnSet = new ColumnSet("subject") }).Entities
            .Select(task => task.Text("subject"))];

    private IOrganizationService As(EntityReference user) => Organization.ServiceFor(user.Id);

    private void EvaluateOn(int year, int month, int day)
    {
        GoTo(year, month, day);
        Service.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.EvaluationRequestedOn] = Organization.UtcNow });
        Drain();
    }
}
