using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Defaults;

/// <summary>What became of one default.</summary>
/// <param name="what">What it is, for people.</param>
/// <param name="code">Its code.</param>
/// <param name="outcome">What was done.</param>
internal sealed class InstalledDefault(Message what, string code, InstallationOutcome outcome)
{
    /// <summary>Its code.</summary>
    public string Code => code;

    /// <summary>What was done.</summary>
    public InstallationOutcome Outcome => outcome;

    /// <summary>What was done, as people read it.</summary>
    public Message Told => outcome switch
    {
        InstallationOutcome.Made => DefaultMessages.Made(what),
        InstallationOutcome.Kept => DefaultMessages.Kept(what),
        InstallationOutcome.Renewed => DefaultMessages.Renewed(what),
        _ => DefaultMessages.Edited(what),
    };
}

/// <summary>What was done about a default.</summary>
internal enum InstallationOutcome
{
    /// <summary>It was not there and is now.</summary>
    Made,

    /// <summary>It was there and equals what ships.</summary>
    Kept,

    /// <summary>It was there from an earlier version, nobody had edited it, and it equals what ships now.</summary>
    Renewed,

    /// <summary>It was there and somebody had edited it, or made it: left as it is.</summary>
    Edited,
}
