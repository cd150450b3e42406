using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Adoption.References;
using CrmOnboarding.Domain.Adoption.Trust;
using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Billing;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Actions;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Evaluation;

/// <summary>Every number that an organization may want to change. One set holds for all plans of a day.</summary>
internal sealed record Ruleset
{
    /// <summary>What ships.</summary>
    public static Ruleset Shipped { get; } = new();

    /// <summary>Which template a customer gets.</summary>
    public EngagementPolicy Engagement { get; init; } = EngagementPolicy.Shipped;

    /// <summary>What a template must look like.</summary>
    public TemplatePolicy Templates { get; init; } = TemplatePolicy.Shipped;

    /// <summary>How plans are started and followed.</summary>
    public PlanningPolicy Planning { get; init; } = PlanningPolicy.Shipped;

    /// <summary>What a complete handoff is.</summary>
    public HandoffPolicy Handoff { get; init; } = HandoffPolicy.Shipped;

    /// <summary>When to contact a customer.</summary>
    public CadencePolicy Cadence { get; init; } = CadencePolicy.Shipped;

    /// <summary>The health, by segment and phase.</summary>
    public HealthModels Health { get; init; } = HealthModels.Shipped;

    /// <summary>What it costs to raise the health.</summary>
    public HealthActionPolicy HealthActions { get; init; } = HealthActionPolicy.Shipped;

    /// <summary>Where a customer is on the adoption curve.</summary>
    public AdoptionPolicy Adoption { get; init; } = AdoptionPolicy.Shipped;

    /// <summary>When something is a risk.</summary>
    public RiskPolicy Risks { get; init; } = RiskPolicy.Shipped;

    /// <summary>The first bill.</summary>
    public BillingPolicy Billing { get; init; } = BillingPolicy.Shipped;

    /// <summary>The trust index.</summary>
    public TrustPolicy Trust { get; init; } = TrustPolicy.Shipped;

    /// <summary>What good looks like.</summary>
    public MaturityPolicy Maturity { get; init; } = MaturityPolicy.Shipped;

    /// <summary>Whom to ask for a reference.</summary>
    public ReferencePolicy References { get; init; } = ReferencePolicy.Shipped;

    /// <summary>Who becomes a customer's manager.</summary>
    public AssignmentPolicy Assignment { get; init; } = AssignmentPolicy.Shipped;

    /// <summary>What reports compare with.</summary>
    public ReportingPolicy Reporting { get; init; } = ReportingPolicy.Shipped;
}
