using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Live.Reconciliation;

/// <summary>An opportunity whose onboarding is missing, or does not fit its state.</summary>
/// <param name="Opportunity">The opportunity.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Customer">Its customer; null when it has none, then it cannot be onboarded.</param>
/// <param name="WonOn">Day of the win; null when it is not known.</param>
internal sealed record WonDeal(EntityReference Opportunity, string Topic, EntityReference? Customer, Date? WonOn);
