namespace CrmOnboarding.Domain.Cadence.Listening;

/// <summary>What was learnt about a customer (N-19, C-07, C-15).</summary>
internal enum DiscoveryKind
{
    /// <summary>Something that the customer needs (N-20).</summary>
    Need,

    /// <summary>Something that the customer has to master (C-07).</summary>
    Challenge,

    /// <summary>Something that does not work.</summary>
    Issue,

    /// <summary>What the customer wants to reach.</summary>
    GoalOrDream,

    /// <summary>What the customer likes.</summary>
    Like,

    /// <summary>What the customer does not like.</summary>
    Dislike,

    /// <summary>Where the customer comes from.</summary>
    Background,

    /// <summary>What the customer hopes for.</summary>
    Hope,

    /// <summary>Something outside that disrupts the customer's business (C-15).</summary>
    ExternalEvent,
}
