using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The night: each plan that is due is evaluated once, slice by slice, and nothing else is touched.</summary>
[TestFixture]
internal sealed class NightTests : Scenario
{
    private const int NewZealand = 290;
    private const int English = 1033;
    private static readonly Date Later = new(2027, 6, 1);
    private static readonly Date Eleventh = new(2026, 12, 11);

    private IOrganizationService _night = null!;

    [SetUp]
    public void EmployTheNight()
    {
        Needs(Capability.CustomApis, Capability.MovableClock, Capability.OwnSettings, Capability.SecurityRoles);
        _night = Organization.ServiceFor(People.User(Organization, "Nightly", Roles.ServiceUser).Id);
    }

    [Test]
    public void DuePlan_IsEvaluated_AndOneThatIsNotIsUntouched()
    {
        var due = Win("Due");
        var other = Win("Other");
        Set(other, PlanTable.NextEvaluationOn, Later.ToDateTime());
        GoTo(2026, 12, 11);
        var before = PlanOf(other);

        var night = Slice();

        Assert.Multiple(() =>
        {
            Assert.That(night["Evaluated"], Is.EqualTo(1));
            Assert.That(night["PassedOver"], Is.Zero);
            Assert.That(night["Next"], Is.Null);
            Assert.That(PlanOf(due).On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 12, 11)));
            // Nothing was done in three weeks.
            Assert.That(PlanOf(due).Choice<HealthBand>(PlanTable.HealthBand), Is.EqualTo(HealthBand.Red));
            Assert.That(PlanOf(other)["versionnumber"], Is.EqualTo(before["versionnumber"]));
        });
    }

    [Test]
    public void SecondNightOfADay_WritesNothing()
    {
        Win("One");
        Win("Two");
        GoTo(2026, 12, 11);
        Assert.That(Slice()["Written"], Is.GreaterThanOrEqualTo(2));
        Drain();
        var before = Versions();

        var second = Slice();

        Assert.Multiple(() =>
        {
            Assert.That(second["Written"], Is.Zero);
            Assert.That(Versions(), Is.EqualTo(before));
        });
    }

    [Test]
    public void RunningPlanWithoutANextDate_IsDue()
    {
        var plan = Win("Failed once");
        Set(plan, PlanTable.NextEvaluationOn, null);

        Assert.That(Slice()["Evaluated"], Is.EqualTo(1));
        Assert.That(PlanOf(plan).On(PlanTable.NextEvaluationOn), Is.Not.Null);
    }

    [Test]
    public void LostJob_IsMadeUpForAfterAnHour()
    {
        var plan = Win("Lost");
        Set(plan, PlanTable.NextEvaluationOn, Later.ToDateTime());
        Service.Update(new Entity(PlanTable.LogicalName, plan) { [PlanTable.EvaluationRequestedOn] = Organization.UtcNow });
        Drain();
        // As if that evaluation had never run.
        Set(plan, PlanTable.NextEvaluationOn, Later.ToDateTime());
        Set(plan, PlanTable.EvaluationAnsweredOn, null);

        Wait(TimeSpan.FromMinutes(59));
        Assert.That(Slice()["Evaluated"], Is.Zero, "it may still come");
        Wait(TimeSpan.FromMinutes(2));
        Assert.That(Slice()["Evaluated"], Is.EqualTo(1));
        Assert.That(PlanOf(plan)[PlanTable.EvaluationAnsweredOn], Is.EqualTo(PlanOf(plan)[PlanTable.EvaluationRequestedOn]));
    }

    [Test]
    public void PlanAtRest_IsNotEvaluated()
    {
        var deal = Sales.WinNew(Sales.Account(5_000));
        Sales.Reopen(deal);
        Drain();
        GoTo(2026, 12, 11);

        Assert.That(Slice()["Evaluated"], Is.Zero);
    }

    [Test]
    public void PlanOnTheOtherSideOfTheWorld_IsDueOnItsOwnDay()
    {
        var seller = People.User(Organization, "Aroha Seller", Roles.Salesperson, Roles.SalesContributor);
        People.Settle(Organization, seller, NewZealand, English);
        var far = Win("Far", deal => deal[OpportunityTable.OwnerId] = seller);
        var near = Win("Near");
        foreach (var plan in new[] { far, near })
        {
            Set(plan, PlanTable.NextEvaluationOn, new DateTime(2026, 12, 4));
        }

        // Friday, nine o'clock in Auckland.
        Organization.AdvanceTo(new DateTime(2026, 12, 3, 20, 0, 0, DateTimeKind.Utc));
        Assert.That(Slice()["Evaluated"], Is.EqualTo(1));
        Assert.That(PlanOf(far).On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 12, 4)));

        Organization.AdvanceTo(new DateTime(2026, 12, 4, 0, 1, 0, DateTimeKind.Utc));
        Assert.That(Slice()["Evaluated"], Is.EqualTo(1));
        Assert.That(PlanOf(near).On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 12, 4)));
    }

    [Test]
    public void PoisonPlan_IsNamedAndPassedOver_AndAllOthersAreWritten()
    {
        var plans = new[] { Win("One"), Win("Poison"), Win("Three") };
        Set(plans[1], PlanTable.TemplateCode, "GONE");
        GoTo(2026, 12, 11);

        Assert.That(new NightCheck(_night, Plans, Eleventh).AroundOneThatFails(plans, plans[1]), Is.Empty);
        Assert.That(
            Slice()["PassedOverPlans"],
            Does.StartWith("Poison – Onboarding 1 (" + plans[1] + ") was passed over. ").And.Contains("the template GONE")
                .And.Not.Contains("\n"));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(6)]
    public void Slices_OfAnySize_EvaluateEveryDuePlanOnce(int size) =>
        Assert.That(new NightCheck(_night, Plans, Eleventh).InSlices(WinFive(), size), Is.Empty);

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void StoppedAfterAnySlice_TheNextNightDoesTheRestAndNothingTwice(int slices) =>
        Assert.That(new NightCheck(_night, Plans, Eleventh).StoppedAndGoneOn(WinFive(), slices, Drain), Is.Empty);

    [Test]
    public void PassingOver_NamesOnePlanAndGoesOnBehindIt()
    {
        var plans = WinFive();

        var passed = Slice(null, seconds: 0, plans: 1, passOver: true);
        var rest = Slice((string?)passed["Next"]);

        Assert.Multiple(() =>
        {
            Assert.That(passed["Evaluated"], Is.Zero);
            Assert.That(passed["Written"], Is.Zero);
            Assert.That(passed["PassedOverPlans"], Does.Contain("Dataverse refused to write its evaluation"));
            Assert.That(rest["Evaluated"], Is.EqualTo(4));
            Assert.That(plans.Count(plan => PlanOf(plan).On(PlanTable.EvaluatedOn) == new Date(2026, 12, 11)), Is.EqualTo(4));
        });
    }

    [Test]
    public void Night_SentBySomebodyElse_IsRefused()
    {
        foreach (var role in new[] { Roles.Csm, Roles.CsmManager, Roles.SalesContributor, Roles.Executive })
        {
            var person = Organization.ServiceFor(People.User(Organization, "Not the night", role).Id);
            Assert.That(
                () => person.Execute(new OrganizationRequest("onb_EvaluateDuePlans")),
                Throws.Exception.Message.Contains("prvWriteonb_Ruleset"), role);
        }

        var admin = Organization.ServiceFor(People.User(Organization, "Ada Admin", Roles.Administrator).Id);
        Assert.That(admin.Execute(new OrganizationRequest("onb_EvaluateDuePlans"))["Evaluated"], Is.Zero);
    }

    [Test]
    public void Slice_WithNumbersOutOfRange_IsRefusedInOneSentence() => Assert.Multiple(() =>
    {
        Assert.That(() => Slice(null, seconds: 51), Throws.Exception.Message.EqualTo("'Seconds' is 51; it must be between 0 and 50."));
        Assert.That(() => Slice(null, seconds: -1), Throws.Exception.Message.EqualTo("'Seconds' is -1; it must be between 0 and 50."));
        Assert.That(
            () => Slice(null, plans: 0), Throws.Exception.Message.EqualTo("'PlansPerBatch' is 0; it must be between 1 and 250."));
        Assert.That(
            () => Slice(null, plans: 251), Throws.Exception.Message.EqualTo("'PlansPerBatch' is 251; it must be between 1 and 250."));
        foreach (var text in new[] { "somewhere", "2", "2 somewhere", "x <cookie page=\"1\"/>" })
        {
            Assert.That(() => Slice(text), Throws.Exception.Message.StartsWith("'" + text + "' is not where an answer ended."));
        }
    });

    [Test]
    public void EvaluatingOnePlan_AnswersAndWritesOnce()
    {
        var plan = Win("Asked for");
        GoTo(2026, 12, 11);

        var first = EvaluateNow(Organization.CsmService, plan);
        var second = EvaluateNow(Organization.CsmService, plan);

        Assert.Multiple(() =>
        {
            Assert.That(first["Written"], Is.GreaterThan(0));
            Assert.That(first["HealthBand"], Is.EqualTo("Red"));
            Assert.That(first["NextContactOn"], Is.EqualTo(PlanOf(plan)[PlanTable.NextContactOn]));
            Assert.That(PlanOf(plan).On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 12, 11)));
            Assert.That(second["Written"], Is.Zero);
        });
    }

    [Test]
    public void EvaluatingOnePlan_ThatCannotBe_SaysWhy()
    {
        var plan = Win("Without a day");
        Set(plan, PlanTable.Day0On, null);
        var executive = Organization.ServiceFor(People.User(Organization, "Eva Executive", Roles.Executive).Id);

        Assert.Multiple(() =>
        {
            Assert.That(
                () => EvaluateNow(Organization.CsmService, plan),
                Throws.Exception.Message.StartsWith("The plan is archived, or has no Day 0 or no template."));
            Assert.That(() => EvaluateNow(executive, plan), Throws.Exception.Message.Contains("prvWriteonb_Plan"));
            Assert.That(() => EvaluateNow(Organization.CsmService, Guid.NewGuid()), Throws.Exception);
        });
    }

    private List<Guid> WinFive()
    {
        var plans = new[] { "One", "Two", "Three", "Four", "Five" }.Select(name => Win(name)).ToList();
        GoTo(2026, 12, 11);
        return plans;
    }

    private Guid Win(string customer, Action<Entity>? more = null)
    {
        var deal = Sales.WinNew(Sales.Account(5_000, customer), more);
        return Plans.Plans().Single(plan => plan.GetAttributeValue<EntityReference>(PlanTable.OpportunityId).Id == deal).Id;
    }

    private Entity PlanOf(Guid id) => Plans.Plans().Single(plan => plan.Id == id);

    private List<string> Versions() => Plans.Plans().Select(plan => plan.Id + " " + plan["versionnumber"]).ToList();

    private void Set(Guid plan, string column, object? value)
    {
        Service.Update(new Entity(PlanTable.LogicalName, plan) { [column] = value });
        Drain();
    }

    private ParameterCollection Slice(string? after = null, int? seconds = null, int? plans = null, bool passOver = false) =>
        new NightCheck(_night, Plans, Eleventh).Slice(after, seconds, plans, passOver);

    private static ParameterCollection EvaluateNow(IOrganizationService service, Guid plan) => service.Execute(
        new OrganizationRequest("onb_EvaluatePlan") { ["Target"] = new EntityReference(PlanTable.LogicalName, plan) }).Results;
}
