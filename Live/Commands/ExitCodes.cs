namespace CrmOnboarding.Live.Commands;

/// <summary>What a command's exit code says.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Success = 0;

    /// <summary>Something could not be done; the lines above say what.</summary>
    public const int Failure = 1;

    /// <summary>The command refused or could not begin; nothing was done.</summary>
    public const int Refused = 2;
}
