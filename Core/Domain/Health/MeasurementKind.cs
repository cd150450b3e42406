namespace CrmOnboarding.Domain.Health;

/// <summary>What was measured.</summary>
internal enum MeasurementKind
{
    /// <summary>How much of what was bought is used (N-30).</summary>
    Use,

    /// <summary>The customer success manager's impression, 1 to 10 with a note.</summary>
    Pulse,

    /// <summary>Percentage of the two best answers of a survey.</summary>
    Survey,

    /// <summary>A result that can be shown to the customer (W-11).</summary>
    Result,

    /// <summary>The level of an area of maturity, 1 to 5 (C-10).</summary>
    Maturity,

    /// <summary>What one customer answered to one question of a survey, from 1 to the best (C-14).</summary>
    SurveyAnswer,
}
