using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Gates;

/// <summary>What was recorded during a kick-off call (H-01, H-10, H-13).</summary>
internal sealed record KickoffRecord
{
    /// <summary>People of the customer who attended and took part.</summary>
    public IReadOnlyCollection<string> Attendees { get; init; } = [];

    /// <summary>The goals, in words.</summary>
    public string? Goals { get; init; }

    /// <summary>How value is measured.</summary>
    public string? ValueMetric { get; init; }

    /// <summary>Whether the plan has a handoff, where the intents are recorded; plans from before have none.</summary>
    public bool TracksIntents { get; init; } = true;

    /// <summary>What the customer wants from the onboarding.</summary>
    public string? OnboardingIntent { get; init; }

    /// <summary>What the customer wants from the first year.</summary>
    public string? FirstYearIntent { get; init; }

    /// <summary>How the customer felt; it counts with a note only. Later it is compared with the sentiment at the plateau (W-12).</summary>
    public Pulse? Sentiment { get; init; }

    /// <summary>What is still to be recorded, in the order of the fields; empty when nothing is.</summary>
    public IReadOnlyList<Message> Missing()
    {
        var missing = new List<Message>();
        Demand(Attendees.Count > 0, GateMessages.NoAttendees);
        Demand(HandoffAnswers.IsAnswered(Goals), GateMessages.NoGoalNote);
        Demand(HandoffAnswers.IsAnswered(ValueMetric), GateMessages.NoValueMetric);
        Demand(!TracksIntents || HandoffAnswers.IsAnswered(OnboardingIntent), GateMessages.NoOnboardingIntent);
        Demand(!TracksIntents || HandoffAnswers.IsAnswered(FirstYearIntent), GateMessages.NoFirstYearIntent);
        Demand(Sentiment is { IsValid: true }, GateMessages.NoSentiment);
        return missing;

        void Demand(bool isMet, Message otherwise)
        {
            if (!isMet)
            {
                missing.Add(otherwise);
            }
        }
    }
}
