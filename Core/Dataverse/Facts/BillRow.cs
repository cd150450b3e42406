using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Bills as stored.</summary>
internal static class BillRow
{
    private static readonly string[] Columns =
    [
        BillTable.IssuedOn, BillTable.Total, BillTable.Regular, BillTable.ExplainedOn, BillTable.QueryStatus,
    ];

    /// <summary>The query for the bills of plans.</summary>
    public static QueryExpression Of(object[] planIds) => FactQuery.Of(BillTable.LogicalName, BillTable.Id, Columns, planIds);

    /// <summary>The day of the bill; null when not known.</summary>
    public static Date? IssuedOn(Row row) => row.Date(BillTable.IssuedOn);

    /// <summary>What the rules ask of it.</summary>
    public static DealRiskFacts Facts(Row row) => new()
    {
        FirstBill = row.Money(BillTable.Total),
        RegularBill = row.Money(BillTable.Regular),
        BillOn = IssuedOn(row),
        BillMeetingOn = row.Date(BillTable.ExplainedOn),
    };

    /// <summary>Whether the customer questions it, and nobody has explained it yet.</summary>
    public static bool IsQueried(Row row) => row.Choice<BillQueryStatus>(BillTable.QueryStatus) == BillQueryStatus.Open;
}
