namespace CrmOnboarding.Domain.Shared;

/// <summary>How a CSM thinks the customer feels.</summary>
/// <param name="On">The day it was recorded.</param>
/// <param name="Score">1, the worst, to 10, the best.</param>
/// <param name="Note">Why; a pulse without a note does not count.</param>
internal sealed record Pulse(Date On, int Score, string? Note)
{
    /// <summary>The worst score.</summary>
    public const int Worst = 1;

    /// <summary>The best score.</summary>
    public const int Best = 10;

    /// <summary>Whether it is valid: a score on the scale, with a note.</summary>
    public bool IsValid => Score is >= Worst and <= Best && !string.IsNullOrWhiteSpace(Note);
}

/// <summary>What the customer said in a survey (C-13).</summary>
/// <param name="On">The day of the survey.</param>
/// <param name="TopTwoShare">Share of answers "good" or "excellent", 0 to 100 percent.</param>
internal sealed record Satisfaction(Date On, decimal TopTwoShare);
