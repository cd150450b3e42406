using System;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// What was sold is changed after the signature: each change soon after the win is seen. Won on Friday 20 November 2026; fourteen days
/// later is Friday 4 December.
/// </summary>
[TestFixture]
internal sealed class TermsTests : CustomerScenario
{
    [TestCase(HandoffTable.Scope, "Two plants instead of one.")]
    [TestCase(HandoffTable.ServiceLevel, "Answers within four hours.")]
    [TestCase(HandoffTable.TargetGoLiveOn, "2026-12-18")]
    [Property("Requirement", "H-21")]
    public void Terms_ChangedWithinFourteenDays_AreARisk(string column, string value)
    {
        GoTo(2026, 12, 4);
        Change(column, value);
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.On(HandoffTable.TermsChangedOn), Is.EqualTo(new Date(2026, 12, 4)));
            Assert.That(Handoff.GetAttributeValue<int>(HandoffTable.TermChanges), Is.EqualTo(1));
            Assert.That(Risk("H-21").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.Medium));
            Assert.That(Risk("H-21").Text(RiskTable.Reason), Does.Contain("4 Dec 2026"));
        });
    }

    [Test]
    [Property("Requirement", "H-21")]
    public void Terms_ChangedAgain_AreCountedAndTheLatestIsNamed()
    {
        GoTo(2026, 11, 24);
        Change(HandoffTable.Scope, "Two plants instead of one.");
        GoTo(2026, 11, 26);
        Change(HandoffTable.Scope, "Three plants.");
        Change(HandoffTable.Scope, "Three plants.");
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.GetAttributeValue<int>(HandoffTable.TermChanges), Is.EqualTo(2), "written again unchanged is no change");
            Assert.That(Risk("H-21").Text(RiskTable.Reason), Does.Contain("2").And.Contain("26 Nov 2026"));
        });
    }

    [Test]
    [Property("Requirement", "H-21")]
    [Property("Person", "Onboarding Sales Contributor writes onb_handoff")]
    public void Terms_ChangedLater_OrOtherAnswers_AreNone()
    {
        Change(HandoffTable.FirstYearIntent, "Close the books in a day.");
        GoTo(2026, 12, 5);
        Change(HandoffTable.Scope, "Two plants instead of one.");
        Assert.Multiple(() =>
        {
            Assert.That(Handoff.On(HandoffTable.TermsChangedOn), Is.Null);
            Assert.That(Risks("H-21"), Is.Empty);
        });
    }

    private Entity Handoff => Plans.Handoffs().Single();

    private void Change(string column, string value)
    {
        Seller.Update(new Entity(HandoffTable.LogicalName, Handoff.Id)
        {
            [column] = column == HandoffTable.TargetGoLiveOn ? DateTime.Parse(value, CultureInfo.InvariantCulture) : value,
        });
        Drain();
    }
}
