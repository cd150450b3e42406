namespace CrmOnboarding.Domain.Adoption;

/// <summary>Settings of the adoption curve;</summary>
internal sealed record AdoptionPolicy
{
    /// <summary>What ships.</summary>
    public static AdoptionPolicy Shipped { get; } = new()
    {
        HealthDrop = 15,
        LowSentiment = 5,
        OpenIssues = 2,
        BlockingIssues = 1,
        LowUtilisation = 0.5m,
        SilenceGaps = 1.5m,
        SignsOfTrough = 2,
        DaysBackToTrough = 3,
        UseAtTargetDays = 30,
        FirstValueAmberDays = 30,
        FirstValueRedDays = 90,
        ImpactDays = 182,
        TroughAmberDays = 30,
        TroughRedDays = 90,
        StoryAskDays = 14,
        StoryRepeatDays = 30,
        ImpactReviewWorkingDays = 10,
    };

    /// <summary>Drop in health from its own peak, in points, that is a sign of trough.</summary>
    public required decimal HealthDrop { get; init; }

    /// <summary>Sentiment, 1 to 10, up to which it is a sign of trough.</summary>
    public required int LowSentiment { get; init; }

    /// <summary>Open issues from which they are a sign of trough.</summary>
    public required int OpenIssues { get; init; }

    /// <summary>Blocking issues from which they are the same sign.</summary>
    public required int BlockingIssues { get; init; }

    /// <summary>Share of the usage target, 0 to 1, below which use is a sign of trough.</summary>
    public required decimal LowUtilisation { get; init; }

    /// <summary>Silence, in expected gaps, above which it is a sign of trough.</summary>
    public required decimal SilenceGaps { get; init; }

    /// <summary>Signs that make a trough.</summary>
    public required int SignsOfTrough { get; init; }

    /// <summary>Days in a row on which the signs must hold before a customer goes back from the slope or the plateau.</summary>
    public required int DaysBackToTrough { get; init; }

    /// <summary>Calendar days of use at its target that stand for an achieved goal with digital touch.</summary>
    public required int UseAtTargetDays { get; init; }

    /// <summary>Calendar days after deployment; from the next working day on missing first value is amber.</summary>
    public required int FirstValueAmberDays { get; init; }

    /// <summary>Calendar days after deployment from which missing first value is red.</summary>
    public required int FirstValueRedDays { get; init; }

    /// <summary>Calendar days after the kick-off from which missing impact is red.</summary>
    public required int ImpactDays { get; init; }

    /// <summary>Calendar days in the trough from which recovery is taking longer than usual.</summary>
    public required int TroughAmberDays { get; init; }

    /// <summary>Calendar days after deployment from which a trough lasts too long.</summary>
    public required int TroughRedDays { get; init; }

    /// <summary>Calendar days after the kick-off within which to ask for a success story (W-06).</summary>
    public required int StoryAskDays { get; init; }

    /// <summary>Calendar days before a story may be asked for again (W-06).</summary>
    public required int StoryRepeatDays { get; init; }

    /// <summary>Working days after a customer reached the plateau within which the impact is reviewed with them (W-13).</summary>
    public required int ImpactReviewWorkingDays { get; init; }
}
