using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>Recorded facts as the rules see them, where a row leaves something open.</summary>
[TestFixture]
internal sealed class FactRowTests
{
    private static readonly Date Day = new(2026, 11, 20);

    [Test]
    public void Goal_OfBothSides_IsAgreedOnTheLaterDay() => Assert.Multiple(() =>
    {
        Assert.That(Goal(Day, Day.AddDays(3)).AgreedOn, Is.EqualTo(Day.AddDays(3)));
        Assert.That(Goal(Day.AddDays(3), Day).AgreedOn, Is.EqualTo(Day.AddDays(3)));
        Assert.That(Goal(Day, null).AgreedOn, Is.Null);
        Assert.That(Goal(null, Day).AgreedOn, Is.Null);
    });

    [TestCase(40, 10, 25, 50)]
    [TestCase(null, 200, 50, 25)]
    [TestCase(10, 20, 5, -50)]
    [TestCase(10, 10, 10, null)]
    [TestCase(10, null, 10, null)]
    [TestCase(10, 20, null, null)]
    public void Progress_FromBaselineToTarget_IsInPercent(int? baseline, int? target, int? current, int? expected) =>
        Assert.That(GoalProgress.Percent(baseline, target, current), Is.EqualTo((decimal?)expected));

    [TestCase(PromiseStatus.Open, null)]
    [TestCase(PromiseStatus.Kept, 0)]
    public void Promise_SettledWithoutADay_IsSettledInTime(PromiseStatus status, int? daysAfterDue)
    {
        var promise = PromiseRow.From(new Row(new Entity(PromiseTable.LogicalName)
        {
            [PromiseTable.DueOn] = Day.ToDateTime(),
            [PromiseTable.Status] = ChoiceValues.Write(status),
        }));
        Assert.That(promise.SettledOn, Is.EqualTo(daysAfterDue is { } days ? Day.AddDays(days) : (Date?)null));
    }

    [TestCase(25, 100, 25)]
    [TestCase(25, null, 25, Description = "a percentage itself")]
    [TestCase(25, 0, null, Description = "nothing was bought")]
    public void Use_OfWhatWasBought_IsAPercentage(int value, int? outOf, int? expected)
    {
        var row = new Entity(MeasurementTable.LogicalName)
        {
            [MeasurementTable.Kind] = ChoiceValues.Write(MeasurementKind.Use),
            [MeasurementTable.TakenOn] = Day.ToDateTime(),
            [MeasurementTable.Value] = (decimal)value,
        };
        if (outOf is { } bought)
        {
            row[MeasurementTable.OutOf] = (decimal)bought;
        }

        Assert.That(MeasurementRow.Use(new Row(row))?.UsedPercent, Is.EqualTo((decimal?)expected));
    }

    private static Goal Goal(Date? customer, Date? vendor) => GoalRow.From(new Row(new Entity(GoalTable.LogicalName)
    {
        [GoalTable.AgreedByCustomerOn] = customer?.ToDateTime(),
        [GoalTable.AgreedByVendorOn] = vendor?.ToDateTime(),
    }));
}
