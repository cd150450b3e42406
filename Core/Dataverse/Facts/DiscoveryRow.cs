using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Discoveries as stored.</summary>
internal static class DiscoveryRow
{
    private static readonly string[] Columns =
    [
        DiscoveryTable.Name, DiscoveryTable.Kind, DiscoveryTable.HeardOn, DiscoveryTable.Status, DiscoveryTable.Severity,
        DiscoveryTable.IsBlocking, DiscoveryTable.Horizon, DiscoveryTable.HelpSentOn,
    ];

    /// <summary>What <see cref="Need"/> reads.</summary>
    public static readonly string[] NeedColumns =
    [
        DiscoveryTable.Name, DiscoveryTable.Kind, DiscoveryTable.HeardOn, DiscoveryTable.Status, DiscoveryTable.AnsweredOn,
    ];

    /// <summary>The query for the discoveries of plans.</summary>
    public static QueryExpression Of(object[] planIds) => FactQuery.Of(DiscoveryTable.LogicalName, DiscoveryTable.Id, Columns, planIds);

    /// <summary>Whether it is an issue that nobody has answered.</summary>
    public static bool IsOpenIssue(Row row) => Is(row, DiscoveryKind.Issue) && IsOpen(row);

    /// <summary>Whether it is such an issue and keeps the customer from working.</summary>
    public static bool IsBlocking(Row row) => IsOpenIssue(row) && row.Yes(DiscoveryTable.IsBlocking);

    /// <summary>A challenge that is not solved; null for anything else.</summary>
    /// <param name="row">The discovery.</param>
    /// <param name="sentOn">The last contact that was made to help with it; null for none.</param>
    public static Challenge? OpenChallenge(Row row, Date? sentOn) =>
        Is(row, DiscoveryKind.Challenge) && IsOpen(row) && row.Date(DiscoveryTable.HeardOn) is { } heard
            ? new Challenge(
                row.Text(DiscoveryTable.Name) ?? string.Empty, heard, new[] { row.Date(DiscoveryTable.HelpSentOn), sentOn }.Max())
            {
                Severity = row.Choice<RiskSeverity>(DiscoveryTable.Severity) ?? RiskSeverity.Medium,
                IsLongTerm = row.Choice<Horizon>(DiscoveryTable.Horizon) == Horizon.LongTerm,
            }
            : null;

    /// <summary>A need, and what became of it; null for anything else, and without the day it was heard.</summary>
    public static Need? Need(Row row) => Is(row, DiscoveryKind.Need) && row.Date(DiscoveryTable.HeardOn) is { } heard
        ? new Need(row.Text(DiscoveryTable.Name) ?? string.Empty, heard)
        {
            Status = row.Choice<DiscoveryStatus>(DiscoveryTable.Status) switch
            {
                DiscoveryStatus.Answered => NeedStatus.Answered,
                DiscoveryStatus.Declined => NeedStatus.Declined,
                _ => NeedStatus.Heard,
            },
            SettledOn = row.Date(DiscoveryTable.AnsweredOn),
        }
        : null;

    /// <summary>The day of an event outside that disrupts the customer's business; null for anything else.</summary>
    public static Date? ExternalEventOn(Row row) => Is(row, DiscoveryKind.ExternalEvent) ? row.Date(DiscoveryTable.HeardOn) : null;

    private static bool Is(Row row, DiscoveryKind kind) => row.Choice<DiscoveryKind>(DiscoveryTable.Kind) == kind;

    private static bool IsOpen(Row row) =>
        (row.Choice<DiscoveryStatus>(DiscoveryTable.Status) ?? DiscoveryStatus.Heard) == DiscoveryStatus.Heard;
}
