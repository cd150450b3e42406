using System.Globalization;
using System.Text.Json;

namespace CrmOnboarding.Tests.Demo;

/// <summary>The report of a perfect team against the second reading of templates and risks.</summary>
internal static class ReportComparison
{
    /// <summary>Every difference, a line each.</summary>
    /// <param name="outcome">What the demo gave.</param>
    /// <param name="deals">The won deals, in file order.</param>
    /// <param name="employees">Employees by customer.</param>
    /// <param name="lastDay">Last simulated day.</param>
    public static string Differences(
        DemoBench.Outcome outcome,
        IReadOnlyList<TemplateOracle.Deal> deals,
        IReadOnlyDictionary<string, int> employees,
        DateOnly lastDay)
    {
        var expected = TemplateOracle.Plans(deals, employees).ToDictionary(plan => (plan.Customer, plan.Cycle));
        var actual = outcome.Plans.ToDictionary(plan => (Text(plan, "customer")!, plan.GetProperty("cycle").GetInt32()));
        return string.Join('\n', (string[])
        [
            .. expected.Keys.Except(actual.Keys).Select(key => $"{key.Item1} {key.Item2} has no plan"),
            .. actual.Keys.Except(expected.Keys).Select(key => $"{key.Item1} {key.Item2} should have no plan"),
            .. expected.Keys.Intersect(actual.Keys).SelectMany(key => Differences(actual[key], expected[key], lastDay)),
        ]);
    }

    private static IEnumerable<string> Differences(JsonElement plan, TemplateOracle.Plan expected, DateOnly lastDay)
    {
        var risks = plan.GetProperty("risks").EnumerateArray()
            .Where(risk => RiskOracle.Decides(Text(risk, "rule")!, expected, lastDay))
            .Select(risk => $"{Text(risk, "rule")} {Text(risk, "severity")}");
        (string What, string? Actual, string? Expected)[] facts =
        [
            ("segment", Text(plan, "segment"), expected.Segment),
            ("template", Text(plan, "template"), expected.Template),
            ("day0", Text(plan, "day0"), Iso(expected.Day0)),
            ("completedOn", Text(plan, "completedOn"), Iso(expected.CompletedOn)),
            ("status", Text(plan, "status"), "Adopting"),
            ("workstreams", Join(Of(plan, "workstreams", line => Text(line, "opportunity")!)), Join(Workstreams(expected))),
            ("risks", Join(risks), Join(RiskOracle.Risks(expected, lastDay))),
            ("items", Join(Of(plan, "items", Describe)), Join(expected.Items.Select(item => Describe(item, lastDay)))),
        ];
        return facts
            .Where(fact => fact.Actual != fact.Expected)
            .Select(fact => $"{expected.Customer} {expected.Cycle} {fact.What}: {fact.Actual} instead of {fact.Expected}");
    }

    private static IEnumerable<string> Workstreams(TemplateOracle.Plan plan) =>
        plan.Deals.SelectMany(deal => Enumerable.Repeat(deal.Id, deal.Lines));

    private static string Describe(JsonElement item) => string.Join(
        ' ', ((string[])["code", "kind", "scope", "opportunity", "dueOn", "completedOn"]).Select(name => Text(item, name)));

    private static string Describe(TemplateOracle.Item item, DateOnly lastDay)
    {
        var kind = item.Row.Kind == 'M' ? "Milestone" : item.Row.Kind == 'D' ? "Deliverable" : "Activity";
        var completedOn = item.DueOn <= lastDay ? Iso(item.DueOn) : string.Empty;
        return string.Join(' ', item.Row.Code, kind, item.Row.IsLine ? "line" : "plan", item.Opportunity, Iso(item.DueOn), completedOn);
    }

    private static IEnumerable<string> Of(JsonElement plan, string list, Func<JsonElement, string> describe) =>
        plan.GetProperty(list).EnumerateArray().Select(describe);

    private static string Join(IEnumerable<string> things) => string.Join(", ", things.Order(StringComparer.Ordinal));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
