using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Governor;

/// <summary>A touch that somebody, or the system, is about to make.</summary>
/// <param name="On">The day.</param>
/// <param name="Purpose">Why.</param>
internal sealed record ProposedTouch(Date On, ContactPurpose Purpose)
{
    /// <summary>Whether the system makes it without a person.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether the customer asked for it; then there is no objection.</summary>
    public bool IsCustomerRequested { get; init; }
}
