using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios.Reports;

/// <summary>The running plans summed up: contacts, needs, satisfaction, the curve, the health.</summary>
[TestFixture]
internal sealed class PortfolioTests : ReportScenario
{
    [Test]
    [Property("Requirement", "C-02")]
    public void Contacts_OfEveryChannel_AreTheMixOfThePortfolio()
    {
        var plan = Win("Acme", 5_000);
        var on = new Date(2026, 11, 20);
        foreach (var (channel, times) in new[]
        {
            (Channel.Call, 3), (Channel.Email, 2), (Channel.OnSite, 1), (Channel.Chat, 1), (Channel.Event, 1),
        })
        {
            for (var time = 0; time < times; time++)
            {
                Touch(plan, on, channel, ContactDirection.Outbound, row => row[TouchpointTable.IsInformal] = channel == Channel.Chat);
            }
        }

        Drain();
        var contacts = Ask(Executive, "onb_PortfolioFigures")["contacts"];
        Assert.Multiple(() =>
        {
            Assert.That(
                contacts["mix"].Items.Select(each => (each["channel"].Text, each["contacts"].Number)),
                Is.EqualTo(new (string?, decimal?)[] { ("Call", 3), ("Email", 2), ("OnSite", 1), ("Event", 1), ("Chat", 1) }));
            Assert.That(contacts["informal"].Number, Is.EqualTo(1));
        });
    }

    [Test]
    [Property("Requirement", "C-12")]
    public void Contacts_OfBothDirections_AreCountedSeparatelyWithTheirRatioOnTheForm()
    {
        var plan = Win("Acme", 5_000);
        var on = new Date(2026, 11, 20);
        Touch(plan, on, Channel.Call, ContactDirection.Inbound);
        Touch(plan, on, Channel.Email, ContactDirection.Inbound);
        Drain();
        Assert.That(Row(plan).Contains(PlanTable.InboundRatio), Is.False, "without a contact of ours there is no ratio");

        Touch(plan, on, Channel.Email, ContactDirection.Outbound);
        Touch(plan, on, Channel.Call, ContactDirection.TwoWay);
        Touch(plan, on, Channel.Email, ContactDirection.Outbound);
        Drain();
        var contacts = Ask(Manager, "onb_PortfolioFigures")["contacts"];
        Assert.Multiple(() =>
        {
            Assert.That(Row(plan)[PlanTable.Inbound], Is.EqualTo(2));
            Assert.That(Row(plan)[PlanTable.Outbound], Is.EqualTo(3));
            Assert.That(Row(plan)[PlanTable.InboundRatio], Is.EqualTo(0.67m));
            Assert.That(contacts["inboundPerOutbound"].Number, Is.EqualTo(0.67m));
        });
    }

    // Conversations on days 3, 5, 12 and 26: gaps of 2, 7 and 14 days. Their mean is 7.67, the deviation the root of 24.2. Expected are
    // 2 days in the first week and 7 then: 7 is more than twice 2, 14 is not more than twice 7.
    [Test]
    [Property("Requirement", "C-04")]
    public void Gaps_BetweenConversations_HaveADeviationAndIrregularOnesAreCounted()
    {
        var plan = Win("Acme", 5_000);
        GoTo(2026, 12, 16);
        foreach (var day in new[] { 3, 5, 12, 26 })
        {
            Touch(plan, new Date(2026, 11, 20).AddDays(day), Channel.Call, ContactDirection.TwoWay);
        }

        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Row(plan)[PlanTable.GapDeviation], Is.EqualTo(4.9m));
            Assert.That(Row(plan)[PlanTable.IrregularGaps], Is.EqualTo(1));
        });
    }

    // Ten working days after Friday 20 November is Friday 4 December.
    [Test]
    [Property("Requirement", "C-11")]
    public void Needs_AnsweredWithinTenWorkingDays_AreCountedOfThoseThatCanBeJudged()
    {
        var plan = Win("Acme", 5_000);
        Need(plan, "In time", new Date(2026, 11, 20), DiscoveryStatus.Answered, new Date(2026, 12, 4));
        Need(plan, "A day late", new Date(2026, 11, 20), DiscoveryStatus.Answered, new Date(2026, 12, 7));
        Need(plan, "Declined", new Date(2026, 11, 20), DiscoveryStatus.Declined, new Date(2026, 11, 23));
        Need(plan, "Open too long", new Date(2026, 11, 20), DiscoveryStatus.Heard, null);
        Need(plan, "Just heard", new Date(2026, 12, 8), DiscoveryStatus.Heard, null);
        GoTo(2026, 12, 8);

        var needs = Ask(Manager, "onb_PortfolioFigures")["needs"];
        Assert.Multiple(() =>
        {
            Assert.That(needs["raised"].Number, Is.EqualTo(5));
            Assert.That(needs["judged"].Number, Is.EqualTo(4));
            Assert.That(needs["answeredInTime"].Number, Is.EqualTo(1));
            Assert.That(needs["percentInTime"].Number, Is.EqualTo(25));
            Assert.That(needs["limitWorkingDays"].Number, Is.EqualTo(10));
        });
    }

    // Of 40 answers that were summed up elsewhere 36 are good or excellent, and of 4 single ones on a scale of five 3: 39 of 44.
    [Test]
    [Property("Requirement", "C-13")]
    public void Satisfaction_OfSurveys_IsTheShareOfTheTwoBestWithHowManyAndTheBenchmarks()
    {
        var plan = Win("Acme", 5_000);
        var none = Ask(Executive, "onb_PortfolioFigures")["satisfaction"];
        Assert.That((none["answers"].Number, none["topTwoPercent"].IsNull), Is.EqualTo(((decimal?)0, true)), "no data is not zero");

        Survey(plan, MeasurementKind.Survey, 36, 40);
        foreach (var rating in new[] { 5, 4, 4, 3 })
        {
            Survey(plan, MeasurementKind.SurveyAnswer, rating, 5);
        }

        var satisfaction = Ask(Executive, "onb_PortfolioFigures")["satisfaction"];
        Assert.Multiple(() =>
        {
            Assert.That(satisfaction["answers"].Number, Is.EqualTo(44));
            Assert.That(satisfaction["topTwoPercent"].Number, Is.EqualTo(88.6m));
            Assert.That(satisfaction["peerPercent"].Number, Is.EqualTo(90));
            Assert.That(satisfaction["bestPercent"].Number, Is.EqualTo(93));
        });
    }

    [Test]
    [Property("Requirement", "C-14")]
    public void Surveys_OfProvidersInNamedPeriods_AreRatedByDimension()
    {
        var plan = Win("Acme", 5_000);
        Rated(plan, "Q4 2026", "Carrier A", SurveyDimension.Reliability, 5);
        Rated(plan, "Q4 2026", "Carrier A", SurveyDimension.Reliability, 2);
        Rated(plan, "Q4 2026", "Carrier A", SurveyDimension.Support, 4);
        Rated(plan, "Q4 2026", "Carrier B", SurveyDimension.Reliability, 1);
        Rated(plan, "Q1 2026", "Carrier A", SurveyDimension.Reliability, 5, new DateTime(2026, 1, 1), new DateTime(2026, 3, 31));

        var surveys = Ask(Manager, "onb_PortfolioFigures")["satisfaction.surveys"].Items;
        Assert.Multiple(() =>
        {
            Assert.That(
                surveys.Select(survey => (survey["period"].Text, survey["provider"].Text)),
                Is.EqualTo(new (string?, string?)[] { ("Q1 2026", "Carrier A"), ("Q4 2026", "Carrier A"), ("Q4 2026", "Carrier B") }));
            Assert.That(
                surveys[1]["dimensions"].Items.Select(each =>
                    (each["label"].Text, each["answers"].Number, each["topTwoPercent"].Number)),
                Is.EqualTo(new (string?, decimal?, decimal?)[] { ("Reliability", 2, 50), ("Support", 1, 100) }));
            Assert.That((surveys[0]["fromOn"].Text, surveys[0]["untilOn"].Text), Is.EqualTo(("2026-01-01", "2026-03-31")));
        });
    }

    // A pulse of 3 and two open issues are two signs of a trough once the kick-off was held.
    [Test]
    [Property("Requirement", "W-09")]
    public void Trough_ThatLasts_SaysHowLongAndByWhenItShouldEnd()
    {
        var plan = Win("Acme", 5_000);
        GoTo(2026, 11, 26);
        Plans.Complete(Item(plan, "KICKOFF"), new Date(2026, 11, 26));
        Drain();
        GoTo(2026, 12, 1);
        foreach (var issue in new[] { "It is slow", "It is down" })
        {
            Discover(plan, DiscoveryKind.Issue, issue, new Date(2026, 12, 1));
        }

        Cora.Create(new Entity(MeasurementTable.LogicalName)
        {
            [MeasurementTable.Name] = "Pulse",
            [MeasurementTable.PlanId] = plan,
            [MeasurementTable.Kind] = ChoiceValues.Write(MeasurementKind.Pulse),
            [MeasurementTable.TakenOn] = new DateTime(2026, 12, 1),
            [MeasurementTable.Value] = 3m,
            [MeasurementTable.Note] = "Upset",
        });
        Drain();
        Assert.That(Row(plan).Choice<CurveStage>(PlanTable.CurveStage), Is.EqualTo(CurveStage.RealityTrough));

        Cora.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.GoLiveOn] = new DateTime(2026, 12, 2) });
        GoTo(2026, 12, 31);
        Evaluate(plan);
        Assert.That(Risks("W-09"), Is.Empty, "a month is expected");
        GoTo(2027, 1, 2);
        Evaluate(plan);
        var trough = Ask(Manager, "onb_PortfolioFigures")["trough"].Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(trough["days"].Number, Is.EqualTo(32));
            Assert.That(trough["sinceOn"].Text, Is.EqualTo("2026-12-01"));
            Assert.That(trough["expectedBy"].Text, Is.EqualTo("2026-12-31").Or.EqualTo("2027-01-01"));
            // Three months after it went live on 2 December.
            Assert.That(trough["limitOn"].Text, Does.StartWith("2027-03-0"));
            Assert.That(Risks("W-09").Single().Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.Medium));
        });

        Entity[] Risks(string rule) => [.. Plans.Risks().Where(risk => risk.Text(RiskTable.RuleCode) == rule)];
    }

    [Test]
    [Property("Requirement", "W-16")]
    public void Curve_OfThePortfolio_CountsTheCustomersOfEveryStage()
    {
        var held = Win("Held", 5_000);
        Win("New", 5_000);
        Win("New too", 5_000);
        GoTo(2026, 11, 26);
        Plans.Complete(Item(held, "KICKOFF"), new Date(2026, 11, 26));
        Drain();

        Assert.That(
            Ask(Executive, "onb_PortfolioFigures")["curve"].Items.Select(each => (each["stage"].Text, each["customers"].Number)),
            Is.EqualTo(new (string?, decimal?)[]
            {
                ("HoneymoonPeak", 1), ("RealityTrough", 0), ("FirstValueSlope", 0), ("ImpactPlateau", 0), ("Unknown", 2),
            }));
    }

    // Late for three weeks the first is red; the second has done all that was due. By value, 30,000 and 10,000 a month.
    [Test]
    public void Health_OfThePortfolio_IsByContractValueWithTheWorstPlanBesideIt()
    {
        var late = Win("Late", 5_000, deal => deal[OpportunityTable.MonthlyValue] = new Money(30_000m));
        var good = Win("Good", 5_000, deal => deal[OpportunityTable.MonthlyValue] = new Money(10_000m));
        GoTo(2026, 12, 11);
        foreach (var item in Plans.Items().Where(item => item.Reference(MilestoneTable.PlanId)?.Id == good.Id
            && item.On(MilestoneTable.DueOn) <= new Date(2026, 12, 11)))
        {
            Plans.Complete(item, item.On(MilestoneTable.DueOn)!.Value);
        }

        Touch(good, new Date(2026, 12, 10), Channel.Call, ContactDirection.TwoWay);
        Drain();
        Evaluate(late);
        var scores = new[] { late, good }.Select(plan => (decimal)Row(plan)[PlanTable.HealthScore]).ToArray();
        Assert.That(scores[0], Is.LessThan(scores[1]));

        var figures = Ask(Executive, "onb_PortfolioFigures");
        Assert.Multiple(() =>
        {
            Assert.That(figures["health.score"].Number,
                Is.EqualTo(Math.Round(((30_000 * scores[0]) + (10_000 * scores[1])) / 40_000, 1, MidpointRounding.AwayFromZero)));
            Assert.That(figures["health.confidence"].Number, Is.EqualTo(100));
            Assert.That(figures["health.worst.plan"].Text, Is.EqualTo(late.Id.ToString()));
            Assert.That(figures["health.worst.bandLabel"].Text, Is.EqualTo("Red"));
            Assert.That(figures["health.bands"].Items.Sum(band => band["plans"].Number), Is.EqualTo(2));
        });

        var another = People.User(Organization, "Carl Success", Roles.Csm);
        Assert.Multiple(() =>
        {
            Assert.That(Answer(Manager, "onb_PortfolioFigures", ("CsmId", CsmUser.Id))["Plans"], Is.EqualTo(2));
            Assert.That(Answer(Manager, "onb_PortfolioFigures", ("CsmId", another.Id))["Plans"], Is.Zero);
            Assert.That(
                Answer(Manager, "onb_PortfolioFigures", ("Segment", ChoiceValues.Number(Segment.Digital)))["Plans"], Is.Zero);
        });
    }

    [TestCase(Roles.SalesContributor)]
    [TestCase(Roles.Delivery)]
    [TestCase(Roles.Finance)]
    [TestCase(Roles.Administrator)]
    public void Portfolio_ForWhoMayNotReadWhatCustomersTold_IsRefused(string role)
    {
        var user = Organization.ServiceFor(People.User(Organization, "Pat", role).Id);
        Assert.That(() => Ask(user, "onb_PortfolioFigures"), Throws.Exception.Message.Contains("prvShareonb_Measurement"));
    }

    private void Need(EntityReference plan, string what, Date heard, DiscoveryStatus status, Date? answered) =>
        Discover(plan, DiscoveryKind.Need, what, heard, need =>
        {
            need[DiscoveryTable.Status] = ChoiceValues.Write(status);
            need[DiscoveryTable.AnsweredOn] = answered?.ToDateTime();
            need[DiscoveryTable.IsUnmet] = status != DiscoveryStatus.Heard;
        });

    private void Discover(EntityReference plan, DiscoveryKind kind, string what, Date heard, Action<Entity>? more = null)
    {
        var discovery = new Entity(DiscoveryTable.LogicalName)
        {
            [DiscoveryTable.Name] = what,
            [DiscoveryTable.PlanId] = plan,
            [DiscoveryTable.Kind] = ChoiceValues.Write(kind),
            [DiscoveryTable.HeardOn] = heard.ToDateTime(),
        };
        more?.Invoke(discovery);
        Cora.Create(discovery);
    }

    private void Survey(EntityReference plan, MeasurementKind kind, decimal value, decimal outOf, Action<Entity>? more = null)
    {
        var row = new Entity(MeasurementTable.LogicalName)
        {
            [MeasurementTable.Name] = "Survey",
            [MeasurementTable.PlanId] = plan,
            [MeasurementTable.Kind] = ChoiceValues.Write(kind),
            [MeasurementTable.TakenOn] = new DateTime(2026, 11, 20),
            [MeasurementTable.Value] = value,
            [MeasurementTable.OutOf] = outOf,
        };
        more?.Invoke(row);
        Cora.Create(row);
    }

    private void Rated(
        EntityReference plan, string period, string provider, SurveyDimension dimension, int rating, DateTime? from = null,
        DateTime? until = null) => Survey(plan, MeasurementKind.SurveyAnswer, rating, 5, row =>
        {
            row[MeasurementTable.Period] = period;
            row[MeasurementTable.Provider] = provider;
            row[MeasurementTable.Dimension] = ChoiceValues.Write(dimension);
            row[MeasurementTable.PeriodFromOn] = from ?? new DateTime(2026, 10, 1);
            row[MeasurementTable.PeriodUntilOn] = until ?? new DateTime(2026, 12, 31);
        });
}
