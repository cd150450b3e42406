using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The first bill: worked out by what was agreed, and explained before it comes.</summary>
[TestFixture]
internal sealed class BillingTests : CustomerScenario
{
    private IOrganizationService _finance = null!;

    [SetUp]
    public void HireFinance() => _finance = As(People.User(Organization, "Fay Finance", Roles.Finance));

    // N-11: 12 000 + 8 400 + 9 600 = 30 000, where 12 000 x 21/30 = 8 400. The 10th of November leaves 21 days, itself included.
    [Test]
    [Property("Requirement", "N-11")]
    public void FirstBill_FromWhatWasAgreed_ShowsEveryComponentAndTheDifference()
    {
        var bill = _finance.Create(Bill());
        var row = Plans.All(BillTable.LogicalName)[0];
        Assert.Multiple(() =>
        {
            Assert.That(Money(row, BillTable.ProRata), Is.EqualTo(8_400m));
            Assert.That(Money(row, BillTable.Total), Is.EqualTo(30_000m));
            Assert.That(Money(row, BillTable.Regular), Is.EqualTo(12_000m));
            Assert.That(Money(row, BillTable.Difference), Is.EqualTo(18_000m));
            Assert.That(row.Text(BillTable.Explanation), Is.EqualTo(
                "The next full month: 12,000.\n"
                + "Part of the month of activation, 21 of 30 days, from 10 Nov 2026 to 30 Nov 2026: 8,400.\n"
                + "Set-up fee: 9,600.\n"
                + "A regular bill is 12,000. The first bill will be 30,000, a difference of 18,000."));
        });

        _finance.Update(new Entity(BillTable.LogicalName, bill) { [BillTable.OneOffs] = new Money(100) });
        row = Plans.All(BillTable.LogicalName)[0];
        Assert.Multiple(() =>
        {
            Assert.That(Money(row, BillTable.Total), Is.EqualTo(30_100m));
            Assert.That(row.Text(BillTable.Explanation), Does.Contain("Other one-offs: 100."));
        });

        _finance.Update(new Entity(BillTable.LogicalName, bill) { [BillTable.Total] = new Money(30_050) });
        Assert.That(Money(Plans.All(BillTable.LogicalName)[0], BillTable.Total), Is.EqualTo(30_050m), "what was billed stays");
    }

    [Test]
    [Property("Requirement", "N-12")]
    public void FirstBill_FarAboveARegularOne_IsARiskUnlessItIsExplainedBeforeItComes()
    {
        var bill = Bill();
        bill[BillTable.IssuedOn] = new DateTime(2026, 12, 1);
        var id = _finance.Create(bill);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Risk("N-12").Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.High));
            Assert.That(Risk("N-12").Text(RiskTable.Reason), Does.Contain("30,000").And.Contain("12,000"));
        });

        GoTo(2026, 11, 27);
        _finance.Update(new Entity(BillTable.LogicalName, id) { [BillTable.ExplainedOn] = new DateTime(2026, 11, 27) });
        Drain();
        Assert.That(Risk("N-12").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 11, 27)));
    }

    // 1.5 times 12 000 is 18 000: exactly that much is no shock.
    [Test]
    [Property("Person", "Onboarding Finance writes onb_bill")]
    public void FirstBill_AtTheFactor_IsNoRisk()
    {
        var bill = Bill();
        bill[BillTable.ActivatedOn] = new DateTime(2026, 11, 16);
        bill[BillTable.SetupFee] = null;
        bill[BillTable.IssuedOn] = new DateTime(2026, 12, 1);
        _finance.Create(bill);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Money(Plans.All(BillTable.LogicalName)[0], BillTable.Total), Is.EqualTo(18_000m), "15 of 30 days are 6 000");
            Assert.That(Risks("N-12"), Is.Empty);
        });
    }

    private Entity Bill() => new(BillTable.LogicalName)
    {
        [BillTable.Name] = "R-1001",
        [BillTable.PlanId] = Plan,
        [BillTable.ActivatedOn] = new DateTime(2026, 11, 10),
        [BillTable.Monthly] = new Money(12_000),
        [BillTable.SetupFee] = new Money(9_600),
    };

    private static decimal? Money(Entity row, string column) => row.GetAttributeValue<Money>(column)?.Value;
}
