using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Handoff;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Handoffs;

/// <summary>
/// A new opportunity that answers in the very words of another was copied from it: it names that one, so that what was not asked of this
/// customer counts as assumed.
/// </summary>
/// <remarks>
/// One answer alone can be the same by chance, two in the same words hardly. Answers of many lines are not asked about: whoever copies an
/// opportunity copies the short ones too.
/// </remarks>
internal static class CopiedDeal
{
    private const int FewestAnswers = 2;

    private static readonly string[] ShortAnswers =
    [
        OpportunityTable.Goal, OpportunityTable.GoalMetric, OpportunityTable.GoalTarget, OpportunityTable.TargetGoLiveReason,
        OpportunityTable.Pain, OpportunityTable.BuyingReasons, OpportunityTable.Alternatives,
    ];

    /// <summary>Names the opportunity that a new one was copied from, unless whoever makes it names one. At most one read.</summary>
    /// <param name="service">With the rights of whoever makes it: nobody copies what they cannot see.</param>
    /// <param name="trace">Gets one line.</param>
    /// <param name="created">The new row, before it is written.</param>
    public static void NameSource(IOrganizationService service, TraceLog trace, Entity created)
    {
        var row = new Row(created);
        var answered = ShortAnswers.Where(column => HandoffAnswers.IsAnswered(row.Text(column))).ToList();
        if (answered.Count < FewestAnswers || created.Contains(OpportunityTable.CopiedFromId))
        {
            trace.Line("{0} answers; nothing to do.", answered.Count);
            return;
        }

        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(OpportunityTable.Id), TopCount = 1 };
        foreach (var column in answered)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, row.Text(column));
        }

        query.AddOrder(OpportunityTable.CreatedOn, OrderType.Descending);
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        var found = service.Read(query);
        if (found.Count > 0)
        {
            created[OpportunityTable.CopiedFromId] = new EntityReference(OpportunityTable.LogicalName, found[0].Id);
        }

        trace.Line("{0} answers, {1}.", answered.Count, found.Count > 0 ? "all in the words of another opportunity" : "its own");
    }
}
