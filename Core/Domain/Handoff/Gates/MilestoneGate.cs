using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Gates;

/// <summary>What was recorded when a milestone was done.</summary>
internal sealed record CompletionRecord
{
    /// <summary>People of the customer who took part.</summary>
    public IReadOnlyCollection<string> Attendees { get; init; } = [];

    /// <summary>Whether the bill recipient was among them.</summary>
    public bool BillRecipientAttended { get; init; }

    /// <summary>Whether the customer understood; null when nobody said.</summary>
    public bool? IsUnderstood { get; init; }

    /// <summary>The vendor's executive; null or blank when none is named.</summary>
    public string? VendorExecutive { get; init; }

    /// <summary>The customer's executive; null or blank when none is named.</summary>
    public string? CustomerExecutive { get; init; }
}

/// <summary>What has to be recorded before a milestone of the 90-day plan is complete. An empty list opens the gate.</summary>
internal static class MilestoneGate
{
    /// <summary>Training needs the list of those who took part (N-09).</summary>
    public static IReadOnlyList<Message> Training(CompletionRecord record) =>
        Missing(new Demand(record.Attendees.Count > 0, GateMessages.NoAttendees));

    /// <summary>The first bill needs the bill recipient, and an answer on whether it was understood (N-10).</summary>
    public static IReadOnlyList<Message> FirstBill(CompletionRecord record) =>
        Missing(
            new Demand(record.BillRecipientAttended, GateMessages.NoBillRecipient),
            new Demand(record.IsUnderstood is not null, GateMessages.NoAnswer));

    /// <summary>Whether the first bill needs a follow-up: nobody has confirmed that it was understood (N-10).</summary>
    public static bool NeedsFollowUp(CompletionRecord record) => record.IsUnderstood != true;

    /// <summary>The executive engagement needs both executives by name (N-16).</summary>
    public static IReadOnlyList<Message> Executive(CompletionRecord record) =>
        Missing(
            new Demand(HandoffAnswers.IsAnswered(record.VendorExecutive), GateMessages.NoVendorExecutive),
            new Demand(HandoffAnswers.IsAnswered(record.CustomerExecutive), GateMessages.NoCustomerExecutive));

    private static IReadOnlyList<Message> Missing(params Demand[] demands) =>
        demands.Where(demand => !demand.IsMet).Select(demand => demand.Otherwise).ToArray();

    private readonly record struct Demand(bool IsMet, Message Otherwise);
}
