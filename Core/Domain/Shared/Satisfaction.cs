namespace CrmOnboarding.Domain.Shared;

/// <summary>What the customer said in a survey (C-13).</summary>
/// <param name="On">The day of the survey.</param>
/// <param name="TopTwoShare">Share of answers "good" or "excellent", 0 to 100 percent.</param>
internal sealed record Satisfaction(Date On, decimal TopTwoShare);
