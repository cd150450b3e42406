namespace CrmOnboarding.Domain.Adoption;

/// <summary>What an organization can set about the adoption curve; <see cref="Defaults.Adoption"/> holds what ships.</summary>
internal sealed record AdoptionPolicy
{
    /// <summary>Fall of the health from its own peak, in points, that is a sign of trough.</summary>
    public required decimal HealthDrop { get; init; }

    /// <summary>Sentiment, 1 to 10, up to which it is a sign of trough.</summary>
    public required int LowSentiment { get; init; }

    /// <summary>Open issues from which they are a sign of trough.</summary>
    public required int OpenIssues { get; init; }

    /// <summary>Blocking issues from which they are the same sign.</summary>
    public required int BlockingIssues { get; init; }

    /// <summary>Share of the target of use, 0 to 1, below which use is a sign of trough.</summary>
    public required decimal LowUtilisation { get; init; }

    /// <summary>Silence in expected gaps above which it is a sign of trough.</summary>
    public required decimal SilenceGaps { get; init; }

    /// <summary>Signs that make a trough.</summary>
    public required int SignsOfTrough { get; init; }

    /// <summary>Nights in a row on which the signs must hold before a customer goes back from the slope or the plateau.</summary>
    public required int NightsBackToTrough { get; init; }

    /// <summary>Calendar days after deployment from which missing first value is amber.</summary>
    public required int FirstValueAmberDays { get; init; }

    /// <summary>Calendar days after deployment from which missing first value is red.</summary>
    public required int FirstValueRedDays { get; init; }

    /// <summary>Calendar days after the kick-off from which missing impact is red.</summary>
    public required int ImpactDays { get; init; }

    /// <summary>Calendar days in the trough from which recovery takes longer than usual.</summary>
    public required int TroughAmberDays { get; init; }

    /// <summary>Calendar days after deployment from which a trough lasts too long.</summary>
    public required int TroughRedDays { get; init; }

    /// <summary>Day after the win on which delivery is expected where no date is known.</summary>
    public required int PlannedDeliveryDay { get; init; }

    /// <summary>Calendar days after the kick-off that the last item of a joint plan is away at least (W-04).</summary>
    public required int JointPlanDays { get; init; }

    /// <summary>Calendar days after the kick-off within which a success story is asked for (W-06).</summary>
    public required int StoryAskDays { get; init; }

    /// <summary>Calendar days after which a story may be asked for again (W-06).</summary>
    public required int StoryRepeatDays { get; init; }
}
