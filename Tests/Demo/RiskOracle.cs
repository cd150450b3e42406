namespace CrmOnboarding.Tests.Demo;

/// <summary>
/// A second reading of the risk rules, night by night, for plans whose deals state nothing and whose team does everything on its due date.
/// Written from requirements and formulas in the plainest way, and used by no other code.
/// </summary>
internal static class RiskOracle
{
    private const int Low = 0;
    private const int Medium = 1;
    private const int High = 2;
    private static readonly string[] Severities = ["Low", "Medium", "High", "Critical"];

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
    /// Whether this reading decides a rule: all that can hold here but the length of a trough, which rests on the whole health model.
    /// </summary>
    public static bool Knows(string rule) => rule != "W-09";

    /// <summary>Every risk that is raised until a day, closed ones included: rule and last severity.</summary>
    public static IEnumerable<string> Risks(TemplateOracle.Plan plan, DateOnly lastDay)
    {
        var wonOn = plan.Deals.ToDictionary(deal => deal.Id, deal => deal.WonOn);
        var raised = new List<Risk>();
        for (var day = plan.Day0; day <= lastDay; day = day.AddDays(1))
        {
            var there = plan.Items.Where(item => wonOn[item.Opportunity] <= day).ToList();
            var holding = Rules(plan, there, day).ToDictionary(risk => risk.Rule, risk => risk.Severity);
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
        var elapsed = day.DayNumber - plan.Day0.DayNumber;
        var open = items.Where(item => item.DueOn > day).ToList();
        var conversations = items.Where(item => item.DueOn <= day && IsConversation(plan.Template, item.Code)).Select(item => item.DueOn).ToList();
        DateOnly? last = conversations.Count == 0 ? null : conversations.Max();
        var kickoff = items.First(item => item.Code == "KICKOFF").DueOn;

        if (day.DayNumber - (last ?? plan.Day0).DayNumber > 30)
        {
            yield return ("C-01", High);
        }

        if (last is { } spoken && day.DayNumber - spoken.DayNumber > 2 * Gap(plan.Segment, elapsed))
        {
            yield return ("C-04", Low);
        }

        if (kickoff > day)
        {
            yield return ("H-03", Low);
        }

        if (plan.IsLongProcurement && last is null)
        {
            yield return ("H-18", WorkingDays(plan.Day0, day) >= 5 ? High : Medium);
        }

        if (!open.Any(item => !(plan.Template == "DIGITAL60" && item.Code == "FIRST_VALUE")))
        {
            yield return ("N-26", Medium);
        }

        if (elapsed >= 8 && conversations.Count(on => on.DayNumber - plan.Day0.DayNumber <= 7) < 2)
        {
            yield return ("N-27", Medium);
        }

        if (elapsed >= 61 && open.Any(item => item.Code != "IMPACT_REVIEW"))
        {
            yield return ("T-06", High);
        }

        if (plan.Template != "DIGITAL60" && open.Any(item => item.Code is not ("WELCOME_EMAIL" or "FIRST_BILL" or "PROACTIVE_SUPPORT")))
        {
            yield return ("T-19", Medium);
        }

        if (day.DayNumber - kickoff.DayNumber >= 182 && open.Any(item => item.Code == "IMPACT_REVIEW"))
        {
            yield return ("W-12", High);
        }
    }

    private static bool IsConversation(string template, string code) => code switch
    {
        "KICKOFF" or "LINE_ACCEPTED" => true,
        "PROACTIVE_SUPPORT" or "IMPACT_REVIEW" => true,
        "FIRST_VALUE" or "COMPLETE" => template != "DIGITAL60",
        "FIRST_BILL" => template == "HIGH60",
        _ => false,
    };

    private static int Gap(string segment, int day) => (segment, day) switch
    {
        (_, <= 7) => 2,
        ("High", <= 45) => 7,
        (_, <= 45) => 14,
        ("High", <= 90) => 14,
        ("Medium", <= 90) => 21,
        _ => 30,
    };

    private static int WorkingDays(DateOnly after, DateOnly upTo) =>
        Enumerable.Range(1, Math.Max(0, upTo.DayNumber - after.DayNumber))
            .Count(days => after.AddDays(days).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
