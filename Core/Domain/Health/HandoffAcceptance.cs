using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>Whether a CSM accepted the handoff.</summary>
/// <param name="AcceptedOn">The day; null while it is not accepted.</param>
internal sealed record HandoffAcceptance(Date? AcceptedOn);
