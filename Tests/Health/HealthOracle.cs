using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Health;

/// <summary>The health again, written from formulas.md section 3 alone, in floating point and with the numbers of the page.</summary>
internal static class HealthOracle
{
    public static (double? Score, HealthBand Band, double Confidence) Score(HealthInput input)
    {
        var parts = new (double Weight, double? Sub)[]
        {
            (25, Schedule(input)), (25, Engagement(input)), (20, Utilisation(input)), (15, Outcomes(input)), (15, Sentiment(input)),
        };
        var weight = parts.Where(part => part.Sub is not null).Sum(part => part.Weight);
        if (weight == 0)
        {
            return (null, HealthBand.Unknown, 0);
        }

        var score = Math.Min(parts.Where(part => part.Sub is not null).Sum(part => part.Weight * part.Sub!.Value) / weight, Cap(input));
        var band = weight < 50 ? HealthBand.Unknown : score >= 75 - 1e-9 ? HealthBand.Green : score >= 50 - 1e-9 ? HealthBand.Yellow
            : HealthBand.Red;
        return (score, band, weight);
    }

    private static double? Schedule(HealthInput input)
    {
        double due = 0, overdue = 0;
        foreach (var item in input.Milestones)
        {
            if (!item.IsRequired || item.Status is MilestoneStatus.Waived or MilestoneStatus.Cancelled || item.DueOn > input.AsOf)
            {
                continue;
            }

            due += (double)item.Weight;
            if (item.Status == MilestoneStatus.Open && item.DueOn < input.AsOf)
            {
                overdue += (double)item.Weight;
            }
        }

        if (due == 0)
        {
            return null;
        }

        var r = overdue / due;
        return r <= 0.19 ? 100 - (25 * r / 0.19) : r <= 0.60 ? 75 - (25 * (r - 0.19) / 0.41) : 50 - (50 * (r - 0.60) / 0.40);
    }

    /// <summary>With digital touch what was sent counts too.</summary>
    private static Date? LastEngaged(HealthInput input) => input.Segment == Segment.Digital
        ? input.Contacts.Select(contact => contact.On).Append(LastUsed(input) ?? input.Day0.AddDays(-1000))
            .Where(on => on <= input.AsOf && on > input.Day0.AddDays(-1000)).Select(on => (Date?)on).Max()
        : LastSpoken(input);

    private static Date? LastSpoken(HealthInput input) => input.Contacts
        .Where(contact => contact.On <= input.AsOf)
        .Where(contact => contact.Direction != ContactDirection.Outbound || contact.IsAnswered == true)
        .Where(contact => !contact.IsCheckIn || !string.IsNullOrWhiteSpace(contact.Heard))
        .Select(contact => (Date?)contact.On)
        .Max();

    private static Date? LastUsed(HealthInput input) =>
        input.Utilisation is { } reading && reading.On <= input.AsOf && reading.UsedPercent > 0 && reading.On >= input.Day0
            ? reading.On
            : null;

    /// <summary>
    /// Digital touch: 60 parts how recent the last use is, 40 parts of the machine's messages in time; without readings the latter.
    /// </summary>
    private static double? DigitalEngagement(HealthInput input)
    {
        var (due, onTime) = (0, 0);
        foreach (var item in input.Milestones)
        {
            var isMessage = item.Role == OwnerRole.Automation
                && item.Channel is not (Channel.InProduct or Channel.Document or Channel.SignOff)
                && item.Status is (MilestoneStatus.Open or MilestoneStatus.Done);
            var age = input.AsOf - item.DueOn;
            if (isMessage && age is >= 0 and < 30 && (age > 0 || item.Status == MilestoneStatus.Done))
            {
                due++;
                onTime += item.Status == MilestoneStatus.Done && item.CompletedOn <= item.DueOn ? 1 : 0;
            }
        }

        double? share = due == 0 ? null : 100.0 * onTime / due;
        if (input.Utilisation is not { } reading || reading.On > input.AsOf)
        {
            return share;
        }

        var recency = Recency(input, LastUsed(input) ?? input.Day0);
        return share is { } inTime ? (0.6 * recency) + (0.4 * inTime) : recency;
    }

    private static double Recency(HealthInput input, Date since)
    {
        var day = input.AsOf - input.Day0;
        double gap = day <= 7 ? 2 : day <= 45 ? new[] { 7, 14, 14 }[(int)input.Segment] : day <= 90
            ? new[] { 14, 21, 30 }[(int)input.Segment] : 30;
        double days = input.AsOf - since;
        var recency = days <= gap ? 100 : days <= 2 * gap ? 100 - (50 * (days - gap) / gap) : days <= 3 * gap
            ? 50 - (50 * (days - (2 * gap)) / gap) : 0;
        return days > 30 ? Math.Min(20, recency) : recency;
    }

    private static double? Engagement(HealthInput input)
    {
        if (input.Segment == Segment.Digital)
        {
            return DigitalEngagement(input);
        }

        var day = input.AsOf - input.Day0;
        double gap = day <= 7 ? 2 : day <= 45 ? new[] { 7, 14, 14 }[(int)input.Segment] : day <= 90
            ? new[] { 14, 21, 30 }[(int)input.Segment] : 30;
        var last = LastSpoken(input);
        if (last is null && day <= gap)
        {
            return null;
        }

        var recency = Recency(input, last ?? input.Day0);

        var outbound = input.Contacts
            .Where(contact => contact.Direction == ContactDirection.Outbound && contact.IsAnswered is not null)
            .Where(contact => contact.On <= input.AsOf && input.AsOf - contact.On < 30)
            .ToList();
        if (outbound.Count < 2)
        {
            return recency;
        }

        return (0.6 * recency) + (0.4 * 100 * outbound.Count(contact => contact.IsAnswered == true) / outbound.Count);
    }

    private static double? Utilisation(HealthInput input)
    {
        if (input.DeployedOn is not { } live || input.AsOf <= live)
        {
            return null;
        }

        if (input.Utilisation is not { } reading || reading.On > input.AsOf || input.AsOf - reading.On >= 30)
        {
            return null;
        }

        double days = input.AsOf - live;
        var target = days <= 30 ? 25 * days / 30 : days <= 60 ? 25 + (25 * (days - 30) / 30) : days <= 90 ? 50 + (30 * (days - 60) / 30)
            : 80;
        return Math.Min(100, 100 * (double)reading.UsedPercent / target);
    }

    private static double? Outcomes(HealthInput input)
    {
        double points = 0, of = 0;
        if (input.Goals is { } goals)
        {
            var counting = goals.Where(goal => goal.Outcome != GoalOutcome.Cancelled).ToList();
            if (counting.Any(goal => goal.AgreedOn <= input.AsOf))
            {
                (points, of) = (points + 40, of + 40);
            }
            else if (input.KickoffHeldOn is { } held && input.AsOf - held >= 7)
            {
                of += 40;
            }

            var progress = new List<double>();
            foreach (var goal in counting)
            {
                if (goal.Outcome == GoalOutcome.Achieved)
                {
                    progress.Add(1);
                }
                else if (goal.Outcome == GoalOutcome.PartlyAchieved)
                {
                    progress.Add(0.5);
                }
                else if (goal.Outcome == GoalOutcome.Missed)
                {
                    progress.Add(0);
                }
                else if (goal.ProgressPercent is { } percent)
                {
                    progress.Add((double)percent / 100);
                }
            }

            if (progress.Count > 0)
            {
                (points, of) = (points + (20 * progress.Average()), of + 20);
            }
        }

        var deployment = input.DeployedOn ?? input.PlannedDeliveryOn;
        if (input.FirstValueOn <= input.AsOf)
        {
            (points, of) = (points + 40, of + 40);
        }
        else if (input.ExpectsFirstValue && deployment is { } on && input.AsOf - on >= 30)
        {
            of += 40;
        }

        return of == 0 ? null : 100 * points / of;
    }

    private static double? Sentiment(HealthInput input)
    {
        var days = input.IsAdopting ? 90 : 30;
        bool Fresh(Date on) => on <= input.AsOf && input.AsOf - on < days;
        double? pulse = input.Pulse is { } p && Fresh(p.On) && !string.IsNullOrWhiteSpace(p.Note) ? p.Score * 10 : null;
        double? survey = input.Satisfaction is { } s && Fresh(s.On) ? (double)s.TopTwoShare : null;
        return pulse is not null && survey is not null ? (pulse + survey) / 2 : pulse ?? survey;
    }

    private static double Cap(HealthInput input)
    {
        var cap = 100d;
        void At(double limit, bool holds) => cap = holds ? Math.Min(cap, limit) : cap;
        var day = input.AsOf - input.Day0;
        At(49, input.OpenRisks.Any(risk => risk.Severity == RiskSeverity.Critical));
        At(74, input.OpenRisks.Any(risk => risk.Severity == RiskSeverity.High));
        At(74, input.ExpectsKickoff && input.KickoffHeldOn is null && day >= 14);
        At(49, input.ExpectsKickoff && input.KickoffHeldOn is null && day >= 21);
        At(49, input.AsOf - (LastEngaged(input) ?? input.Day0) > 30);
        At(74, input.Handoff is { AcceptedOn: null } && day > 5);
        At(74, input.BrokenPromises > 0);
        At(74, input.OpenBillQueries > 0);
        var deployment = input.DeployedOn ?? input.PlannedDeliveryOn;
        At(49, input.ExpectsFirstValue && input.FirstValueOn is null && deployment is { } on && input.AsOf - on >= 90);
        return cap;
    }
}
