using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Cadence;

/// <summary>
/// The next contact again, written from formulas.md section 2 alone: slow, day by day, in whole ten-thousandths, sharing nothing with the
/// rules but the calendar's answer to "is this a working day".
/// </summary>
internal static class CadenceOracle
{
    public static Answer Next(CadenceInput input)
    {
        var today = input.AsOf;
        bool Works(Date date) => input.Calendar.IsWorkingDay(date);
        Date Forward(Date date) { while (!Works(date)) { date = date.AddDays(1); } return date; }
        Date Back(Date date) { while (!Works(date)) { date = date.AddDays(-1); } return date; }
        Date Step(Date date, int direction) { do { date = date.AddDays(direction); } while (!Works(date)); return date; }

        var past = input.Contacts.Where(contact => contact.On <= today).ToList();
        bool Spoke(Contact contact)
        {
            var heard = !contact.IsCheckIn || !string.IsNullOrWhiteSpace(contact.Heard);
            return heard && (contact.Direction is ContactDirection.Inbound or ContactDirection.TwoWay || contact.IsAnswered == true);
        }

        Date? last = null;
        foreach (var contact in past)
        {
            if (Spoke(contact) && (last is null || contact.On > last))
            {
                last = contact.On;
            }
        }

        var unanswered = past.Count(contact =>
            (last is null || contact.On > last) && contact.Direction != ContactDirection.Inbound && !contact.IsCustomerRequested
                && contact.IsAnswered == false);
        var silent = unanswered >= 3;

        var day = Math.Max(0, today - input.Day0);
        var column = (int)input.Segment;
        int gap = day <= 7 ? 2 : day <= 45 ? new[] { 7, 14, 14 }[column] : day <= 90 ? new[] { 14, 21, 30 }[column] : 30;
        var health = input.Health switch { HealthBand.Green => 100, HealthBand.Red => 50, _ => 75 };
        var curve = input.Stage switch { CurveStage.RealityTrough => 75, CurveStage.ImpactPlateau => 150, _ => 100 };
        var factor = Math.Clamp(health * curve, 5000, 15000);
        if (silent)
        {
            factor = Math.Max(factor, 10000);
        }

        var interval = ((gap * factor * 2) + 10000) / 20000;
        interval = Math.Min(30, Math.Max(input.Segment == Segment.High ? 2 : 3, interval));

        Date candidate;
        var latest = (last ?? input.Day0).AddDays(30);
        if (last is null)
        {
            candidate = Forward(input.Day0.AddDays(1));
        }
        else
        {
            candidate = Forward(last.Value.AddDays(interval));
            if (candidate > latest)
            {
                candidate = Back(latest);
            }
        }

        var overdue = 0;
        if (candidate < today)
        {
            overdue = today - candidate;
            candidate = Forward(today);
        }

        var open = input.Planned
            .Where(touch => touch.Channel is not (Channel.InProduct or Channel.Document or Channel.SignOff))
            .Where(touch => !(silent && touch.Role == OwnerRole.Automation))
            .ToList();
        var from = Step(Step(candidate, -1), -1);
        var to = Step(Step(candidate, 1), 1);
        var limit = latest > candidate ? latest : candidate;
        var near = open
            .Where(touch => touch.DueOn >= from && touch.DueOn <= to)
            .Select(touch => (Touch: touch, On: Forward(touch.DueOn < today ? today : touch.DueOn)))
            .Where(found => found.On <= limit)
            .ToList();
        if (near.Count > 0)
        {
            int Distance(Date date)
            {
                var count = 0;
                for (var d = date < candidate ? date : candidate; d < (date < candidate ? candidate : date);)
                {
                    d = d.AddDays(1);
                    count += Works(d) ? 1 : 0;
                }

                return count;
            }

            bool Speaks(Milestone touch) =>
                touch.Role != OwnerRole.Automation && touch.Channel is not (Channel.Email or Channel.Event or Channel.Webinar);
            var best = near
                .OrderBy(found => Speaks(found.Touch) ? 0 : 1)
                .ThenBy(found => Distance(found.Touch.DueOn))
                .ThenBy(found => found.Touch.DueOn)
                .ThenBy(found => found.Touch.Code, StringComparer.Ordinal)
                .First();
            return new Answer(best.On, overdue, interval, best.Touch.Code);
        }

        var touches = new HashSet<string>();
        foreach (var (contact, index) in past.Select((contact, index) => (contact, index)))
        {
            if (contact.Direction != ContactDirection.Inbound && !contact.IsCustomerRequested)
            {
                touches.Add($"{contact.On}|{contact.Role?.ToString() ?? "#" + index}");
            }
        }

        foreach (var (touch, index) in open.Where(touch => touch.DueOn >= today && !touch.IsCustomerRequested)
            .Select((touch, index) => (touch, index)))
        {
            touches.Add($"{touch.DueOn}|{touch.Role?.ToString() ?? "+" + index}");
        }

        var days = touches.Select(touch => Date.Parse(touch[..10])).ToList();
        while (true)
        {
            var fits = true;
            for (var start = candidate.AddDays(-6); start <= candidate; start = start.AddDays(1))
            {
                var allowed = start <= Forward(input.Day0.AddDays(7)) ? 4 : input.Segment == Segment.High ? 3 : 2;
                fits &= days.Count(date => date >= start && date <= start.AddDays(6)) + 1 <= allowed;
            }

            if (fits)
            {
                break;
            }

            var later = Step(candidate, 1);
            if (later > latest)
            {
                break;
            }

            candidate = later;
        }

        return new Answer(candidate, overdue, interval, null);
    }

    internal sealed record Answer(Date NextContactOn, int OverdueDays, int IntervalDays, string? MergedWith);
}
