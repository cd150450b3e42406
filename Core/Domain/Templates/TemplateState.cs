namespace CrmOnboarding.Domain.Templates;

/// <summary>State of one version of a template.</summary>
internal enum TemplateState
{
    /// <summary>May be edited; no plan is made from it.</summary>
    Draft,

    /// <summary>Locked; plans are made from it.</summary>
    Published,

    /// <summary>Locked; existing plans keep it, and no new ones are made from it.</summary>
    Retired,

    /// <summary>Locked until somebody other than its author approves it, or sends it back to draft; no plan is made from it.</summary>
    InReview,
}
