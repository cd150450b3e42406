using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>What is said about recorded facts, and what is refused.</summary>
internal static class FactMessages
{
    /// <summary>What a logged conversation is called.</summary>
    public static Message TouchpointName(Channel channel, Date on) => new("fact.touchpoint-name", "{0}, {1}", "{0}, {1}", channel, on);

    /// <summary>The channel lets nobody speak.</summary>
    public static Message NoConversation { get; } = new(
        "fact.no-conversation",
        "This is no conversation. Choose phone, call, meeting, on site or review.",
        "Das ist kein Gespräch. Wählen Sie Telefon, Anruf, Besprechung, Vor Ort oder Review.");

    /// <summary>The plan is gone or has no day to count from.</summary>
    public static Message NoPlanToJudge { get; } = new(
        "fact.no-plan-to-judge",
        "There is no active plan with a Day 0 here. Open the plan of the customer.",
        "Hier ist kein aktiver Plan mit einem Tag 0. Öffnen Sie den Plan des Kunden.");

    /// <summary>A need is settled that nobody assessed.</summary>
    public static Message NeedNotAssessed { get; } = new(
        "fact.need-not-assessed",
        "Nobody has assessed this need yet. Choose the product that meets it, or mark it as unmet, before you settle it.",
        "Diesen Bedarf hat noch niemand geprüft. Wählen Sie das Produkt, das ihn deckt, oder kennzeichnen Sie ihn als ungedeckt.");

    /// <summary>Something is recorded of no customer.</summary>
    public static Message BelongsNowhere { get; } = new(
        "fact.belongs-nowhere",
        "This belongs to no plan and to no opportunity. Choose one of them.",
        "Dies gehört zu keinem Plan und zu keiner Verkaufschance. Wählen Sie eines von beiden.");

    /// <summary>Nothing was heard.</summary>
    public static Message NothingHeard { get; } = new(
        "fact.nothing-heard",
        "Nothing was heard. Enter what the customer said, in a few words.",
        "Es wurde nichts gehört. Geben Sie in ein paar Worten ein, was der Kunde gesagt hat.");

    /// <summary>A conversation of a day to come.</summary>
    public static Message NotHeldYet(Date on) => new(
        "fact.not-held-yet",
        "{0} has not come yet. Log a conversation once it was held, or create a planned touchpoint.",
        "Der {0} liegt noch vor uns. Protokollieren Sie ein Gespräch, wenn es geführt ist, oder legen Sie einen geplanten Kontakt an.",
        on);

    /// <summary>An attendance without a meeting or a person.</summary>
    public static Message NoMeetingOrPerson { get; } = new(
        "fact.no-meeting-or-person",
        "Choose the milestone and the stakeholder.",
        "Wählen Sie den Meilenstein und die beteiligte Person.");

    /// <summary>A person of another plan at a meeting.</summary>
    public static Message PersonOfAnotherPlan(string person) => new(
        "fact.person-of-another-plan",
        "{0} is a stakeholder of another plan. Add the person to this plan first.",
        "{0} ist an einem anderen Plan beteiligt. Fügen Sie die Person zuerst diesem Plan hinzu.",
        person);

    /// <summary>A review of something else than a kick-off.</summary>
    public static Message NoKickoff { get; } = new(
        "fact.no-kickoff",
        "Choose the kick-off of a plan: nothing else is reviewed.",
        "Wählen Sie den Kick-off eines Plans: Nur er wird bewertet.");
}
