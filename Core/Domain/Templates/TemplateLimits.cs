namespace CrmOnboarding.Domain.Templates;

/// <summary>What a template can hold; nobody's setting.</summary>
internal static class TemplateLimits
{
    /// <summary>Longest code of a template or of a row, in characters.</summary>
    public const int LongestCode = 50;

    /// <summary>Longest offset that a template may have, in days, either way.</summary>
    public const int MaximumOffset = 3_650;

    /// <summary>Longest duration that an item may have, in working days.</summary>
    public const int MaximumDuration = 1_000;
}
