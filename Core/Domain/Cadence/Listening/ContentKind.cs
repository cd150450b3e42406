namespace CrmOnboarding.Domain.Cadence.Listening;

/// <summary>What is sent.</summary>
internal enum ContentKind
{
    /// <summary>A blog post.</summary>
    BlogPost,

    /// <summary>Thought leadership.</summary>
    ThoughtLeadership,

    /// <summary>A white paper.</summary>
    WhitePaper,

    /// <summary>A reference.</summary>
    Reference,

    /// <summary>A roadmap.</summary>
    Roadmap,

    /// <summary>Training material.</summary>
    TrainingMaterial,

    /// <summary>A deck of slides (H-32).</summary>
    Deck,

    /// <summary>A program plan (H-27).</summary>
    ProgramPlan,
}
