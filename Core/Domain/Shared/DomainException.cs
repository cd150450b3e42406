using System;

namespace CrmOnboarding.Domain.Shared;

/// <summary>
/// A rule cannot be followed because its input contradicts itself. The reason can be shown to the person who can correct it.
/// </summary>
/// <remarks>Thrown for configuration and input that a person entered; wrong use by code is an <see cref="ArgumentException"/>.</remarks>
internal sealed class DomainException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">What is wrong, for a person.</param>
    public DomainException(Message reason)
        : base(reason.ToString()) => Reason = reason;

    /// <summary>What is wrong, as a sentence for people.</summary>
    public Message Reason { get; }
}
