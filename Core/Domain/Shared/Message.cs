using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CrmOnboarding.Domain.Shared;

/// <summary>
/// Something a person is to read: a sentence in both languages and what it names. The rules never build the text themselves: it is
/// rendered in the reader's language, each argument by its type (a date as a date, an enum member by its label, a nested message in turn).
/// </summary>
/// <remarks>
/// Immutable; equal when code and arguments are equal, in order. Only a folder's own <c>…Messages</c> or <c>…Names</c> class makes one,
/// with a typed function for each sentence.
/// </remarks>
internal sealed class Message : IEquatable<Message>
{
    private readonly object[] _arguments;

    /// <summary>Makes a message.</summary>
    /// <param name="code">The code: names the sentence in traces and tests; unique, never shown, never empty.</param>
    /// <param name="english">Composite format; <c>{0}</c> is the first argument.</param>
    /// <param name="german">The same in German, with the same arguments.</param>
    /// <param name="arguments">
    /// What the sentence names. Only text, whole and decimal numbers, <see cref="Date"/>, enum members, messages and lists of messages
    /// can be written. The array is kept, not copied.
    /// </param>
    /// <exception cref="ArgumentException">The code is empty, or an argument is null or of another type.</exception>
    public Message(string code, string english, string german, params object[] arguments)
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
        English = english;
        German = german;
        _arguments = arguments;
    }

    /// <summary>What is said; names the sentence in traces and tests.</summary>
    public string Code { get; }

    /// <summary>The sentence in English; <c>{0}</c> is the first argument.</summary>
    public string English { get; }

    /// <summary>The sentence in German, with the same arguments.</summary>
    public string German { get; }

    /// <summary>What the sentence names. Never null; empty when the sentence names nothing.</summary>
    public IReadOnlyList<object> Arguments => _arguments;

    /// <summary>The same sentence with other words for the texts it names, in nested messages too.</summary>
    /// <param name="wordFor">Gives the word to use for a text.</param>
    public Message Reworded(Func<string, string> wordFor) =>
        new(Code, English, German, Array.ConvertAll(_arguments, argument => argument switch
    {
        string text => wordFor(text),
        Message nested => nested.Reworded(wordFor),
        _ => argument,
    }));

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
