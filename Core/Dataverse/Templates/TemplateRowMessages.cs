namespace CrmOnboarding.Dataverse.Templates;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class TemplateRowMessages
{
    /// <summary>Prefix of the label of a column, e.g. <c>template-row.column.onb_kind</c>; no arguments.</summary>
    public const string ColumnPrefix = "template-row.column.";

    /// <summary>The rows make no usable template: code of the template, its version, what is wrong (message).</summary>
    public const string Unusable = "template-row.unusable";

    /// <summary>One thing that is wrong and the rest: the one (message), the rest (message).</summary>
    public const string And = "template-row.and";

    /// <summary>A column is empty or has a choice that the rules do not know: code of the item or template, the column (message).</summary>
    public const string Missing = "template-row.missing";

    /// <summary>What an item waits for cannot be read: code of the item, the text.</summary>
    public const string BadDependency = "template-row.bad-dependency";

    /// <summary>A segment that there is not: code of the item, the text.</summary>
    public const string BadSegment = "template-row.bad-segment";

    /// <summary>A new version without a code and without a version to copy: nothing.</summary>
    public const string NoCode = "template-row.no-code";

    /// <summary>A new version was not to start as a draft: code of the template.</summary>
    public const string StartsAsDraft = "template-row.starts-as-draft";

    /// <summary>There is a draft already: code of the template, its version.</summary>
    public const string DraftExists = "template-row.draft-exists";

    /// <summary>A version that is no draft was to be deleted: code of the template, its version.</summary>
    public const string CannotBeDeleted = "template-row.cannot-be-deleted";
}
