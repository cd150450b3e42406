namespace CrmOnboarding.Domain.Handoff;

/// <summary>What the handoff asks about a won line.</summary>
/// <param name="Product">Name of the product or of the write-in line.</param>
/// <param name="Quantity">How much was sold; null or not above zero counts as not known.</param>
/// <param name="Notes">Environment and notes; null or blank when nobody wrote any.</param>
internal sealed record ScopeLine(string Product, decimal? Quantity, string? Notes);
