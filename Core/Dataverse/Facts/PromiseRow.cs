using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff.Promises;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Promises as stored.</summary>
internal static class PromiseRow
{
    private static readonly string[] Columns =
    [
        PromiseTable.Name, PromiseTable.DueOn, PromiseTable.Status, PromiseTable.SettledOn, PromiseTable.RenegotiatedTo,
    ];

    /// <summary>The query for the promises of plans.</summary>
    public static QueryExpression Of(object[] planIds) => FactQuery.Of(PromiseTable.LogicalName, PromiseTable.Id, Columns, planIds);

    /// <summary>A promise as the rules see it. One that is settled without a day counts as settled in time.</summary>
    public static Promise From(Row row)
    {
        var dueOn = row.Date(PromiseTable.DueOn);
        var status = row.Choice<PromiseStatus>(PromiseTable.Status) ?? PromiseStatus.Open;
        return new Promise(row.Text(PromiseTable.Name) ?? string.Empty, dueOn)
        {
            Status = status,
            SettledOn = row.Date(PromiseTable.SettledOn) ?? (status == PromiseStatus.Open ? null : dueOn ?? Domain.Shared.Date.MinValue),
            RenegotiatedTo = row.Date(PromiseTable.RenegotiatedTo),
        };
    }
}
