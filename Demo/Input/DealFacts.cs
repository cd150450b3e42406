using CrmOnboarding.Dataverse.Schema;

namespace CrmOnboarding.Demo.Input;

/// <summary>
/// Optional columns of a file of deals: what Sales may already know about a deal. Each fills one column of the opportunity.
/// </summary>
internal static class DealFacts
{
    private const string LeftOut = "the value was left out";

    private static readonly Fact[] All =
    [
        new(OpportunityTable.TermMonths, null, new("term_months", ValueKind.Count, "term in months", "contract term (months)")),
        new(OpportunityTable.MonthlyValue, null, new("monthly_value", ValueKind.Money, "mrr", "monthly recurring revenue")),
        new(OpportunityTable.SetupFee, null, new("setup_fee", ValueKind.Money, "one-time fee", "one-off fee")),
        new(OpportunityTable.BillStartOn, null, new("bill_start", ValueKind.Date, "billing start date", "bill start date")),
        new(OpportunityTable.ContractSignedOn, null, new("contract_signed", ValueKind.Date, "signed on", "signature date")),
        new(OpportunityTable.TargetGoLiveOn, null, new("target_go_live", ValueKind.Date, "go-live", "go-live date", "target go-live date")),
        new(OpportunityTable.TargetGoLiveReason, null, new("go_live_reason", ValueKind.Text)),
        new(OpportunityTable.Goal, null, new("goal", ValueKind.Text)),
        new(OpportunityTable.GoalMetric, null, new("goal_metric", ValueKind.Text)),
        new(OpportunityTable.GoalTarget, null, new("goal_target", ValueKind.Text)),
        new(OpportunityTable.GoalTargetOn, null, new("goal_date", ValueKind.Date)),
        new(OpportunityTable.SuccessCriteria, null, new("success_criteria", ValueKind.Text)),
        new(OpportunityTable.SuccessCriteriaConfirmed, null, new("success_confirmed", ValueKind.YesNo)),
        new(OpportunityTable.ChampionId, false, new("champion", ValueKind.Text, "primary contact")),
        new(OpportunityTable.EconomicBuyerId, false, new("economic_buyer", ValueKind.Text, "decision maker")),
        new(OpportunityTable.DailyUserId, false, new("daily_user", ValueKind.Text)),
        new(OpportunityTable.BillRecipientId, false, new("bill_recipient", ValueKind.Text, "billing contact")),
        new(OpportunityTable.ExecutivePeerId, false, new("executive_peer", ValueKind.Text, "executive sponsor")),
        new(OpportunityTable.Promises, null, new("promises", ValueKind.Text)),
        new(OpportunityTable.NoPromises, null, new("no_promises", ValueKind.YesNo)),
        new(OpportunityTable.Concerns, null, new("concerns", ValueKind.Text)),
        new(OpportunityTable.NoConcerns, null, new("no_concerns", ValueKind.YesNo)),
        new(OpportunityTable.PlanReadiness, null, new("plan_readiness", ValueKind.Count)),
        new(OpportunityTable.Pain, null, new("pain", ValueKind.Text)),
        new(OpportunityTable.BuyingReasons, null, new("buying_reasons", ValueKind.Text)),
        new(OpportunityTable.Alternatives, null, new("alternatives", ValueKind.Text)),
        new(OpportunityTable.TechnicalEnvironment, null, new("technical", ValueKind.Text)),
        new(OpportunityTable.CsmId, true, new("csm", ValueKind.Text, "customer success manager")),
        new(OpportunityTable.ProjectManagerId, true, new("project_manager", ValueKind.Text)),
    ];

    /// <summary>The columns of the file.</summary>
    public static IEnumerable<Column> Columns => All.Select(fact => fact.Source);

    /// <summary>The column of the file that fills a column of the opportunity; null when none does.</summary>
    public static string? SourceOf(string target) => Array.Find(All, fact => fact.Target == target)?.Source.Name;

    /// <summary>
    /// The facts of a row, by column of the opportunity. Money is a decimal, a date a DateOnly, a person a <see cref="PersonNamed"/>.
    /// A value that cannot be read is reported and left out.
    /// </summary>
    public static Dictionary<string, object> Read(CsvRow row, ProblemLog problems)
    {
        var facts = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var fact in All)
        {
            if (row[fact.Source.Name].Length > 0 && Value(fact, row, problems) is { } value)
            {
                facts[fact.Target] = value;
            }
        }

        return facts;
    }

    private static object? Value(Fact fact, CsvRow row, ProblemLog problems)
    {
        var column = fact.Source.Name;
        return fact.Source.Kind switch
        {
            ValueKind.Count => problems.Take(row, column, row.Count(column), LeftOut),
            ValueKind.Money => problems.Take(row, column, row.Money(column), LeftOut),
            ValueKind.Date => problems.Take(row, column, Possible(row.Date(column)), LeftOut),
            ValueKind.YesNo => problems.Take(row, column, row.YesNo(column), LeftOut),
            _ => fact.IsColleague is { } isColleague ? new PersonNamed(row[column], isColleague) : row[column],
        };
    }

    private static Reading<DateOnly> Possible(Reading<DateOnly> date) =>
        date.Value is { } value && !PlausibleDates.IsPossible(value)
            ? Reading<DateOnly>.Wrong("No business takes place in that year")
            : date;

    /// <param name="Target">Column of the opportunity.</param>
    /// <param name="IsColleague">A person is named, true a user of the CRM, false a contact of the customer; null for other values.</param>
    /// <param name="Source">Column of the file.</param>
    private sealed record Fact(string Target, bool? IsColleague, Column Source);
}
