namespace CrmOnboarding.Domain.Health;

/// <summary>What a health score is made of (formulas.md section 3).</summary>
internal enum HealthDimension
{
    /// <summary>Whether what was due was done.</summary>
    Schedule,

    /// <summary>Whether the customer and the vendor speak with each other.</summary>
    Engagement,

    /// <summary>Whether what was sold is used.</summary>
    Utilisation,

    /// <summary>Whether the customer gets what they bought it for.</summary>
    Outcomes,

    /// <summary>How the customer feels about it.</summary>
    Sentiment,
}
