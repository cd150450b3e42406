using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Gates;

/// <summary>What is recorded when a milestone is done.</summary>
internal sealed record CompletionRecord
{
    /// <summary>Whether it waits for a payment that has not come in (T-13).</summary>
    public bool AwaitsPayment { get; init; }

    /// <summary>Whether the seller's welcome was not sent by then (H-05).</summary>
    public bool AwaitsSellersWelcome { get; init; }

    /// <summary>Whether the milestone is a conversation.</summary>
    public bool IsConversation { get; init; }

    /// <summary>Whether a conversation with the customer is logged for it.</summary>
    public bool HasConversation { get; init; }

    /// <summary>Whether Customer Success held that conversation.</summary>
    public bool IsWithCustomerSuccess { get; init; }

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

    /// <summary>Whether somebody of the customer signed off or confirmed it.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>The day of that; null when not known.</summary>
    public Date? AcceptedOn { get; init; }

    /// <summary>What shows that it was reached; null or blank for nothing.</summary>
    public string? Evidence { get; init; }

    /// <summary>Whether it is said how it went.</summary>
    public bool HasOutcome { get; init; }

    /// <summary>How many results the customer was shown by then, from 0.</summary>
    public int ResultsShown { get; init; }

    /// <summary>What both sides plan for the next twelve months; null or blank for nothing.</summary>
    public string? NextYear { get; init; }
}
