using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Listening;

/// <summary>A word in passing, logged in three fields and never planned (C-03).</summary>
/// <param name="Channel">How.</param>
/// <param name="Summary">What was heard; blank makes it no conversation (C-06).</param>
/// <param name="NextStep">What is to be done next; null when nothing is.</param>
internal sealed record InformalTouch(Channel Channel, string Summary, string? NextStep = null)
{
    /// <summary>The contact that this touch is.</summary>
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
