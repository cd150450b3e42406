using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios.Reports;

/// <summary>
/// A version of a template as it would run, to look at before it is published and to print. HIGH60 stands in templates.md.
/// </summary>
[TestFixture]
internal sealed class TemplateSheetTests : ReportScenario
{
    [SetUp]
    public void InstallTheTemplates()
    {
        Needs(Capability.OwnSettings, Capability.OuterJoins);
        Administrator.Execute(new OrganizationRequest("onb_InstallDefaults"));
    }

    [Test]
    [Property("Requirement", "T-07")]
    public void Sheet_OfAShippedTemplate_SaysOfEveryItemWhatWhenWhoAndHow()
    {
        foreach (var code in new[] { "LAUNCH90", "HIGH60", "MEDIUM60", "DIGITAL60" })
        {
            // Won on Friday 20 November 2026.
            var items = Sheet(code, ("WonOn", new DateTime(2026, 11, 20)))["items"].Items;
            Assert.Multiple(() =>
            {
                Assert.That(items, Is.Not.Empty);
                foreach (var item in items)
                {
                    var name = $"{code} {item["code"].Text}";
                    Assert.That(item["name"].Text, Is.Not.Null.And.Not.EqualTo(item["code"].Text), $"{name}: what");
                    Assert.That(item["dueOn"].Text, Is.Not.Null, $"{name}: when");
                    Assert.That(item["day"].Number, Is.Not.Null, $"{name}: when");
                    Assert.That(item["ownerLabel"].Text, Is.Not.Null.And.Not.Empty, $"{name}: who");
                    Assert.That(item["channelLabel"].Text, Is.Not.Null.And.Not.Empty, $"{name}: how");
                    Assert.That(item["content"].Text ?? item["agenda"].Text, Is.Not.Null.And.Not.Empty, $"{name}: content");
                }
            });
        }
    }

    [Test]
    [Property("Requirement", "T-07")]
    public void Sheet_OnAnyDateAndCalendar_DatesTheDaysFromZeroToSixty()
    {
        var calendars = new CalendarDesk(Administrator);
        var calendar = calendars.Calendar("Company");
        calendars.Close(calendar, "Works outing", new(2026, 11, 26));
        Assert.Multiple(() =>
        {
            Assert.That(Kickoff(Sheet("HIGH60", ("WonOn", new DateTime(2026, 11, 20)))), Is.EqualTo(("2026-11-26", 6m, 0m)));
            Assert.That(
                Kickoff(Sheet("HIGH60", ("WonOn", new DateTime(2026, 11, 20)), ("CalendarId", calendar.Id))),
                Is.EqualTo(("2026-11-27", 7m, 1m)), "the 26th is closed there");
            Assert.That(
                Kickoff(Sheet("HIGH60", ("WonOn", new DateTime(2027, 3, 1)))), Is.EqualTo(("2027-03-08", 7m, 1m)), "Day 6 is a Sunday");
            Assert.That(Kickoff(Sheet("HIGH60")), Is.EqualTo(("2026-11-26", 6m, 0m)), "today");
        });
        Assert.That(Plans.Plans(), Is.Empty, "nothing is written");

        static (string?, decimal?, decimal?) Kickoff(Figures sheet)
        {
            var item = sheet["items"].Items.Single(each => each["code"].Text == "KICKOFF");
            return (item["dueOn"].Text, item["day"].Number, item["movedByDays"].Number);
        }
    }

    // H-17: Customer Success answers for everything, Sales supports the handoff; N-08: the project manager supports the launch.
    [TestCase("WELCOME_CALL", "R", "A", "I")]
    [TestCase("KICKOFF", "I", "A/R", "C")]
    [TestCase("LINE_ACCEPTED", "I", "A", "R")]
    [TestCase("EXECUTIVE", "I", "A", "I")]
    [TestCase("BILLING_INFO", "C", "A", "I")]
    [Property("Requirement", "H-30")]
    public void Sheet_OfEveryStep_NamesThePartOfSalesCsmAndProjectManager(string code, string sales, string csm, string projectManager)
    {
        var sheet = Sheet("LAUNCH90");
        var item = sheet["items"].Items.Single(each => each["code"].Text == code);
        Assert.Multiple(() =>
        {
            Assert.That(
                (item["sales"].Text, item["csm"].Text, item["projectManager"].Text), Is.EqualTo((sales, csm, projectManager)));
            Assert.That(
                sheet["roles"].Items.SelectMany(role => role["items"].Items).Select(name => name.Text),
                Is.EquivalentTo(sheet["items"].Items.Select(each => each["name"].Text)), "every step once");
            Assert.That(
                sheet["customersSteps"].Items.Select(step => step.Text),
                Is.EqualTo(new[] { "Contract signed", "Time of the kick-off confirmed", "Kick-off attended" }));
        });
    }

    [Test]
    public void Sheet_OfADraft_ShowsTheRolesThatItNames_AndWithAFaultItIsRefusedByName()
    {
        var draft = Templates.Draft("OWN30");
        var own = new EntityReference(TemplateTable.LogicalName, draft);
        var item = Templates.Item(draft, "KICKOFF", 6, row =>
        {
            row[TemplateItemTable.AccountableRole] = ChoiceValues.Write(OwnerRole.ProjectManager);
            row[TemplateItemTable.SupportRole] = ChoiceValues.Write(OwnerRole.SalesRep);
        });
        var kickoff = Figures.Of(Ask(own, ("WonOn", new DateTime(2026, 11, 20))))["items"].Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(kickoff["dueOn"].Text, Is.EqualTo("2026-11-26"), "a draft runs too");
            Assert.That(kickoff["sales"].Text, Is.EqualTo("C"));
            Assert.That(kickoff["projectManager"].Text, Does.StartWith("A"));
            Assert.That(kickoff["csm"].Text, Does.Not.Contain("A"));
        });

        Administrator.Update(new Entity(TemplateItemTable.LogicalName, item) { [TemplateItemTable.IsRequired] = false });
        Assert.That(() => Ask(own), Throws.Exception.Message.Contains("Plans made from OWN30 could never be complete."));
    }

    private Figures Sheet(string code, params (string Name, object? Value)[] parameters) => Figures.Of(Ask(Version(code), parameters));

    private ParameterCollection Ask(EntityReference version, params (string Name, object? Value)[] parameters) =>
        Answer(Manager, "onb_DryRunTemplate", [("Target", version), .. parameters]);

    private EntityReference Version(string code)
    {
        var query = new QueryExpression(TemplateTable.LogicalName);
        query.Criteria.AddCondition(TemplateTable.Code, ConditionOperator.Equal, code);
        query.Criteria.AddCondition(
            TemplateTable.Status, ConditionOperator.Equal, ChoiceValues.Number(TemplateState.Published));
        return Administrator.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }
}
