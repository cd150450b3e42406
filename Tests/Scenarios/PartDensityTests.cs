using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Two templates together: a plan with meetings on Days 0, 1 and 6 gets a part with mails on Days 3, 5 and 7. That would be five touches
/// from Day 0 to Day 6, one more than any seven days may have.
/// </summary>
[TestFixture]
internal sealed class PartDensityTests : Scenario
{
    [Test]
    [Property("Requirement", "T-21")]
    public void Part_WithAMailTooMany_MergesItIntoTheMeetingItIsNearestTo()
    {
        Needs(Capability.SecurityRoles, Capability.CustomApis, Capability.SynchronousSteps, Capability.OwnSettings, Capability.OuterJoins);
        var template = Templates.Draft("DIGITAL60");
        Templates.Item(template, "HELLO", 0);
        Templates.Item(template, "CALL", 1);
        Templates.Item(template, "KICKOFF", 6);
        Templates.Publish(template);
        var part = Templates.Draft("NURTURE", more: row =>
        {
            row[TemplateTable.Type] = ChoiceValues.Write(TemplateType.Part);
            row[TemplateTable.KickoffPlannedFrom] = row[TemplateTable.KickoffAchievedBy] = null;
            row[TemplateTable.DeliveryPlannedFrom] = row[TemplateTable.DeliveryAchievedBy] = null;
        });
        foreach (var day in new[] { 3, 5, 7 })
        {
            Templates.Item(part, $"MAIL_{day}", day, item =>
            {
                item[TemplateItemTable.Kind] = ChoiceValues.Write(ItemKind.Activity);
                item[TemplateItemTable.Channel] = ChoiceValues.Write(Channel.Email);
            });
        }

        Templates.Publish(part);
        Sales.WinNew(Sales.Account(5));
        var answer = Csm.Execute(new OrganizationRequest("onb_AddTemplatePart")
        {
            ["Target"] = Plans.Single().ToEntityReference(),
            ["Template"] = new EntityReference(TemplateTable.LogicalName, part),
        });
        Assert.Multiple(() =>
        {
            Assert.That(answer["Added"], Is.EqualTo(2));
            Assert.That(answer["Merged"], Is.EqualTo("Item MAIL_5"));
            Assert.That(
                Plans.Items().Select(item => item.Text(MilestoneTable.Code)),
                Is.EquivalentTo(new[] { "HELLO", "CALL", "KICKOFF", "MAIL_3", "MAIL_7" }));
        });
    }

    // Days 0, 1, 3, 5 and 6 in one template: nobody merges for the administrator, who is told where the week is too full.
    [Test]
    [Property("Requirement", "T-21")]
    public void Template_WithAWeekTooFull_IsNotPublished()
    {
        Needs(Capability.SynchronousSteps, Capability.OwnSettings, Capability.OuterJoins);
        var template = Templates.Draft("DIGITAL60");
        foreach (var day in new[] { 0, 1, 3, 5 })
        {
            Templates.Item(template, $"DAY_{day}", day);
        }

        Templates.Item(template, "KICKOFF", 6);
        Assert.That(
            () => Templates.Publish(template),
            Throws.Exception.Message.Contains("From Day 0 to Day 6, the customer would be contacted more than 4 times."));
    }
}
