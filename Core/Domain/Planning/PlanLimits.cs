using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>What the product can hold; nobody's setting.</summary>
internal static class PlanLimits
{
    /// <summary>Most lines of one deal, each of which becomes a workstream.</summary>
    public const int MostLines = 2_000;

    /// <summary>Most working days by which items are shifted in one go, in either direction.</summary>
    public const int MostShift = 1_000;

    /// <summary>Earliest due date that a milestone can have.</summary>
    public static readonly Date FirstDate = new(2000, 1, 1);

    /// <summary>Latest due date that a milestone can have.</summary>
    public static readonly Date LastDate = new(2099, 12, 31);
}
