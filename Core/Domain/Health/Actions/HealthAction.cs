using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Actions;

/// <summary>Something a CSM can do that may raise the health.</summary>
/// <param name="Key">Identifies the action; actions with the same key are alike, and the one with the lower rank goes first.</param>
/// <param name="Rank">Position among actions that are alike, from 0.</param>
/// <param name="What">What to do.</param>
/// <param name="Effort">What it costs, in the points of effort of <see cref="HealthActionPolicy"/>; above 0.</param>
/// <param name="Apply">Gives the input as it would be once this is done.</param>
internal sealed record HealthAction(string Key, int Rank, Message What, decimal Effort, Func<HealthInput, HealthInput> Apply);
