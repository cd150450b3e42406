using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Promises;

/// <summary>What is owed to a customer.</summary>
internal static class PromiseMessages
{
    /// <summary>A promise, and the last day on which it is in time.</summary>
    public static Message Owed(string what, Date by) => new("promise.owed-by", "{0}, by {1}.", "{0}, bis {1}.", what, by);

    /// <summary>A promise for which no day was named.</summary>
    public static Message Owed(string what) => new("promise.owed", "{0}.", "{0}.", what);

    /// <summary>A promise, with its day where one was named.</summary>
    internal static Message Of(Promise promise) => promise.OwedOn is { } by
        ? Owed(promise.Text.TrimEnd('.'), by)
        : Owed(promise.Text.TrimEnd('.'));
}
