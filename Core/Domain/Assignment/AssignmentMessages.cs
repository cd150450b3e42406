namespace CrmOnboarding.Domain.Assignment;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class AssignmentMessages
{
    /// <summary>Chosen for the lowest score: name (text), score (decimal), next name (text), its score (decimal).</summary>
    public const string LowestScore = "assignment.lowest-score";

    /// <summary>Chosen among equals for waiting longest since the last assignment: name (text), score (decimal).</summary>
    public const string LongestWait = "assignment.longest-wait";

    /// <summary>Chosen because nobody else fits: name (text), score (decimal).</summary>
    public const string OnlyOne = "assignment.only-one";

    /// <summary>Nobody fits: how many were looked at (whole number).</summary>
    public const string NobodyFits = "assignment.nobody-fits";

    /// <summary>Does not serve the region: name (text), region (text).</summary>
    public const string OtherRegion = "assignment.other-region";

    /// <summary>Does not speak the language: name (text), language (text).</summary>
    public const string OtherLanguage = "assignment.other-language";

    /// <summary>Does not know a product: name (text), product (text).</summary>
    public const string UnknownProduct = "assignment.unknown-product";

    /// <summary>Is out of office: name (text), date (date).</summary>
    public const string Absent = "assignment.absent";
}
