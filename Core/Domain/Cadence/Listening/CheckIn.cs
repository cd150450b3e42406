using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Listening;

/// <summary>
/// "How's it going?": three open questions and the answers (C-05). A check-in without an answer is no conversation (C-06).
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Channel">How; formal or informal, planned or not (C-03).</param>
internal sealed record CheckIn(Date On, Channel Channel)
{
    /// <summary>How they are getting on; null without an answer.</summary>
    public string? GettingOn { get; init; }

    /// <summary>How they use what they pay for; null without an answer.</summary>
    public string? Using { get; init; }

    /// <summary>What could be better; null without an answer.</summary>
    public string? CouldBeBetter { get; init; }

    /// <summary>The three questions, in order.</summary>
    public static IReadOnlyList<Message> Prompts { get; } =
    [
        CheckInMessages.AskGettingOn,
        CheckInMessages.AskUsing,
        CheckInMessages.AskCouldBeBetter,
    ];

    /// <summary>The answers, one a line; null when there is none.</summary>
    public string? Heard
    {
        get
        {
            var answers = new[] { GettingOn, Using, CouldBeBetter }.Where(answer => !string.IsNullOrWhiteSpace(answer))
                .Select(answer => answer!.Trim());
            var text = string.Join("\n", answers);
            return text.Length == 0 ? null : text;
        }
    }

    /// <summary>This check-in as a contact.</summary>
    public Contact ToContact() => new(On, ContactDirection.TwoWay)
    {
        Channel = Channel,
        Purpose = ContactPurpose.Listening,
        IsCheckIn = true,
        Heard = Heard,
    };
}
