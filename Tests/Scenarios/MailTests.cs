using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The night makes the e-mails of items that are nobody's: the welcome of Day 0, for the Chief Customer Officer.</summary>
[TestFixture]
internal sealed class MailTests : Scenario
{
    private const string Address = "chief@vendor.example";

    private NightDesk _night = null!;
    private EntityReference _chief = null!;

    [SetUp]
    public void EmployAChief()
    {
        Needs(
            Capability.CustomApis, Capability.OwnSettings, Capability.SynchronousSteps, Capability.SecurityRoles,
            Capability.MovableClock);
        _night = new NightDesk(Organization.ServiceFor(People.User(Organization, "Nightly", Roles.ServiceUser).Id));
        _chief = People.User(Organization, "Charlie Chief", Roles.Executive);
        Service.Update(new Entity(SystemUserTable.LogicalName, _chief.Id) { [SystemUserTable.EmailAddress] = Address });
        EnvironmentDesk.Set(Service, "onb_MailSender", Address);
    }

    [TestCase(5_000, "HIGH60")]
    [TestCase(500, "MEDIUM60")]
    [TestCase(5, "DIGITAL60")]
    [Property("Requirement", "T-03")]
    public void WelcomeMail_OfEverySegment_IsADraftOfTheChiefOnDayZero_AndDoneOnceItIsSent(int employees, string template)
    {
        Sales.WinNew(Company(employees));
        Assert.That(Plans.Single().Text(PlanTable.TemplateCode), Is.EqualTo(template));
        Night();

        var mail = Mails().Single();
        var item = Plans.Item("WELCOME_EMAIL");
        Assert.Multiple(() =>
        {
            Assert.That(mail.Text(ActivityTables.Subject), Is.EqualTo("Welcome to your onboarding, Acme Corporation"));
            Assert.That(
                mail.Text(ActivityTables.Description), Does.StartWith("Dear Ada Byron,<br /><br />thank you for choosing us.")
                    .And.Not.Contains("["));
            Assert.That(Party(mail, ActivityTables.From), Is.EqualTo(_chief.Id));
            Assert.That(Party(mail, ActivityTables.To), Is.EqualTo(Ada));
            Assert.That(mail.Reference(ActivityTables.RegardingObjectId)?.Id, Is.EqualTo(item.Id));
            Assert.That(StateOf(mail), Is.EqualTo(ActivityTables.StateOpen), "a draft");
            Assert.That(item.On(MilestoneTable.MailedOn), Is.EqualTo(new Date(2026, 11, 20)));
            Assert.That(StatusOf(item), Is.EqualTo(MilestoneStatus.Open), "nobody got it yet");
            Assert.That(_night.PassedOver, Is.Empty);
        });

        Night();
        Assert.That(Mails(), Has.Count.EqualTo(1), "once, whatever runs twice");

        Service.Execute(Send(mail.Id));
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(StatusOf(Plans.Item("WELCOME_EMAIL")), Is.EqualTo(MilestoneStatus.Done));
            Assert.That(Plans.Item("WELCOME_EMAIL").On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 20)));
        });
    }

    [Test]
    [Property("Requirement", "T-19")]
    public void DigitalCustomer_IsWelcomedWithoutAnybodyDoingAnything_WhereTheEnvironmentSends()
    {
        EnvironmentDesk.Set(Service, "onb_SendMails", "yes");
        Sales.WinNew(Company(5));
        Night();
        Assert.Multiple(() =>
        {
            Assert.That(StateOf(Mails().Single()), Is.EqualTo(ActivityTables.StateCompleted));
            Assert.That(StatusOf(Plans.Item("WELCOME_EMAIL")), Is.EqualTo(MilestoneStatus.Done));
            var contact = Plans.All(TouchpointTable.LogicalName).Single();
            Assert.That(contact.GetAttributeValue<bool>(TouchpointTable.IsAutomatic), Is.True, "no human conversation");
        });
    }

    [Test]
    public void Mail_IsInTheLanguageOfTheCustomer_AndAsSomebodyTypedItWhereTheyDid()
    {
        var german = Company(5_000);
        Seller.Update(new Entity(AccountTable.LogicalName, german.Id) { [AccountTable.Language] = "de" });
        Sales.WinNew(german);
        Night();
        Assert.Multiple(() =>
        {
            Assert.That(Mails().Single().Text(ActivityTables.Subject), Is.EqualTo("Willkommen zum Onboarding, Acme Corporation"));
            Assert.That(Mails().Single().Text(ActivityTables.Description), Does.StartWith("Guten Tag Ada Byron,"));
        });

        Sales.WinNew(Company(4_000, "Bolt & Co"));
        var item = Plans.ItemsWith("WELCOME_EMAIL").Single(each => each.On(MilestoneTable.MailedOn) is null);
        Csm.Update(new Entity(MilestoneTable.LogicalName, item.Id) { [MilestoneTable.MailTemplate] = "Hello [customer]\n1 < 2" });
        Night();
        var typed = Mails().Single(mail => mail.Reference(ActivityTables.RegardingObjectId)?.Id == item.Id);
        Assert.Multiple(() =>
        {
            Assert.That(typed.Text(ActivityTables.Subject), Is.EqualTo("Hello Bolt & Co"));
            Assert.That(typed.Text(ActivityTables.Description), Is.EqualTo("1 &lt; 2"));
        });
    }

    [Test]
    public void CustomerWhomNobodyCanWriteTo_IsNamed_AndGetsTheMailOnceSomebodyCan()
    {
        var company = Sales.Account(5_000);
        Sales.WinNew(company);
        Night();
        Assert.Multiple(() =>
        {
            Assert.That(Mails(), Is.Empty);
            Assert.That(Plans.Item("WELCOME_EMAIL").On(MilestoneTable.MailedOn), Is.Null);
            Assert.That(
                _night.PassedOver.Single(),
                Does.StartWith("The e-mail of 'Welcome e-mail' for Acme Corporation").And.Contain("Nobody of the customer has an e-mail"));
        });

        var silent = Contact(company, "Silent", "silent@customer.example");
        Service.Update(new Entity(ContactTable.LogicalName, silent) { [ContactTable.DoNotEmail] = true });
        Service.Create(Champion(silent));
        Service.Create(Champion(Contact(company, "Carla", "carla@customer.example")));
        Drain();
        Night();
        Assert.That(Party(Mails().Single(), ActivityTables.To), Is.Not.EqualTo(silent));
        Assert.That(_night.PassedOver, Is.Empty);
    }

    [Test]
    public void SenderThatIsNobody_IsNamed_AndAQueueIsASender()
    {
        Service.Update(new Entity(SystemUserTable.LogicalName, _chief.Id) { [SystemUserTable.IsDisabled] = true });
        Sales.WinNew(Company(5_000));
        Night();
        Assert.Multiple(() =>
        {
            Assert.That(Mails(), Is.Empty);
            Assert.That(_night.PassedOver.Single(), Does.Contain("'" + Address + "' is the address of neither an active user nor a queue"));
        });

        var queue = Service.Create(new Entity(QueueTable.LogicalName) { ["name"] = "Welcome", [QueueTable.EmailAddress] = Address });
        Night();
        Assert.That(Party(Mails().Single(), ActivityTables.From), Is.EqualTo(queue));
    }

    [Test]
    public void MailThatThePlatformRefuses_IsPassedOver_AndTheOthersAreMade()
    {
        Sales.WinNew(Company(5_000));
        Sales.WinNew(Company(5_000, "Bolt"));
        // An executive reads plans and no e-mails, so the platform refuses them as the owner of one.
        var item = Plans.ItemsWith("WELCOME_EMAIL")[0];
        Service.Update(new Entity(MilestoneTable.LogicalName, item.Id) { [SystemColumns.OwnerId] = _chief });
        Drain();
        _night.Run(rows: 1);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Mails().Single().Reference(ActivityTables.RegardingObjectId)?.Id, Is.Not.EqualTo(item.Id));
            Assert.That(_night.PassedOver.Single(), Does.Contain(item.Id.ToString()).And.Contain("Dataverse refused to write or send it."));
            Assert.That(StatusOf(Plans.Items().Single(each => each.Id == item.Id)), Is.EqualTo(MilestoneStatus.Open));
        });
    }

    [Test]
    public void ItemOfSomebodysRole_GetsNoMailByItself()
    {
        Sales.WinNew(Company(5_000));
        var item = Plans.Item("CSM_WELCOME");
        Service.Update(new Entity(MilestoneTable.LogicalName, item.Id) { [MilestoneTable.MailTemplate] = "Hello\nFrom me" });
        GoTo(2026, 11, 27);
        Night();
        Assert.That(Mails().Single().Reference(ActivityTables.RegardingObjectId)?.Id, Is.Not.EqualTo(item.Id), "people write theirs");
    }

    private Guid Ada { get; set; }

    /// <summary>A customer whose primary contact is Ada.</summary>
    private EntityReference Company(int employees, string name = "Acme Corporation")
    {
        var company = Sales.Account(employees, name);
        Ada = Contact(company, "Byron", "ada@customer.example", "Ada");
        Service.Update(new Entity(AccountTable.LogicalName, company.Id)
        {
            [AccountTable.PrimaryContactId] = new EntityReference(ContactTable.LogicalName, Ada),
        });
        return company;
    }

    private Guid Contact(EntityReference company, string lastName, string address, string? firstName = null) =>
        Service.Create(new Entity(ContactTable.LogicalName)
        {
            ["firstname"] = firstName,
            ["lastname"] = lastName,
            [ContactTable.ParentCustomerId] = company,
            [ContactTable.EmailAddress] = address,
        });

    private Entity Champion(Guid contact) => new(StakeholderTable.LogicalName)
    {
        [StakeholderTable.Name] = "Champion",
        [StakeholderTable.PlanId] = Plans.Single().ToEntityReference(),
        [StakeholderTable.ContactId] = new EntityReference(ContactTable.LogicalName, contact),
        [StakeholderTable.Role] = ChoiceValues.Write(StakeholderRole.Champion),
        [StakeholderTable.Side] = ChoiceValues.Write(ResponsibleParty.Customer),
    };

    private void Night()
    {
        _night.Run();
        Drain();
    }

    private IReadOnlyList<Entity> Mails() =>
        [.. Service.RetrieveMultiple(new QueryExpression(ActivityTables.Email) { ColumnSet = new ColumnSet(true) }).Entities
            .Select(row => Service.Retrieve(ActivityTables.Email, row.Id, new ColumnSet(true)))];

    private static Guid? Party(Entity mail, string column) =>
        mail.GetAttributeValue<EntityCollection>(column).Entities.Single().Reference(ActivityPartyTable.PartyId)?.Id;

    private static int StateOf(Entity mail) => mail.GetAttributeValue<OptionSetValue>(SystemColumns.StateCode).Value;

    private static MilestoneStatus? StatusOf(Entity item) => item.Choice<MilestoneStatus>(MilestoneTable.Status);

    private static OrganizationRequest Send(Guid mail) => new("SendEmail")
    {
        ["EmailId"] = mail,
        ["IssueSend"] = true,
        ["TrackingToken"] = string.Empty,
    };
}
