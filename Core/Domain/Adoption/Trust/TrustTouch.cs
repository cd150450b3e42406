namespace CrmOnboarding.Domain.Adoption.Trust;

/// <summary>A two-way touch, as far as trust counts it.</summary>
/// <param name="Day">Days since the win, from 0.</param>
/// <param name="Gain">What it is worth, before it is scaled by the trust that is still missing.</param>
internal sealed record TrustTouch(int Day, double Gain);

/// <summary>A promise that was kept or broken.</summary>
/// <param name="Day">Days since the win, from 0.</param>
/// <param name="IsKept">Whether it was kept; otherwise broken.</param>
internal sealed record TrustPromise(int Day, bool IsKept);
