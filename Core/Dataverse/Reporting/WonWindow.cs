using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>Which plans a report looks at: those won within some days, both included, without cancelled and archived ones.</summary>
internal sealed class WonWindow
{
    /// <summary>Describes the days.</summary>
    /// <param name="from">First day; null: as long before today as the settings say.</param>
    /// <param name="until">Last day; null: today.</param>
    /// <param name="today">Today where the reader is.</param>
    /// <param name="policy">How far back a report looks.</param>
    /// <exception cref="DomainException">The last day is earlier than the first.</exception>
    public WonWindow(Date? from, Date? until, Date today, ReportingPolicy policy)
    {
        Until = until ?? today;
        From = from ?? Date.Min(today, Until).AddDays(-policy.WindowDays);
        if (Until < From)
        {
            throw new DomainException(ReportingMessages.EndsBeforeItBegins(From, Until));
        }
    }

    /// <summary>First day of the win that counts.</summary>
    public Date From { get; }

    /// <summary>Last day of the win that counts.</summary>
    public Date Until { get; }

    /// <summary>Adds the condition to the plans of a query.</summary>
    public void Apply(FilterExpression plans)
    {
        plans.AddCondition(PlanTable.Day0On, ConditionOperator.OnOrAfter, From.ToDateTime());
        plans.AddCondition(PlanTable.Day0On, ConditionOperator.OnOrBefore, Until.ToDateTime());
        plans.AddCondition(PlanTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(PlanStatus.Cancelled));
        plans.ActiveOnly();
    }
}
