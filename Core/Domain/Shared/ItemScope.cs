namespace CrmOnboarding.Domain.Shared;

/// <summary>How often a template item becomes an item of a plan.</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum ItemScope
{
    /// <summary>Once a plan; not repeated when a second deal joins.</summary>
    Plan,

    /// <summary>Once a won product line, anchored on the Day 0 of that line's own deal.</summary>
    Line,
}
