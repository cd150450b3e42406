namespace CrmOnboarding.Tests.Demo;

/// <summary>
/// A second reading of the risk rules, night by night, for plans whose deals state nothing and whose team does everything on its due date.
/// Written from requirements, formulas and templates in the plainest way, and used by no other code.
/// </summary>
internal static class RiskOracle
{
    private const int Medium = 1;
    private const int High = 2;
    private static readonly string[] Severities = ["Low", "Medium", "High", "Critical"];

    /// <summary>
    /// What a team does, or fails to do: silence, a cold first week, irregular contact, an onboarding overdue, no planned contact, first
    /// value late, welcomes late or in the wrong order, no thank-you, delivery late, the kick-off pushed, training before it.
    /// </summary>
    private static readonly string[] OfTheTeam =
        ["C-01", "C-04", "H-05", "H-19", "H-20", "H-22", "N-06", "N-15", "N-26", "N-27", "T-06", "W-10"];

    /// <summary>A risk that was raised.</summary>
    private sealed class Risk
    {
        public required string Rule { get; init; }
        public required int Severity { get; set; }
        public int Occurrences { get; set; } = 1;
        public DateOnly? ClearSince { get; set; }
        public bool IsClosed { get; set; }
    }

    /// <summary>
    /// Whether this reading decides a rule. It does not where the answer rests on what the demo cannot enter yet: contacts beyond the
    /// items of the plan (C-04, and N-26 once nothing is left of the plan), the readiness of the program plan (H-03), goals (W-12), the
    /// whole health model (W-09), and on opportunities beside those that were won (H-25).
    /// </summary>
    public static bool Decides(string rule, TemplateOracle.Plan plan, DateOnly lastDay) => rule switch
    {
        "C-04" or "H-03" or "H-25" or "W-09" or "W-12" => false,
        "N-26" => plan.DueOn("IMPACT_REVIEW") > lastDay,
        _ => true,
    };

    /// <summary>Every risk that is raised until a day, closed ones included: rule and last severity.</summary>
    public static IEnumerable<string> Risks(TemplateOracle.Plan plan, DateOnly lastDay)
    {
        var wonOn = plan.Deals.ToDictionary(deal => deal.Id, deal => deal.WonOn);
        var raised = new List<Risk>();
        for (var day = plan.Day0; day <= lastDay; day = day.AddDays(1))
        {
            var there = plan.Items.Where(item => wonOn[item.Opportunity] <= day).ToList();
            var holding = Rules(plan, there, day).ToDictionary(risk => risk.Rule, risk => risk.Severity);
            if (day <= plan.AccompaniedUntil && holding.Keys.Intersect(OfTheTeam).Any())
            {
                throw new InvalidOperationException(
                    $"{plan.Customer} on {day:yyyy-MM-dd}: this reading blames a team that did everything on its day.");
            }

            foreach (var risk in raised.Where(risk => !risk.IsClosed))
            {
                if (!holding.Remove(risk.Rule, out var severity))
                {
                    risk.IsClosed = risk.ClearSince is not null;
                    risk.ClearSince ??= day;
                }
                else
                {
                    risk.Occurrences += risk.ClearSince is null ? 0 : 1;
                    risk.ClearSince = null;
                    risk.Severity = severity + (risk.Occurrences >= 3 ? 1 : 0);
                }
            }

            raised.AddRange(holding.Select(each => new Risk { Rule = each.Key, Severity = each.Value }));
        }

        return raised.Select(risk => $"{risk.Rule} {Severities[risk.Severity]}");
    }

    private static IEnumerable<(string Rule, int Severity)> Rules(TemplateOracle.Plan plan, List<TemplateOracle.Item> items, DateOnly day)
    {
        var isDigital = plan.Segment == "Digital";
        var open = items.Where(item => item.DueOn > day).ToList();
        var done = items.Where(item => item.DueOn <= day).ToList();
        var conversations = done.Where(item => IsConversation(item.Row)).Select(item => item.DueOn).ToList();
        var touches = isDigital ? done.Where(item => IsTouch(item.Row)).Select(item => item.DueOn).ToList() : conversations;

        // Automated touches are how a digital customer is engaged; of the others somebody has to hear something.
        if (day.DayNumber - (touches.Count == 0 ? plan.Day0 : touches.Max()).DayNumber > 30)
        {
            yield return ("C-01", High);
        }

        var endOfFirstWeek = TemplateOracle.NextWeekday(plan.Day0.AddDays(7));
        if (!isDigital && day > endOfFirstWeek && conversations.Count(on => on <= endOfFirstWeek) < 2)
        {
            yield return ("N-27", Medium);
        }

        if (plan.IsLongProcurement && conversations.Count == 0)
        {
            yield return ("H-18", WorkingDays(plan.Day0, day) >= 5 ? High : Medium);
        }

        if (day > plan.LastDayOn && open.Any(item => !item.Row.IsAdopt))
        {
            yield return ("T-06", High);
        }

        // Nobody is named in these books; the other roles are functions of the company.
        if (!isDigital && open.Any(item => item.Row.Role is "CSM" or "Project manager"))
        {
            yield return ("T-19", Medium);
        }
    }

    private static bool IsTouch(TemplateOracle.Row row) =>
        row.Channel is not ("document" or "sign-off" or "in product") && row.Code is not ("SIGNATURE" or "BILLING_INFO");

    private static bool IsConversation(TemplateOracle.Row row) =>
        row.Channel is "phone" or "call" or "meeting" or "on site" or "review" && row.Role != "Automation";

    private static int WorkingDays(DateOnly after, DateOnly upTo) =>
        Enumerable.Range(1, Math.Max(0, upTo.DayNumber - after.DayNumber))
            .Count(days => after.AddDays(days).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
