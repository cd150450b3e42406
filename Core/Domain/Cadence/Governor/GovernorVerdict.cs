using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Governor;

/// <summary>The contact governor's verdict on a proposed touch.</summary>
internal sealed record GovernorVerdict
{
    /// <summary>Touches already in the fullest window that holds the day.</summary>
    public required int Used { get; init; }

    /// <summary>Most touches in such a window.</summary>
    public required int Limit { get; init; }

    /// <summary>The objections to the touch; empty when there are none.</summary>
    public required ValueList<Message> Objections { get; init; }

    /// <summary>Whether there is no objection.</summary>
    public bool IsWelcome => Objections.Count == 0;
}
