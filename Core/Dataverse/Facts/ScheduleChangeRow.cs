using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Changes of dates as stored, as far as they are booked to somebody.</summary>
internal static class ScheduleChangeRow
{
    private static readonly string[] Columns =
    [
        ScheduleChangeTable.Party, ScheduleChangeTable.EndBeforeOn, ScheduleChangeTable.EndAfterOn, ScheduleChangeTable.MadeOn,
    ];

    /// <summary>The query for the changes of plans that still stand and whose cause is known.</summary>
    public static QueryExpression Of(object[] planIds)
    {
        var query = FactQuery.Of(ScheduleChangeTable.LogicalName, ScheduleChangeTable.Id, Columns, planIds);
        query.Criteria.AddCondition(ScheduleChangeTable.Status, ConditionOperator.Equal, ChoiceValues.Number(ScheduleStatus.Applied));
        query.Criteria.AddCondition(ScheduleChangeTable.Party, ConditionOperator.NotNull);
        return query;
    }

    /// <summary>The moves of the end of a plan, in the order in which they were made.</summary>
    /// <param name="changes">The changes of a plan.</param>
    public static IReadOnlyList<Reschedule> Reschedules(IEnumerable<Row> changes) =>
    [
        .. changes.OrderBy(change => change.Moment(ScheduleChangeTable.MadeOn)).Select(From).OfType<Reschedule>(),
    ];

    private static Reschedule? From(Row row) =>
        row.Date(ScheduleChangeTable.EndBeforeOn) is { } before && row.Date(ScheduleChangeTable.EndAfterOn) is { } after
            && before != after && row.Choice<DelayParty>(ScheduleChangeTable.Party) is { } party
                ? new Reschedule(before, after, party)
                : null;
}
