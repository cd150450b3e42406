using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>How much of what was bought is used (N-30).</summary>
/// <param name="On">The day of the reading.</param>
/// <param name="UsedPercent">Share used, from 0; more than 100 is possible.</param>
internal sealed record UtilisationReading(Date On, decimal UsedPercent);
