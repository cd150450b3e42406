using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Promises;

/// <summary>Something that was promised to the customer: what, by whom, to whom, by when.</summary>
/// <param name="Text">What was promised.</param>
/// <param name="DueOn">The last day on which it is in time; null when none was named, so that it is never late.</param>
internal sealed record Promise(string Text, Date? DueOn)
{
    /// <summary>Who said it; null when not known.</summary>
    public string? SaidBy { get; init; }

    /// <summary>To whom it was said; null when not known.</summary>
    public string? SaidTo { get; init; }

    /// <summary>What became of it.</summary>
    public PromiseStatus Status { get; init; }

    /// <summary>The day it was delivered, withdrawn or renegotiated; null while it is open.</summary>
    public Date? SettledOn { get; init; }

    /// <summary>After a renegotiation, the new last day; null when the promise was dropped.</summary>
    public Date? RenegotiatedTo { get; init; }

    /// <summary>The last day that applies now; null when there is none.</summary>
    public Date? OwedOn => Status == PromiseStatus.Renegotiated ? RenegotiatedTo : DueOn;
}
