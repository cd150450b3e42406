using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Listening;

/// <summary>A word in passing, logged in three fields and never planned (C-03).</summary>
/// <param name="Channel">How.</param>
/// <param name="Summary">What was said; if blank, it is no conversation (C-06).</param>
/// <param name="NextStep">What to do next; null when there is nothing to do.</param>
internal sealed record InformalTouch(Channel Channel, string Summary, string? NextStep = null)
{
    /// <summary>This touch as a contact.</summary>
    /// <param name="on">The day it is logged.</param>
    public Contact ToContact(Date on) => new(on, ContactDirection.TwoWay)
    {
        Channel = Channel,
        Purpose = ContactPurpose.Listening,
        IsCheckIn = true,
        IsInformal = true,
        Heard = Summary,
    };
}
