using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Benchmarks.Night;

/// <summary>A row of one of the plans that all generated ones look like.</summary>
/// <param name="Plan">Number of the plan it belongs to, from 0; null for a row that plans share: a template, a calendar.</param>
/// <param name="Row">As the organization answered it.</param>
internal sealed record PatternRow(int? Plan, Entity Row);
