using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>The two ways of measuring an answer made of parts.</summary>
internal static class HandoffAnswers
{
    /// <summary>The item of a question that nobody has answered.</summary>
    public static HandoffItem Empty(HandoffQuestion question) => new()
    {
        Code = question.Code,
        Sequence = question.Sequence,
        Weight = question.Weight,
        IsBlocker = question.IsBlocker,
        PartsTotal = question.PartsTotal,
    };

    /// <summary>Whether there is something to read.</summary>
    public static bool IsAnswered(string? text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>An answer whose parts count individually.</summary>
    public static HandoffItem Counted(HandoffQuestion question, IReadOnlyList<AnswerPart> parts) =>
        Describe(question, parts) with { PartsDone = parts.Count(part => IsAnswered(part.Text)) };

    /// <summary>An answer that is complete with all its parts, and partial with only some.</summary>
    /// <param name="question">The question.</param>
    /// <param name="parts">What belongs to the answer.</param>
    /// <param name="isExplicitlyNone">Whether "none" was stated, which is a complete answer.</param>
    public static HandoffItem WhenAll(
        HandoffQuestion question, IReadOnlyList<AnswerPart> parts, bool isExplicitlyNone = false)
    {
        var item = Describe(question, parts);
        if (isExplicitlyNone || item.MissingParts.Count == 0)
        {
            return item with
            {
                PartsDone = question.PartsTotal,
                MissingParts = ValueList<string>.Empty,
                Provenance = Provenance.SellersView,
            };
        }

        return item with { PartsDone = item.MissingParts.Count == parts.Count ? 0 : 1 };
    }

    private static HandoffItem Describe(HandoffQuestion question, IReadOnlyList<AnswerPart> parts)
    {
        var answered = parts.Where(part => IsAnswered(part.Text)).Select(part => part.Text!.Trim()).ToArray();
        return Empty(question) with
        {
            MissingParts = new(parts.Where(part => !IsAnswered(part.Text)).Select(part => part.Code)),
            Provenance = answered.Length == 0 ? null : Provenance.SellersView,
            Answer = answered.Length == 0 ? null : string.Join("\n", answered),
        };
    }
}

/// <summary>A part of an answer.</summary>
/// <param name="Code">Code of the part, e.g. <c>champion</c>; <see cref="PartNames"/> has its name.</param>
/// <param name="Text">What the deal says; null or blank when it says nothing.</param>
internal readonly record struct AnswerPart(string Code, string? Text);
