using CrmOnboarding.Domain.Billing;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static CrmOnboarding.Domain.Billing.ActiveDaysConvention;

namespace CrmOnboarding.Tests.Billing;

[TestFixture]
[Property("Formula", "7")]
internal sealed class FirstBillTests
{
    private static FirstBill Bill(decimal monthly, string activatedOn, ActiveDaysConvention convention, decimal setupFee = 0,
        int precision = 2) =>
        FirstBill.Compute(
            new BillTerms { MonthlyAmount = monthly, ActivatedOn = Date.Parse(activatedOn), SetupFee = setupFee },
            BillingPolicy.Shipped with { Convention = convention, CurrencyPrecision = precision });

    // The published example: 49.95 a month, activated on 7 May.
    [TestCase(ExcludeActivationDay, 24, 38.67, 88.62)]
    [TestCase(IncludeActivationDay, 25, 40.28, 90.23)]
    public void Compute_PublishedExample_GivesItsFigures(ActiveDaysConvention convention, int days, double proRata, double total)
    {
        var bill = Bill(49.95m, "2026-05-07", convention);
        Assert.That((bill.ActiveDays, bill.DaysInMonth), Is.EqualTo((days, 31)));
        Assert.That((bill.Components[1].Amount, bill.Total), Is.EqualTo(((decimal)proRata, (decimal)total)));
    }

    [TestCase(IncludeActivationDay, 8_400, 30_000)]
    [TestCase(ExcludeActivationDay, 8_000, 29_600)]
    [Property("Requirement", "N-11")]
    public void Compute_ExpectedTwelveThousand_ShowsEveryComponentAndTheDifference(ActiveDaysConvention convention, int proRata, int total)
    {
        var bill = Bill(12_000m, "2026-06-10", convention, setupFee: 9_600m);
        var days = convention == IncludeActivationDay ? 21 : 20;
        Assert.That(bill.Components, Is.EqualTo(new[]
        {
            new BillComponent(12_000m, BillingMessages.FullMonth(12_000m)),
            new BillComponent(proRata,
                BillingMessages.ProRata((decimal)proRata, days, 30, new Date(2026, 6, 31 - days), new Date(2026, 6, 30))),
            new BillComponent(9_600m, BillingMessages.SetupFee(9_600m)),
        }));
        Assert.That((bill.Total, bill.Regular, bill.Delta), Is.EqualTo(((decimal)total, 12_000m, total - 12_000m)));
        Assert.That(bill.Summary, Is.EqualTo(BillingMessages.ExpectedAndFirst(12_000m, (decimal)total, total - 12_000m)));
    }

    // Installed on the 21st of a month of 31 days: ten days.
    [Test]
    public void Compute_InstalledOnThe21st_ChargesTenDays() =>
        Assert.That(Bill(31m, "2026-05-21", ExcludeActivationDay).Components[1].Amount, Is.EqualTo(10m));

    [TestCase("2026-06-01", IncludeActivationDay, 30, 3_000)]
    [TestCase("2026-06-01", ExcludeActivationDay, 29, 2_900)]
    [TestCase("2024-02-01", ExcludeActivationDay, 28, 2_896.55)]
    [TestCase("2024-02-29", IncludeActivationDay, 1, 103.45)]
    [TestCase("2024-02-28", ExcludeActivationDay, 1, 103.45)]
    [TestCase("2023-02-28", IncludeActivationDay, 1, 107.14)]
    public void Compute_EdgesOfMonths_CountTheirDays(string activatedOn, ActiveDaysConvention convention, int days, double proRata)
    {
        var bill = Bill(3_000m, activatedOn, convention);
        Assert.That((bill.ActiveDays, bill.Components[1].Amount), Is.EqualTo((days, (decimal)proRata)));
    }

    [Test]
    public void Compute_LastDayOfAMonthExcluded_HasNoPartOfAMonth()
    {
        var bill = Bill(3_000m, "2024-02-29", ExcludeActivationDay);
        Assert.That((bill.ActiveDays, bill.Components.Count, bill.Delta), Is.EqualTo((0, 1, 0m)));
    }

    [TestCase(0.145, 2, 0.15)]
    [TestCase(0.125, 2, 0.13)]
    [TestCase(100.5, 0, 101)]
    [TestCase(0.0005, 3, 0.001)]
    public void Compute_HalfUnits_AreRoundedAwayFromZero(double monthly, int precision, double expected) =>
        Assert.That(Bill((decimal)monthly, "2026-06-30", ExcludeActivationDay, precision: precision).Total, Is.EqualTo((decimal)expected));

    [Test]
    public void Compute_OneOffs_AreNamedAndZerosLeftOut()
    {
        var bill = FirstBill.Compute(
            new BillTerms
            {
                MonthlyAmount = 0,
                ActivatedOn = new Date(2026, 6, 10),
                OneOffs = [new OneOff("Cable", 10m), new OneOff("Gift", 0m)]
            },
            BillingPolicy.Shipped);
        Assert.That(bill.Components.Select(component => component.What), Is.EqualTo(new[]
        {
            BillingMessages.FullMonth(0m), BillingMessages.OneOff("Cable", 10m),
        }));
    }

    [Test]
    public void Compute_NegativeAmount_NamesIt()
    {
        var terms = new BillTerms { MonthlyAmount = 1, ActivatedOn = new Date(2026, 6, 10) };
        foreach (var (bad, expected) in new[]
        {
            (terms with { MonthlyAmount = -1 }, BillingMessages.NegativeMonthlyAmount(-1)),
            (terms with { SetupFee = -1 }, BillingMessages.NegativeSetupFee(-1)),
            (terms with { OneOffs = [new OneOff("Cable", -1)] }, BillingMessages.NegativeOneOff("Cable", -1)),
        })
        {
            Assert.That(Assert.Throws<DomainException>(() => FirstBill.Compute(bad, BillingPolicy.Shipped))!.Reason,
                Is.EqualTo(expected));
        }
    }

    [Test]
    [Property("Requirement", "N-11")]
    public void Defaults_Convention_ChargesTheActivationDay() => Assert.That(
        FirstBill.Compute(
            new BillTerms { MonthlyAmount = 12_000m, ActivatedOn = new Date(2026, 6, 10), SetupFee = 9_600m }, BillingPolicy.Shipped).Total,
        Is.EqualTo(30_000m));

    [TestCase("2026-07-01", null, true)]
    [TestCase("2026-07-01", "2026-06-30", false)]
    [TestCase("2026-07-01", "2026-07-01", true, Description = "explained when it was there already")]
    [Property("Requirement", "N-12")]
    public void Shocks_BillOfThirtyThousand_UnlessExplainedBefore(string billOn, string? explainedOn, bool expected) =>
        Assert.That(
            FirstBill.Shocks(30_000m, 12_000m, Date.Parse(billOn), explainedOn is null ? null : Date.Parse(explainedOn),
                BillingPolicy.Shipped),
            Is.EqualTo(expected));

    [TestCase(18_000, false, Description = "exactly 1.5 times the regular bill")]
    [TestCase(18_000.01, true)]
    [Property("Requirement", "N-12")]
    public void Shocks_AtTheFactor_DoesNotYet(double first, bool expected) =>
        Assert.That(FirstBill.Shocks((decimal)first, 12_000m, new Date(2026, 7, 1), null, BillingPolicy.Shipped), Is.EqualTo(expected));

    [Test]
    [Property("Requirement", "N-05")]
    public void Total_ThirtySixMonthsOfThirteenThousand_Is468000()
    {
        Assert.That(ContractValue.Total(36, 13_000m), Is.EqualTo(468_000m));
        Assert.That(ContractValue.Total(1, 13_000m), Is.EqualTo(13_000m));
        Assert.That(() => ContractValue.Total(0, 1m),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.StartsWith("A term has at least one month."));
    }

    [Test]
    public void Compute_AnyTerms_SumsWhatItShowsAndNeverChargesMoreThanTheMonth()
    {
        var cases =
            from cents in Gen.Choose(0, 5_000_000)
            from day in Gen.Choose(0, 1_500)
            from fee in Gen.Choose(0, 1_000_000)
            from convention in Gen.Elements(IncludeActivationDay, ExcludeActivationDay)
            select (monthly: cents / 100m, activatedOn: new Date(2023, 1, 1).AddDays(day), fee: fee / 1_000m, convention);
        Properties.Hold(cases, test =>
        {
            var bill = Bill(test.monthly, test.activatedOn.ToString(), test.convention, test.fee);
            var proRata = bill.Components
                .Where(component => component.What.Code == "billing.pro-rata")
                .Sum(component => component.Amount);
            Properties.Require(bill.Total == bill.Components.Sum(component => component.Amount), "Sum");
            Properties.Require(bill.Total == bill.Regular + bill.Delta, "Delta");
            Properties.Require(proRata >= 0 && proRata <= bill.Regular && bill.ActiveDays <= bill.DaysInMonth, "Part of a month");
            Properties.Require(bill.Components.All(component => decimal.Round(component.Amount, 2) == component.Amount), "Cents");
            var inclusive = Bill(test.monthly, test.activatedOn.ToString(), IncludeActivationDay, test.fee);
            var exclusive = Bill(test.monthly, test.activatedOn.ToString(), ExcludeActivationDay, test.fee);
            Properties.Require(inclusive.ActiveDays - exclusive.ActiveDays == 1, "One day apart");
        });
    }
}
