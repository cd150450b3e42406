using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// The answers of a handoff are scored when they, the numbers or the language change, and whatever changes them is seen. Deals are won on
/// Friday 20 November 2026, with every question answered.
/// </summary>
[TestFixture]
internal sealed class HandoffScoringTests : Scenario
{
    private EntityReference _csm = null!;

    [SetUp]
    public void Win()
    {
        Needs(Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock, Capability.CustomApis);
        _csm = People.User(Organization, "Cora Success", Roles.Csm);
        Sales.Win(Sales.WellPrepared(Sales.Account(5_000), deal => deal[OpportunityTable.CsmId] = _csm));
        Drain();
    }

    [Test]
    public void Answer_ThatTurnsOutAssumed_IsWarnedOf()
    {
        Change(HandoffCodes.Goals, HandoffItemTable.Provenance, ChoiceValues.Write(Provenance.Assumed));
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.Text(HandoffTable.Warnings), Does.Contain("the answer was only assumed. Ask the customer."));
            Assert.That(Handoff.GetAttributeValue<decimal>(HandoffTable.Score), Is.EqualTo(100m));
        });
    }

    [Test]
    public void Answer_TakenBackAndGivenAgain_IsScoredEachTime()
    {
        // The stakeholders weigh 15 of 100 points; two of five of them are 6.
        Change(HandoffCodes.Stakeholders, HandoffItemTable.PartsDone, 2);
        Assert.That(Handoff.GetAttributeValue<decimal>(HandoffTable.Score), Is.EqualTo(91m));
        Change(HandoffCodes.Stakeholders, HandoffItemTable.PartsDone, 5);
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.GetAttributeValue<decimal>(HandoffTable.Score), Is.EqualTo(100m));
            Assert.That(Handoff.Text(HandoffTable.Missing) ?? string.Empty, Is.Empty);
            Assert.That(Plans.Single().GetAttributeValue<decimal>(PlanTable.HandoffCompleteness), Is.EqualTo(100m));
        });
    }

    [Test]
    [Property("Person", "Onboarding Sales Contributor writes onb_handoffitem")]
    public void Question_Deleted_IsNoLongerAskedFor()
    {
        Change(HandoffCodes.Stakeholders, HandoffItemTable.PartsDone, 0);
        Organization.Service.Delete(HandoffItemTable.LogicalName, Question(HandoffCodes.Stakeholders).Id);
        Drain();
        Assert.That(Handoff.GetAttributeValue<decimal>(HandoffTable.Score), Is.EqualTo(100m), "85 of 85 points");
    }

    [Test]
    public void Question_AddedByHand_IsRefused() => Assert.That(
        () => Organization.ServiceFor(_csm.Id).Create(new Entity(HandoffItemTable.LogicalName)
        {
            [HandoffItemTable.Name] = "Anything else?",
            [HandoffItemTable.PlanId] = Plans.Single().ToEntityReference(),
            [HandoffItemTable.HandoffId] = Handoff.ToEntityReference(),
        }),
        Throws.Exception.Message.Contains("prvCreateonb_HandoffItem"));

    [Test]
    public void Gate_RaisedByAnAdministrator_IsThatOfTheNextEvaluation()
    {
        Change(HandoffCodes.WhyBought, HandoffItemTable.PartsDone, 0);
        Assert.That(Handoff.GetAttributeValue<bool>(HandoffTable.Acceptable), Is.True, "96 points of 80");
        RulesetDesk.PublishWith(Administrator, "handoff.acceptance", 97);
        Evaluate();
        Assert.That(Handoff.GetAttributeValue<bool>(HandoffTable.Acceptable), Is.False);
    }

    [Test]
    public void Language_OfANewOwner_IsThatOfTheGaps()
    {
        Change(HandoffCodes.WhyBought, HandoffItemTable.PartsDone, 0);
        Assert.That(Handoff.Text(HandoffTable.Missing), Does.EndWith("0 of 3 done."));
        var german = People.User(Organization, "Gerda Erfolg", Roles.Csm);
        UserLanguage.Set(Service, german.Id, 1031);
        Organization.ServiceFor(_csm.Id).Update(new Entity(PlanTable.LogicalName, Plans.Single().Id)
        {
            [SystemColumns.OwnerId] = german,
        });
        Evaluate();
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.Text(HandoffTable.Missing), Does.EndWith("0 von 3 erledigt."));
            Assert.That(Plans.Single().Text(PlanTable.HandoffMissing), Does.EndWith("0 von 3 erledigt."));
        });
    }

    [Test]
    public void Plan_EvaluatedWithAnswersThatStand_SaysWhatTheySaid()
    {
        Change(HandoffCodes.Commercial, HandoffItemTable.PartsDone, 3);
        var before = Plans.Single().Text(PlanTable.HandoffMissing);
        GoTo(2026, 11, 25);
        Evaluate();
        Assert.Multiple(() =>
        {
            Assert.That(before, Does.Contain("3 of 4 done; the handoff cannot be accepted without it."));
            Assert.That(Plans.Single().Text(PlanTable.HandoffMissing), Is.EqualTo(before));
            Assert.That(Plans.Single().GetAttributeValue<bool>(PlanTable.HandoffAcceptable), Is.False);
            Assert.That(Plans.Single().GetAttributeValue<decimal>(PlanTable.HandoffCompleteness), Is.EqualTo(98m), "6 of 8 points");
        });
    }

    private Entity Handoff => Plans.Handoffs().Single();

    private Entity Question(string code) => Plans.HandoffItems().Single(item => item.Text(HandoffItemTable.Code) == code);

    private void Change(string code, string column, object? value)
    {
        Seller.Update(new Entity(HandoffItemTable.LogicalName, Question(code).Id) { [column] = value });
        Drain();
    }

    private void Evaluate()
    {
        Organization.ServiceFor(_csm.Id).Execute(
            new OrganizationRequest("onb_EvaluatePlan") { ["Target"] = Plans.Single().ToEntityReference() });
        Drain();
    }
}
