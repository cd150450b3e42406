using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using System.Xml.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Live.Calls;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Live.Sweeping;

/// <summary>
/// The plans whose evaluation can have changed by the calendar alone: their next evaluation is due or not known, and
/// they are not at rest.
/// </summary>
internal static class DuePlans
{
    /// <summary>Most rows that the platform counts.</summary>
    public const int MostCounted = 50_000;

    private const int TooManyToCount = unchecked((int)0x8004E023);
    private static readonly int[] AtRest = [ChoiceValues.Number(PlanStatus.Suspended), ChoiceValues.Number(PlanStatus.Cancelled)];

    /// <summary>
    /// Pages of due plans, the longest due first. A plan that is evaluated meanwhile drops out behind the reader.
    /// </summary>
    /// <param name="pool">Where they are read.</param>
    /// <param name="today">The day, inclusive.</param>
    /// <param name="pageSize">Rows a page.</param>
    /// <param name="mayGoOn">Asked before each page.</param>
    /// <exception cref="RunEndsException">There is another page, and it may not be read.</exception>
    public static IEnumerable<IReadOnlyList<Entity>> Pages(ServicePool pool, Date today, int pageSize, Func<bool> mayGoOn)
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PlanTable.Status, PlanTable.EvaluationRequestedOn, PlanTable.EvaluationAnsweredOn),
        };
        var due = query.Criteria.AddFilter(LogicalOperator.Or);
        due.AddCondition(PlanTable.NextEvaluationOn, ConditionOperator.OnOrBefore, today.ToDateTime());
        // A plan whose evaluation failed has none.
        due.AddCondition(PlanTable.NextEvaluationOn, ConditionOperator.Null);
        query.Criteria.AddCondition(PlanTable.Status, ConditionOperator.NotIn, [.. AtRest.Cast<object>()]);
        query.Criteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, SystemColumns.Active);
        query.AddOrder(PlanTable.NextEvaluationOn, OrderType.Ascending);
        query.AddOrder(PlanTable.Id, OrderType.Ascending);
        return Paging.Pages(pool, query, pageSize, mayGoOn);
    }

    /// <summary>
    /// Number of due plans that nobody has asked to evaluate since a moment; null when there are more than the platform counts.
    /// </summary>
    public static int? CountNotAskedSince(ServicePool pool, Date today, DateTime moment)
    {
        var fetch = new XElement("fetch", new XAttribute("aggregate", "true"),
            new XElement("entity", new XAttribute("name", PlanTable.LogicalName),
                new XElement("attribute",
                    new XAttribute("name", PlanTable.Id), new XAttribute("aggregate", "count"), new XAttribute("alias", "number")),
                new XElement("filter",
                    new XElement("filter", new XAttribute("type", "or"),
                        Condition(PlanTable.NextEvaluationOn, "on-or-before", today.ToString()),
                        Condition(PlanTable.NextEvaluationOn, "null", null)),
                    new XElement("condition",
                        new XAttribute("attribute", PlanTable.Status), new XAttribute("operator", "not-in"),
                        AtRest.Select(value => new XElement("value", value))),
                    Condition(SystemColumns.StateCode, "eq", SystemColumns.Active.ToString(CultureInfo.InvariantCulture)),
                    new XElement("filter", new XAttribute("type", "or"),
                        Condition(PlanTable.EvaluationRequestedOn, "null", null),
                        Condition(PlanTable.EvaluationRequestedOn, "lt",
                            moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))))));
        try
        {
            return pool.Use(service => service.ReadGroups(fetch.ToString(SaveOptions.DisableFormatting)))[0].Whole("number");
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == TooManyToCount)
        {
            return null;
        }
    }

    private static XElement Condition(string column, string comparison, string? value) => new("condition",
        new XAttribute("attribute", column), new XAttribute("operator", comparison), value is null ? null : new XAttribute("value", value));
}
