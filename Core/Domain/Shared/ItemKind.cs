namespace CrmOnboarding.Domain.Shared;

/// <summary>What an item of a plan is (T-14, T-17).</summary>
/// <remarks>The order is that of the choice of the same name: its values are a base plus the index.</remarks>
internal enum ItemKind
{
    /// <summary>A point that customer and vendor reach together.</summary>
    Milestone,

    /// <summary>Something the vendor does.</summary>
    Activity,

    /// <summary>Something handed over and accepted, by name and date.</summary>
    Deliverable,
}
