using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CrmOnboarding.Domain.Shared;

/// <summary>
/// Something a person is to read, as a code with arguments. The rules never build sentences: one catalogue renders the code in the
/// reader's language and formats each argument by its type (a date as a date, an enum member by its label, a nested message in turn).
/// </summary>
/// <remarks>
/// Immutable; equal when code and arguments are equal, in order. Codes are constants of a room's own <c>…Messages</c> class, where the
/// order and the units of the arguments are written down.
/// </remarks>
internal sealed class Message : IEquatable<Message>
{
    /// <summary>Makes a message.</summary>
    /// <param name="code">The code, never empty.</param>
    /// <param name="arguments">
    /// What the sentence names, in the order the code documents. Only text, whole and decimal numbers, <see cref="Date"/>, enum members,
    /// messages and lists of messages are allowed: the catalogue knows how to write those.
    /// </param>
    /// <exception cref="ArgumentException">The code is empty, or an argument is null or of another type.</exception>
    public Message(string code, params object[] arguments)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            throw new ArgumentException("A message needs a code.", nameof(code));
        }

        foreach (var argument in arguments)
        {
            if (argument is not (string or int or decimal or Date or Enum or Message or IReadOnlyList<Message>))
            {
                var type = argument?.GetType().Name ?? "null";
                throw new ArgumentException($"Message {code}: an argument of type {type} cannot be rendered.", nameof(arguments));
            }
        }

        Code = code;
        Arguments = arguments.ToArray();
    }

    /// <summary>What is said: the key of the catalogue.</summary>
    public string Code { get; }

    /// <summary>What the sentence names, in the order the code documents. Never null; empty when the sentence names nothing.</summary>
    public IReadOnlyList<object> Arguments { get; }

    /// <inheritdoc />
    public bool Equals(Message? other) =>
        other is not null && Code == other.Code && Arguments.Count == other.Arguments.Count
        && Arguments.Zip(other.Arguments, SameArgument).All(same => same);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>Code and arguments in invariant form, for traces and test failures; never shown to a user.</summary>
    public override string ToString() =>
        Arguments.Count == 0 ? Code : Code + "(" + string.Join("; ", Arguments.Select(Invariant)) + ")";

    private static bool SameArgument(object left, object right) =>
        left is IReadOnlyList<Message> l && right is IReadOnlyList<Message> r ? l.SequenceEqual(r) : left.Equals(right);

    private static string? Invariant(object argument) =>
        argument is IReadOnlyList<Message> list
            ? "[" + string.Join(", ", list) + "]"
            : Convert.ToString(argument, CultureInfo.InvariantCulture);
}
