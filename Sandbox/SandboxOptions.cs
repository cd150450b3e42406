namespace CrmOnboarding.Sandbox;

/// <summary>How an organization is made.</summary>
public sealed record SandboxOptions
{
    /// <summary>Path of the database file, which is made when it is missing; null for an organization in memory.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>The moment the clock of a new organization starts at, in UTC. An existing file goes on where it stopped.</summary>
    public DateTime StartOn { get; init; } = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Same seed and same requests: same ids.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Name of a new organization.</summary>
    public string Name { get; init; } = "Sandbox";

    /// <summary>ISO code of the base currency of a new organization.</summary>
    public string BaseCurrency { get; init; } = "USD";

    /// <summary>Language of a new organization and of users that choose none.</summary>
    public int Language { get; init; } = 1033;

    /// <summary>What Win and Lose do inside. Dataverse does not document it, so tests try every variant.</summary>
    public OpportunityClosing Closing { get; init; } = new();
}

/// <summary>Which message Win and Lose raise to change the state of the opportunity.</summary>
public enum StateMessage
{
    /// <summary>Update.</summary>
    Update,

    /// <summary>SetState, which raises Update.</summary>
    SetState,

    /// <summary>SetStateDynamicEntity, which raises Update.</summary>
    SetStateDynamicEntity,

    /// <summary>None: the state changes without a message.</summary>
    None,
}

/// <summary>The inner order of Win and Lose.</summary>
public sealed record OpportunityClosing
{
    /// <summary>Message that changes the state.</summary>
    public StateMessage StateMessage { get; init; } = StateMessage.Update;

    /// <summary>True: the opportunityclose row is created before the state changes; false: after it.</summary>
    public bool CloseRowFirst { get; init; }

    /// <summary>Whether an Update that sets the state to Won or Lost is accepted (and makes an opportunityclose row) or refused.</summary>
    public bool AcceptsUpdateOfState { get; init; } = true;

    /// <summary>Whether reopening cancels the opportunityclose rows of the opportunity.</summary>
    public bool ReopenCancelsCloseRows { get; init; }
}
