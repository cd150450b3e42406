// Also compiled into the demo, where some of these are implicit.
#pragma warning disable IDE0005
using System;
#pragma warning restore IDE0005

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
