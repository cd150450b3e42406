using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Waits as stored.</summary>
internal static class WaitRow
{
    /// <summary>What <see cref="From"/> and <see cref="DemandedOn"/> read.</summary>
    public static readonly string[] Columns =
        [WaitTable.MilestoneId, WaitTable.Party, WaitTable.Reason, WaitTable.FromOn, WaitTable.UntilOn];

    /// <summary>The query for the waits of plans.</summary>
    public static QueryExpression Of(object[] planIds) => FactQuery.Of(WaitTable.LogicalName, WaitTable.Id, Columns, planIds);

    /// <summary>A wait as the rules see it; null without a party or a first day, and for one that ends before it began.</summary>
    public static WaitingInterval? From(Row row) =>
        row.Date(WaitTable.FromOn) is { } from && !(row.Date(WaitTable.UntilOn) < from)
            && row.Choice<WaitParty>(WaitTable.Party) is { } party
                ? new WaitingInterval(
                    row.Reference(WaitTable.MilestoneId)?.Id ?? Guid.Empty, PartyOf(party), from, row.Date(WaitTable.UntilOn))
                : null;

    /// <summary>The first day on which something was asked for before work went on; null when it was not.</summary>
    /// <param name="waits">The waits of a plan.</param>
    /// <param name="reason">What was asked for.</param>
    public static Date? DemandedOn(IEnumerable<Row> waits, WaitReason reason) => waits
        .Where(row => row.Choice<WaitReason>(WaitTable.Reason) == reason)
        .Min(row => row.Date(WaitTable.FromOn));

    /// <summary>Whom an item waits for, as it is stored.</summary>
    public static WaitParty PartyOf(DelayParty party) => party switch
    {
        DelayParty.Customer => WaitParty.Customer,
        DelayParty.Us => WaitParty.Vendor,
        _ => WaitParty.ThirdParty,
    };

    private static DelayParty PartyOf(WaitParty party) => party switch
    {
        WaitParty.Customer => DelayParty.Customer,
        WaitParty.Vendor => DelayParty.Us,
        _ => DelayParty.ThirdParty,
    };
}
