namespace CrmOnboarding.Domain.Health;

/// <summary>The dimensions of a health score (formulas.md section 3).</summary>
internal enum HealthDimension
{
    /// <summary>Whether what was due has been done.</summary>
    Schedule,

    /// <summary>Whether customer and vendor talk to each other.</summary>
    Engagement,

    /// <summary>Whether what was sold is used.</summary>
    Utilisation,

    /// <summary>Whether the customer gets what they bought it for.</summary>
    Outcomes,

    /// <summary>How the customer feels about it.</summary>
    Sentiment,
}
