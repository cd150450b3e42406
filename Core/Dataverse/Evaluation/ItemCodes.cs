namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>Codes of the items that the evaluation knows by name, the same in every template that has them.</summary>
internal static class ItemCodes
{
    /// <summary>The kick-off.</summary>
    public const string Kickoff = "KICKOFF";

    /// <summary>The check of first value.</summary>
    public const string FirstValue = "FIRST_VALUE";
}
