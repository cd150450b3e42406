using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>A limit on the score that holds.</summary>
/// <param name="Limit">The highest score while it holds.</param>
/// <param name="Why">What is wrong.</param>
internal sealed record HealthCap(decimal Limit, Message Why);
