namespace CrmOnboarding.Domain.Handoff;

/// <summary>A part of an answer.</summary>
/// <param name="Code">Code of the part, e.g. <c>champion</c>; <see cref="PartNames"/> has its name.</param>
/// <param name="Text">What the deal says; null or blank when it says nothing.</param>
internal readonly record struct AnswerPart(string Code, string? Text);
