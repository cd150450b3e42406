using System;

namespace CrmOnboarding.Live.Calls;

/// <summary>
/// The time that a run was given is over, or would be over before Dataverse lets it go on. The next run goes on from here.
/// </summary>
internal sealed class RunEndsException : Exception
{
    /// <summary>Says so.</summary>
    public RunEndsException()
        : base("The time that this run was given is over.")
    {
    }
}
