namespace CrmOnboarding.Domain.Shared;

/// <summary>Colour of a health score (formulas.md section 3).</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum HealthBand
{
    /// <summary>As it should be.</summary>
    Green,

    /// <summary>Needs attention.</summary>
    Yellow,

    /// <summary>In danger.</summary>
    Red,

    /// <summary>Too little fresh data to say; never shown as green.</summary>
    Unknown,
}
