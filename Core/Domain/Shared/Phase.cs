namespace CrmOnboarding.Domain.Shared;

/// <summary>Part of the onboarding an item belongs to.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum Phase
{
    /// <summary>From Sales to Customer Success.</summary>
    Handoff,

    /// <summary>Until what was sold is delivered.</summary>
    Launch,

    /// <summary>Until the onboarding is complete.</summary>
    Care,

    /// <summary>After the onboarding; does not count towards its completion.</summary>
    Adopt,
}
