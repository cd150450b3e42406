namespace CrmOnboarding.Domain.Handoff;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class HandoffMessages
{
    /// <summary>Prefix of the name of a question, e.g. <c>handoff.question.GOALS</c>; no arguments.</summary>
    public const string QuestionPrefix = "handoff.question.";

    /// <summary>Prefix of the name of a part, e.g. <c>handoff.part.champion</c>; no arguments.</summary>
    public const string PartPrefix = "handoff.part.";

    /// <summary>An item is not complete: name of the question (message), parts done, parts asked for.</summary>
    public const string Incomplete = "handoff.incomplete";

    /// <summary>An item is not complete and it is known what is missing: name of the question (message), missing parts (list of messages).</summary>
    public const string Missing = "handoff.missing";

    /// <summary>A blocker is not complete: name of the question (message), parts done, parts asked for.</summary>
    public const string BlockerIncomplete = "handoff.blocker-incomplete";

    /// <summary>A blocker is not complete and it is known what is missing: name of the question (message), missing parts (list of messages).</summary>
    public const string BlockerMissing = "handoff.blocker-missing";
}
