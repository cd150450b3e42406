using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Support;
using Engine = CrmOnboarding.Domain.Cadence.Cadence;

namespace CrmOnboarding.Tests.Cadence;

[Property("Formula", "2")]
internal class CadenceProperties
{
    [Test]
    public void Compute_AnyInput_AgreesWithTheOracle() => Properties.Hold(CadenceCases.Any, input =>
    {
        var result = Engine.Compute(input);
        var answer = new CadenceOracle.Answer(
            result.NextContactOn(input), result.DaysLateOn(input.AsOf), result.IntervalDays, result.MergedWith);
        Assert.That(answer, Is.EqualTo(CadenceOracle.Next(input)));
    });

    [Test]
    public void NextContact_AnyInput_IsAWorkingDayFromTodayOn() => Properties.Hold(CadenceCases.Any, input =>
    {
        var result = Engine.Compute(input);
        var next = result.NextContactOn(input);
        Assert.That(input.Calendar.IsWorkingDay(next) && next >= input.AsOf, Is.True, result.ToString());
    });

    [Test]
    [Property("Requirement", "C-16")]
    [Property("Requirement", "N-29")]
    public void NextContact_NotYetOverdue_NeverLeavesMoreThanThirtyDaysOfSilence() => Properties.Hold(CadenceCases.Any, input =>
    {
        var result = Engine.Compute(input);
        if (result is { OverdueSince: null, LastTwoWayOn: { } last })
        {
            Assert.That(result.NextContactOn(input) <= last.AddDays(30)
                || result.NextContactOn(input) == input.Calendar.Roll(input.AsOf), Is.True, result.ToString());
        }
    });

    [Test]
    public void NextChange_AnyInput_IsTheFirstDayOnWhichADailyRecomputeDiffers() => Properties.Hold(CadenceCases.Any, input =>
    {
        var result = Engine.Compute(input);
        Date? expected = null;
        for (var day = 1; day <= 400 && expected is null; day++)
        {
            var later = Engine.Evaluate(input with { AsOf = input.AsOf.AddDays(day) });
            if (later != result with { NextChangeOn = null })
            {
                expected = input.AsOf.AddDays(day);
            }
        }

        Assert.That(result.NextChangeOn, Is.EqualTo(expected));
    });

    [Test]
    public void Compute_OneMoreConversationToday_NeverBringsTheCustomerCloserToSilence() => Properties.Hold(CadenceCases.Any, input =>
    {
        var before = Engine.Compute(input);
        var after = Engine.Compute(input with { Contacts = [.. input.Contacts, new Contact(input.AsOf, ContactDirection.TwoWay)] });
        Assert.That(
            after.DaysLateOn(input.AsOf) <= before.DaysLateOn(input.AsOf)
                && after.UnansweredInARow <= before.UnansweredInARow && !after.StopsAutomaticTouches,
            Is.True, after.ToString());
    });
}
