using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Risks;

[Property("Formula", "8")]
internal class RiskLedgerTests
{
    // 2026-09-07 is a Monday.
    private static readonly Date Monday = new(2026, 9, 7);

    private static RaisedRisk Risk(RiskSeverity severity = RiskSeverity.Medium, int events = 1, string code = "C-04") =>
        new(code, severity, RiskMessages.NoFutureContact) { Events = events };

    /// <summary>Plays nights from Monday on: what holds on each, null for nothing.</summary>
    private static IReadOnlyList<RiskRecord> Play(params RaisedRisk?[] nights)
    {
        IReadOnlyList<RiskRecord> kept = [];
        for (var night = 0; night < nights.Length; night++)
        {
            kept = RiskLedger.Update(kept, nights[night] is { } risk ? [risk] : [], Monday.AddDays(night), RiskPolicy.Shipped);
        }

        return kept;
    }

    [Test]
    public void Update_RuleHoldsNightAfterNight_IsOneRiskWithOneOccurrence()
    {
        var risk = Play(Risk(), Risk(), Risk(), Risk(), Risk()).Single();

        Assert.That((risk.Occurrences, risk.Severity, risk.RaisedOn, risk.Status),
            Is.EqualTo((1, RiskSeverity.Medium, Monday, RiskStatus.Open)));
    }

    [Test]
    public void Update_RuleStopsAndStartsAgain_AddsAnOccurrenceAndRaisesTheSeverityAtTheThird() => Assert.Multiple(() =>
    {
        Assert.That(Play(Risk(), null, Risk()).Single(),
            Has.Property("Occurrences").EqualTo(2).And.Property("Severity").EqualTo(RiskSeverity.Medium));
        var third = Play(Risk(), null, Risk(), null, Risk()).Single();
        Assert.That((third.Occurrences, third.Severity, third.BaseSeverity), Is.EqualTo((3, RiskSeverity.High, RiskSeverity.Medium)));
        Assert.That(third.HighSinceOn, Is.EqualTo(Monday.AddDays(4)));
        Assert.That(Play(Risk(), null, Risk(), null, Risk(), null, Risk()).Single().Severity, Is.EqualTo(RiskSeverity.High),
            "one step, not more");
        Assert.That(Play(Risk(RiskSeverity.Critical, 5), Risk(RiskSeverity.Critical, 9)).Single().Severity,
            Is.EqualTo(RiskSeverity.Critical));
    });

    [Test]
    public void Update_FurtherEventsOfARule_AreFurtherOccurrences() =>
        Assert.That(Play(Risk(events: 1), Risk(events: 3)).Single().Occurrences, Is.EqualTo(3));

    [Test]
    public void Update_NotHoldingTwoNightsInARow_ClosesAndKeepsTheHistory()
    {
        var closed = Play(Risk(), null, null).Single();
        var again = Play(Risk(), null, null, Risk());

        Assert.Multiple(() =>
        {
            Assert.That(Play(Risk(), null).Single().Status, Is.EqualTo(RiskStatus.Open));
            Assert.That((closed.Status, closed.ClosedOn), Is.EqualTo((RiskStatus.Closed, (Date?)Monday.AddDays(2))));
            Assert.That(again.Select(risk => (risk.RaisedOn, risk.Status)),
                Is.EqualTo(new[] { (Monday, RiskStatus.Closed), (Monday.AddDays(3), RiskStatus.Open) }));
            Assert.That(again[0], Is.EqualTo(closed));
        });
    }

    [Test]
    public void Update_RiskClosedByAPersonWhileItsRuleHolds_ComesBackOnlyAfterTheRuleStopped() => Assert.Multiple(() =>
    {
        var dismissed = RiskLedger.Update([], [Risk()], Monday, RiskPolicy.Shipped).Single() with { Status = RiskStatus.Closed };
        var held = RiskLedger.Update([dismissed], [Risk()], Monday.AddDays(1), RiskPolicy.Shipped);
        Assert.That(held, Is.EqualTo(new[] { dismissed }));
        var stopped = RiskLedger.Update(held, [], Monday.AddDays(2), RiskPolicy.Shipped);
        Assert.That(stopped.Single().IsDismissed, Is.False);
        Assert.That(RiskLedger.Update(stopped, [Risk()], Monday.AddDays(3), RiskPolicy.Shipped).Count(risk => risk.IsOpen), Is.EqualTo(1));
        Assert.That(RiskLedger.Update([dismissed], [Risk(events: 2)], Monday.AddDays(1), RiskPolicy.Shipped).Count(risk =>
            risk.IsOpen), Is.EqualTo(1),
            "another event");
    });

    [Test]
    public void NextClose_IsTheSecondNightOfTheFirstRiskThatWaits() => Assert.Multiple(() =>
    {
        Assert.That(RiskLedger.NextCloseOn(Play(Risk(), null), RiskPolicy.Shipped), Is.EqualTo(Monday.AddDays(2)));
        Assert.That(RiskLedger.NextCloseOn(Play(Risk()), RiskPolicy.Shipped), Is.Null);
        Assert.That(RiskLedger.NextCloseOn(Play(Risk(), null, null), RiskPolicy.Shipped), Is.Null);
    });

    [Test]
    public void Escalates_HighAndNotAcknowledged_AfterTwoWorkingDays()
    {
        var friday = Monday.AddDays(4);
        var high = RiskLedger.Update([], [Risk(RiskSeverity.High)], friday, RiskPolicy.Shipped).Single();

        Assert.Multiple(() =>
        {
            Assert.That(high.EscalatesOn(WorkingCalendar.MondayToFriday, RiskPolicy.Shipped), Is.EqualTo(Monday.AddDays(8)));
            Assert.That(high.Acknowledge().EscalatesOn(WorkingCalendar.MondayToFriday, RiskPolicy.Shipped), Is.Null);
            Assert.That(RiskLedger.Update([], [Risk()], friday, RiskPolicy.Shipped).Single().EscalatesOn(WorkingCalendar.MondayToFriday,
                RiskPolicy.Shipped), Is.Null);
            Assert.That(() => Play(Risk(), null, null).Single().Acknowledge(), Throws.InvalidOperationException);
        });
    }

    [Test]
    public void Update_AcknowledgedRisk_StaysAcknowledgedAndClosesLikeAnyOther()
    {
        var acknowledged = RiskLedger.Update([], [Risk()], Monday, RiskPolicy.Shipped).Single().Acknowledge();
        var held = RiskLedger.Update([acknowledged], [Risk()], Monday.AddDays(1), RiskPolicy.Shipped).Single();
        var cleared =
            RiskLedger.Update(RiskLedger.Update([held], [], Monday.AddDays(2), RiskPolicy.Shipped), [], Monday.AddDays(3),
                RiskPolicy.Shipped).Single();

        Assert.That((held.Status, cleared.Status), Is.EqualTo((RiskStatus.Acknowledged, RiskStatus.Closed)));
    }

    [Test]
    public void Update_AnySequenceOfNights_KeepsAtMostOneOpenRiskARuleAndLosesNone() => Properties.Hold(Nights, nights =>
    {
        IReadOnlyList<RiskRecord> kept = [];
        for (var night = 0; night < nights.Length; night++)
        {
            var before = kept;
            var holding = nights[night];
            kept = RiskLedger.Update(kept, holding, Monday.AddDays(night), RiskPolicy.Shipped);
            var open = kept.Where(risk => risk.IsOpen).Select(risk => risk.RuleCode).ToArray();
            Assert.That(open.Distinct().Count(), Is.EqualTo(open.Length));
            Assert.That(holding.All(risk => open.Contains(risk.RuleCode)), Is.True);
            Assert.That(before.Select(risk => (risk.RuleCode, risk.RaisedOn)).SequenceEqual(kept.Take(before.Count)
                .Select(risk => (risk.RuleCode, risk.RaisedOn))), Is.True);
        }
    });

    private static Gen<RaisedRisk[][]> Nights =>
        from seed in Gen.Choose(0, int.MaxValue)
        select Make(new Random(seed));

    private static RaisedRisk[][] Make(Random random) => Enumerable.Range(0, random.Next(1, 12))
        .Select(_ => new[] { "C-01", "C-04", "H-19" }.Where(_ => random.Next(2) == 0)
            .Select(code => Risk((RiskSeverity)random.Next(4), random.Next(1, 4), code)).ToArray())
        .ToArray();
}
