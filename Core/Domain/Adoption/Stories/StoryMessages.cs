using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.Stories;

/// <summary>A success story in one sentence, and what it still lacks.</summary>
internal static class StoryMessages
{
    /// <summary>The story in one sentence (W-05).</summary>
    public static Message Sentence(
        string person, string title, string company, IReadOnlyList<Message> pains, string vendor, IReadOnlyList<Message> reasons) => new(
        "story.sentence",
        "{0}, {1} at {2} was experiencing {3} and was looking at {4} to solve it for {5}.",
        "{0}, {1} bei {2}, litt unter {3} und sah sich {4} als Lösung an, wegen {5}.",
        person, title, company, pains, vendor, reasons);

    /// <summary>A tag, as it was entered.</summary>
    public static Message Tag(string tag) => new(
        "story.tag",
        "{0}",
        "{0}",
        tag);

    /// <summary>A story cannot be told.</summary>
    public static Message Incomplete(IReadOnlyList<Message> missing) => new(
        "story.incomplete",
        "The story cannot be told yet: {0}.",
        "Die Geschichte lässt sich noch nicht erzählen: {0}.",
        missing);

    /// <summary>The customer was asked for a story not long ago (W-06).</summary>
    public static Message AskedRecently(Date on, int days) => new(
        "story.asked-recently",
        "The customer was asked for a story on {0}. Ask again after {1} days at the earliest.",
        "Der Kunde wurde am {0} um eine Geschichte gebeten. Fragen Sie frühestens nach {1} Tagen wieder.",
        on, days);

    /// <summary>The person is missing.</summary>
    public static Message NoPerson { get; } = new(
        "story.no-person",
        "the person is missing",
        "die Person fehlt");

    /// <summary>The title is missing.</summary>
    public static Message NoTitle { get; } = new(
        "story.no-title",
        "the person's title is missing",
        "die Funktion der Person fehlt");

    /// <summary>The company is missing.</summary>
    public static Message NoCompany { get; } = new(
        "story.no-company",
        "the company is missing",
        "das Unternehmen fehlt");

    /// <summary>The pain is missing.</summary>
    public static Message NoPain { get; } = new(
        "story.no-pain",
        "the pain is missing",
        "der Anlass fehlt");

    /// <summary>The vendor is missing.</summary>
    public static Message NoVendor { get; } = new(
        "story.no-vendor",
        "the vendor is missing",
        "der Anbieter fehlt");

    /// <summary>The reason is missing.</summary>
    public static Message NoReason { get; } = new(
        "story.no-reason",
        "the reason is missing",
        "der Grund fehlt");
}
