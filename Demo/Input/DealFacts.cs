using CrmOnboarding.Dataverse.Schema;

namespace CrmOnboarding.Demo.Input;

/// <summary>
/// Optional columns of sales_pipeline.csv: what Sales may already know about a deal. Each fills one column of the opportunity.
/// </summary>
internal static class DealFacts
{
    private static readonly Fact[] All =
    [
        new("term_months", OpportunityTable.TermMonths, FactKind.Count),
        new("monthly_value", OpportunityTable.MonthlyValue, FactKind.Money),
        new("setup_fee", OpportunityTable.SetupFee, FactKind.Money),
        new("bill_start", OpportunityTable.BillStartOn, FactKind.Date),
        new("contract_signed", OpportunityTable.ContractSignedOn, FactKind.Date),
        new("target_go_live", OpportunityTable.TargetGoLiveOn, FactKind.Date),
        new("go_live_reason", OpportunityTable.TargetGoLiveReason, FactKind.Text),
        new("goal", OpportunityTable.Goal, FactKind.Text),
        new("goal_metric", OpportunityTable.GoalMetric, FactKind.Text),
        new("goal_target", OpportunityTable.GoalTarget, FactKind.Text),
        new("goal_date", OpportunityTable.GoalTargetOn, FactKind.Date),
        new("success_criteria", OpportunityTable.SuccessCriteria, FactKind.Text),
        new("success_confirmed", OpportunityTable.SuccessCriteriaConfirmed, FactKind.YesNo),
        new("champion", OpportunityTable.ChampionId, FactKind.Contact),
        new("economic_buyer", OpportunityTable.EconomicBuyerId, FactKind.Contact),
        new("daily_user", OpportunityTable.DailyUserId, FactKind.Contact),
        new("bill_recipient", OpportunityTable.BillRecipientId, FactKind.Contact),
        new("executive_peer", OpportunityTable.ExecutivePeerId, FactKind.Contact),
        new("promises", OpportunityTable.Promises, FactKind.Text),
        new("no_promises", OpportunityTable.NoPromises, FactKind.YesNo),
        new("concerns", OpportunityTable.Concerns, FactKind.Text),
        new("no_concerns", OpportunityTable.NoConcerns, FactKind.YesNo),
        new("plan_readiness", OpportunityTable.PlanReadiness, FactKind.Count),
        new("pain", OpportunityTable.Pain, FactKind.Text),
        new("buying_reasons", OpportunityTable.BuyingReasons, FactKind.Text),
        new("alternatives", OpportunityTable.Alternatives, FactKind.Text),
        new("technical", OpportunityTable.TechnicalEnvironment, FactKind.Text),
        new("csm", OpportunityTable.CsmId, FactKind.Colleague),
        new("project_manager", OpportunityTable.ProjectManagerId, FactKind.Colleague),
    ];

    private enum FactKind
    {
        Text,
        Count,
        Money,
        Date,
        YesNo,
        Contact,
        Colleague,
    }

    /// <summary>
    /// The facts of a row, by column of the opportunity. Money is a decimal, a date a DateOnly, a person a <see cref="PersonNamed"/>.
    /// A value that cannot be read is reported and left out.
    /// </summary>
    public static Dictionary<string, object> Read(CsvRow row, ProblemLog problems)
    {
        var facts = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var fact in All)
        {
            var text = row[fact.Source];
            if (text.Length == 0)
            {
                continue;
            }

            if (Value(fact.Kind, text) is { } value)
            {
                facts[fact.Column] = value;
            }
            else
            {
                problems.Warn(row, fact.Source, $"This is not {Expected(fact.Kind)}; the value was left out.");
            }
        }

        return facts;
    }

    private static object? Value(FactKind kind, string text) => kind switch
    {
        FactKind.Count => FieldText.TryCount(text, out var count) ? count : null,
        FactKind.Money => FieldText.TryNumber(text, out var amount) ? amount : null,
        FactKind.Date => FieldText.TryDate(text, out var date) ? date : null,
        FactKind.YesNo => FieldText.TryYesNo(text, out var answer) ? answer : null,
        FactKind.Contact => new PersonNamed(text, IsColleague: false),
        FactKind.Colleague => new PersonNamed(text, IsColleague: true),
        _ => text,
    };

    private static string Expected(FactKind kind) => kind switch
    {
        FactKind.Count => "a whole number",
        FactKind.Money => "an amount",
        FactKind.Date => "a date (M/D/YYYY or YYYY-MM-DD)",
        _ => "yes or no",
    };

    private sealed record Fact(string Source, string Column, FactKind Kind);
}
