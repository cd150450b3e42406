using System;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>How evaluations are asked for.</summary>
    internal static class Requests
    {
        /// <summary>Time after which a request for an evaluation that nothing answered counts as lost.</summary>
        public static readonly TimeSpan ExpireAfter = TimeSpan.FromHours(1);

        /// <summary>
        /// Most that an event can come after a later one. A request that lies further ahead of an event was typed by somebody.
        /// </summary>
        public static readonly TimeSpan LatestEvent = TimeSpan.FromDays(30);
    }
}
