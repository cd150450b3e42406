using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Listening;

/// <summary>What a check-in asks (C-05).</summary>
internal static class CheckInMessages
{
    /// <summary>Question of a check-in (C-05), how they are getting on.</summary>
    public static Message AskGettingOn { get; } = new(
        "cadence.ask-getting-on",
        "How are you getting on?",
        "Wie kommen Sie voran?");

    /// <summary>Question of a check-in (C-05), how they use what they pay for.</summary>
    public static Message AskUsing { get; } = new(
        "cadence.ask-using",
        "How are you using what you pay for?",
        "Wie nutzen Sie das, wofür Sie bezahlen?");

    /// <summary>Question of a check-in (C-05), what could be better.</summary>
    public static Message AskCouldBeBetter { get; } = new(
        "cadence.ask-could-be-better",
        "What could be better?",
        "Was könnte besser sein?");
}
