using System;

namespace CrmOnboarding.Live.Calls;

/// <summary>
/// The run's time is up, or would be before Dataverse lets it continue. The next run continues from here.
/// </summary>
internal sealed class RunEndsException : Exception
{
    /// <summary>Creates the exception.</summary>
    public RunEndsException()
        : base("The time that this run was given is over.")
    {
    }
}
