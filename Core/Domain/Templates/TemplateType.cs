namespace CrmOnboarding.Domain.Templates;

/// <summary>What a template is for.</summary>
internal enum TemplateType
{
    /// <summary>A whole onboarding: engagement rules choose among these.</summary>
    Plan,

    /// <summary>A part that is added to running plans.</summary>
    Part,

    /// <summary>Tasks that a rule, a band or an item starts.</summary>
    Play,
}
