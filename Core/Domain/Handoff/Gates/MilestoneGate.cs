using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Gates;

/// <summary>What has to be recorded before a milestone of a plan is complete. An empty list opens the gate.</summary>
internal static class MilestoneGate
{
    /// <summary>Whether a milestone has a gate of its own, beside the conversation that every conversation needs.</summary>
    /// <param name="code">Its code.</param>
    public static bool Has(string code) =>
        code is ItemCodes.WelcomeCall or ItemCodes.Kickoff or ItemCodes.Training or ItemCodes.FirstBill or ItemCodes.Completion
            or ItemCodes.Executive or ItemCodes.WinReview or ItemCodes.FirstValue or ItemCodes.ImpactReview or ItemCodes.CsmWelcome;

    /// <summary>Whether a milestone's gate is asked in every plan, not only where a roster of its people is kept.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="requiresPayment">Whether it waits for the first payment.</param>
    public static bool IsAlwaysAsked(string code, bool requiresPayment) => requiresPayment || code == ItemCodes.CsmWelcome;

    /// <summary>What is missing for a milestone to be completed; the kick-off asks for more (<see cref="KickoffGate"/>).</summary>
    /// <param name="code">Its code; one without a gate of its own needs its conversation only.</param>
    /// <param name="record">What is recorded.</param>
    public static IReadOnlyList<Message> Of(string code, CompletionRecord record) =>
    [
        .. Missing(
            new Demand(!record.AwaitsPayment, GateMessages.NotPaid),
            new Demand(!record.AwaitsSellersWelcome, GateMessages.SellersWelcomeFirst),
            new Demand(!record.IsConversation || record.HasConversation, GateMessages.NoConversation),
            new Demand(
                code != ItemCodes.Kickoff || !record.HasConversation || record.IsWithCustomerSuccess,
                GateMessages.NotWithCustomerSuccess)),
        .. code switch
        {
            ItemCodes.Training => Training(record),
            ItemCodes.FirstBill => FirstBill(record),
            ItemCodes.Completion => Completion(record),
            ItemCodes.Executive => Executive(record),
            ItemCodes.WinReview => WinReview(record),
            ItemCodes.FirstValue => FirstValue(record),
            ItemCodes.ImpactReview => ImpactReview(record),
            _ => [],
        },
    ];

    /// <summary>Training needs the list of those who took part (N-09).</summary>
    public static IReadOnlyList<Message> Training(CompletionRecord record) =>
        Missing(new Demand(record.Attendees.Count > 0, GateMessages.NoAttendees));

    /// <summary>The first bill needs the bill recipient (N-10).</summary>
    public static IReadOnlyList<Message> FirstBill(CompletionRecord record) =>
        Missing(new Demand(record.BillRecipientAttended, GateMessages.NoBillRecipient));

    /// <summary>Whether the first bill needs a follow-up: nobody has confirmed that it was understood (N-10).</summary>
    public static bool NeedsFollowUp(CompletionRecord record) => record.IsUnderstood != true;

    /// <summary>The completion needs a sign-off with a name and a day (N-14).</summary>
    public static IReadOnlyList<Message> Completion(CompletionRecord record) =>
        Missing(new Demand(record is { IsAccepted: true, AcceptedOn: not null }, GateMessages.NoSignOff));

    /// <summary>The executive engagement needs both executives by name (N-16).</summary>
    public static IReadOnlyList<Message> Executive(CompletionRecord record) =>
        Missing(
            new Demand(HandoffAnswers.IsAnswered(record.VendorExecutive), GateMessages.NoVendorExecutive),
            new Demand(HandoffAnswers.IsAnswered(record.CustomerExecutive), GateMessages.NoCustomerExecutive));

    /// <summary>The review of the win needs an outcome (N-17).</summary>
    public static IReadOnlyList<Message> WinReview(CompletionRecord record) =>
        Missing(new Demand(record.HasOutcome, GateMessages.NoOutcome));

    /// <summary>First value needs evidence, the customer's confirmation, and a result that was shown (W-10, W-11).</summary>
    public static IReadOnlyList<Message> FirstValue(CompletionRecord record) =>
        Missing(
            new Demand(HandoffAnswers.IsAnswered(record.Evidence), GateMessages.NoEvidence),
            new Demand(record is { IsAccepted: true, AcceptedOn: not null }, GateMessages.NoConfirmation),
            new Demand(record.ResultsShown > 0, GateMessages.NoResultShown));

    /// <summary>The review of the impact needs the customer's executive, and a plan for the next twelve months (W-13).</summary>
    public static IReadOnlyList<Message> ImpactReview(CompletionRecord record) =>
        Missing(
            new Demand(HandoffAnswers.IsAnswered(record.CustomerExecutive), GateMessages.NoCustomerExecutive),
            new Demand(HandoffAnswers.IsAnswered(record.NextYear), GateMessages.NoNextYear));

    private static IReadOnlyList<Message> Missing(params Demand[] demands) =>
        demands.Where(demand => !demand.IsMet).Select(demand => demand.Otherwise).ToArray();

    private readonly record struct Demand(bool IsMet, Message Otherwise);
}
