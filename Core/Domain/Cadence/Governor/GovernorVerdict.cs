using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Governor;

/// <summary>What the contact governor says about a proposed touch.</summary>
internal sealed record GovernorVerdict
{
    /// <summary>Touches already in the fullest window that holds the day.</summary>
    public required int Used { get; init; }

    /// <summary>Most touches in such a window.</summary>
    public required int Limit { get; init; }

    /// <summary>What stands against the touch; empty when nothing does.</summary>
    public required ValueList<Message> Objections { get; init; }

    /// <summary>Whether nothing stands against it.</summary>
    public bool IsWelcome => Objections.Count == 0;
}
