namespace CrmOnboarding.Domain.Adoption.Stories;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class StoryMessages
{
    /// <summary>
    /// The story (W-05): person, title, company, pains (list of messages), vendor, reasons (list of messages). In English: "{Person},
    /// {title} at {company} was experiencing {pains} and was looking at {vendor} to solve it for {reasons}."
    /// </summary>
    public const string Sentence = "story.sentence";

    /// <summary>A tag, as it was entered: the tag.</summary>
    public const string Tag = "story.tag";

    /// <summary>A story cannot be told: what is missing (list of messages).</summary>
    public const string Incomplete = "story.incomplete";

    /// <summary>The person is missing: nothing.</summary>
    public const string NoPerson = "story.no-person";

    /// <summary>The title is missing: nothing.</summary>
    public const string NoTitle = "story.no-title";

    /// <summary>The company is missing: nothing.</summary>
    public const string NoCompany = "story.no-company";

    /// <summary>The pain is missing: nothing.</summary>
    public const string NoPain = "story.no-pain";

    /// <summary>The vendor is missing: nothing.</summary>
    public const string NoVendor = "story.no-vendor";

    /// <summary>The reason is missing: nothing.</summary>
    public const string NoReason = "story.no-reason";
}
