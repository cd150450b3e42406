using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Settings;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>A template is published by somebody other than its author; and what its items say goes into the plan.</summary>
[TestFixture]
internal sealed class TemplateApprovalTests : Scenario
{
    private const string Own = "OWN30";

    private EntityReference _ada = null!;
    private EntityReference _bo = null!;

    private TemplateDesk Ada => new(Organization.ServiceFor(_ada.Id));

    private TemplateDesk Bo => new(Organization.ServiceFor(_bo.Id));

    [SetUp]
    public void AppointTwoAdmins()
    {
        Needs(Capability.OwnSettings, Capability.SynchronousSteps, Capability.SecurityRoles);
        _ada = People.User(Organization, "Ada Admin", Roles.Administrator);
        _bo = People.User(Organization, "Bo Admin", Roles.Administrator);
    }

    [Test]
    public void Publish_ByItsAuthor_IsRefusedAndByAnotherIsNoted()
    {
        var draft = DraftOfAda();
        Assert.That(() => Ada.SetState(draft, TemplateState.Retired), Throws.Exception.Message.Contains("was never published"));
        Assert.That(() => Ada.Publish(draft), Throws.Exception.Message.Contains("Version 1 of OWN30 is your own work."));
        Assert.That(State(draft), Is.EqualTo(TemplateState.Draft));

        Bo.Publish(draft);
        Assert.Multiple(() =>
        {
            Assert.That(State(draft), Is.EqualTo(TemplateState.Published));
            Assert.That(Stored(draft).Reference(TemplateTable.ApprovedById)?.Id, Is.EqualTo(_bo.Id));
        });
    }

    [Test]
    public void Review_LocksTheVersionUntilItIsPublishedOrSentBack()
    {
        var draft = DraftOfAda();
        Ada.SetState(draft, TemplateState.InReview);
        Assert.Multiple(() =>
        {
            Assert.That(Stored(draft).Reference(TemplateTable.SubmittedById)?.Id, Is.EqualTo(_ada.Id));
            Assert.That(() => Ada.Item(draft, "LATE", 4), Throws.Exception.Message.Contains("Version 1 of OWN30 is in review."));
            Assert.That(() => Ada.SetState(draft, TemplateState.Retired), Throws.Exception.Message.Contains("is in review"));
            Assert.That(() => Ada.Draft(Own, 2), Throws.Exception.Message.Contains("There is already a draft of OWN30, version 1."));
            Assert.That(() => Ada.Publish(draft), Throws.Exception.Message.Contains("your own work"));
        });

        Bo.SetState(draft, TemplateState.Draft);
        Assert.That(Stored(draft).Reference(TemplateTable.SubmittedById), Is.Null);
        Ada.Item(draft, "LATE", 4);
        Ada.SetState(draft, TemplateState.InReview);
        Bo.Publish(draft);
        Assert.That(State(draft), Is.EqualTo(TemplateState.Published));
    }

    [Test]
    public void Review_WhoeverSubmitsSomebodyElsesDraft_CountsAsItsAuthor()
    {
        var draft = DraftOfAda();
        Bo.SetState(draft, TemplateState.InReview);
        Assert.That(() => Bo.Publish(draft), Throws.Exception.Message.Contains("your own work"));
        Ada.Publish(draft);
        Assert.That(Stored(draft).Reference(TemplateTable.ApprovedById)?.Id, Is.EqualTo(_ada.Id));
    }

    [Test]
    public void Review_OfADraftWithFaults_IsRefusedWithAllOfThem()
    {
        var draft = DraftOfAda();
        Ada.Item(draft, "LOST", 5, item => item[TemplateItemTable.WaitsFor] = "NOWHERE");
        Assert.That(
            () => Ada.SetState(draft, TemplateState.InReview), Throws.Exception.Message.Contains("LOST").And.Message.Contains("NOWHERE"));
        Assert.That(State(draft), Is.EqualTo(TemplateState.Draft));
    }

    [Test]
    public void Publish_ByItsAuthor_IsAllowedWhereTheRulesetAsksForNoApprover()
    {
        Needs(Capability.CustomApis);
        RulesetDesk.PublishWith(Organization.ServiceFor(_ada.Id), "plan.templateapprovers", 0);

        var draft = DraftOfAda();
        Ada.Publish(draft);
        Assert.That(State(draft), Is.EqualTo(TemplateState.Published));
    }

    [Test]
    [Property("Requirement", "N-02")]
    public void Publish_WithAnItemOnTheWrongSideOfCare_IsRefused()
    {
        var draft = Ada.Draft(Own, more: template => template[TemplateTable.CareFromDay] = 46);
        Ada.Item(draft, "LAUNCHED", 45);
        Ada.Item(draft, "TOO_LATE", 46);
        Ada.Item(draft, "TOO_EARLY", 45, item => item[TemplateItemTable.Phase] = ChoiceValues.Write(Phase.Care));
        Ada.Item(draft, "CARED", 46, item => item[TemplateItemTable.Phase] = ChoiceValues.Write(Phase.Care));
        Assert.That(() => Bo.Publish(draft), Throws.Exception.Message
            .Contains("TOO_LATE is in the phase Launch on day 46, but Care begins on day 46.").And.Message
            .Contains("TOO_EARLY is in the phase Care on day 45, but Care begins on day 46.").And.Message
            .Not.Contains("LAUNCHED is").And.Message.Not.Contains("CARED is"));
    }

    [Test]
    public void Win_GivesThePlanWhatTheItemsSay()
    {
        Needs(Capability.OuterJoins);
        var draft = Ada.Draft("DIGITAL60");
        Ada.Item(draft, "SAY_HELLO", 3, item =>
        {
            item[TemplateItemTable.AccountableRole] = ChoiceValues.Write(OwnerRole.ExecutiveSponsor);
            item[TemplateItemTable.SupportRole] = ChoiceValues.Write(OwnerRole.Support);
            item[TemplateItemTable.ResponsibleParty] = ChoiceValues.Write(ResponsibleParty.Customer);
            item[TemplateItemTable.Purpose] = ChoiceValues.Write(ItemPurpose.Listening);
            item[TemplateItemTable.VisibleToCustomer] = true;
            item[TemplateItemTable.Guidance] = "Smile.";
            item[TemplateItemTable.Agenda] = "Names.";
        });
        Ada.Item(draft, "WELCOME_CALL", 4);
        Bo.Publish(draft);
        Sales.WinNew(Sales.Account(5));

        var hello = Plans.Item("SAY_HELLO");
        Assert.Multiple(() =>
        {
            Assert.That(hello.Choice<OwnerRole>(MilestoneTable.AccountableRole), Is.EqualTo(OwnerRole.ExecutiveSponsor));
            Assert.That(hello.Choice<OwnerRole>(MilestoneTable.SupportRole), Is.EqualTo(OwnerRole.Support));
            Assert.That(hello.Choice<ResponsibleParty>(MilestoneTable.ResponsibleParty), Is.EqualTo(ResponsibleParty.Customer));
            Assert.That(hello.Choice<ItemPurpose>(MilestoneTable.Purpose), Is.EqualTo(ItemPurpose.Listening));
            Assert.That(hello.GetAttributeValue<bool>(MilestoneTable.VisibleToCustomer), Is.True);
            Assert.That(hello.Text(MilestoneTable.Guidance), Is.EqualTo("Smile."));
            Assert.That(hello.Text(MilestoneTable.Agenda), Is.EqualTo("Names."));
            Assert.That(Plans.Item("WELCOME_CALL").Text(MilestoneTable.Guidance), Does.StartWith("Say thank you for the order"));
        });
    }

    [TestCase("DE", "DE-BY", true)]
    [TestCase("FR", "DE-BY", false)]
    public void Win_OfACustomerInARegion_GetsTheItemsForIt(string only, string region, bool expected)
    {
        Needs(Capability.OuterJoins);
        var draft = Ada.Draft("DIGITAL60");
        Ada.Item(draft, "ALWAYS", 3);
        Ada.Item(draft, "SOMETIMES", 4, item => item[TemplateItemTable.OnlyRegions] = only);
        Bo.Publish(draft);
        var account = Sales.Account(5);
        Service.Update(new Entity(AccountTable.LogicalName, account.Id) { [AccountTable.Region] = region });
        Sales.WinNew(account);
        Assert.That(Plans.ItemsWith("SOMETIMES").Any(), Is.EqualTo(expected));
    }

    [Test]
    public void Publish_WithAComplexityThatThereIsNot_IsRefused()
    {
        var draft = DraftOfAda();
        Ada.Item(draft, "HARD", 5, item => item[TemplateItemTable.OnlyComplexities] = "High, Enormous");
        Assert.That(() => Bo.Publish(draft), Throws.Exception.Message.Contains("HARD is only for the complexity 'Enormous'"));
    }

    private Guid DraftOfAda()
    {
        var draft = Ada.Draft(Own);
        Ada.Item(draft, "SAY_HELLO", 3);
        return draft;
    }

    private Entity Stored(Guid template) => Service.Retrieve(TemplateTable.LogicalName, template, new ColumnSet(true));

    private TemplateState? State(Guid template) => Stored(template).Choice<TemplateState>(TemplateTable.Status);
}
