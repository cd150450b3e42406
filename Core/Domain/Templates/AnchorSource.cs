using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>Which items of a template achieve an anchor.</summary>
/// <param name="Anchor">The anchor.</param>
/// <param name="PlannedFrom">
/// Code of the item whose due date stands for the anchor until it is known; the last one, where there are several.
/// </param>
/// <param name="AchievedBy">
/// Code of the item whose completion makes the anchor known: on its completion date or, where there are several, on the latest one once
/// none is open.
/// </param>
internal sealed record AnchorSource(Anchor Anchor, string PlannedFrom, string AchievedBy)
{
    /// <summary>The signature, confirmed by its own item in every template; a date on the deal takes precedence (H-04).</summary>
    public static AnchorSource Signature { get; } = new(Anchor.ContractSigned, ItemCodes.Signature, ItemCodes.Signature);
}
