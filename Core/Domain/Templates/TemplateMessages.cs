namespace CrmOnboarding.Domain.Templates;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class TemplateMessages
{
    /// <summary>Chosen for the monthly value: the value (decimal, base currency), the minimum (decimal, base currency).</summary>
    public const string ChosenByMonthlyValue = "template.chosen-by-monthly-value";

    /// <summary>Chosen for the size of the customer: employees (whole number), the minimum (whole number).</summary>
    public const string ChosenByEmployees = "template.chosen-by-employees";

    /// <summary>Chosen because no minimum was reached: employees (whole number).</summary>
    public const string ChosenBelowAll = "template.chosen-below-all";

    /// <summary>Chosen because the size of the customer is not known: nothing.</summary>
    public const string ChosenUnknownSize = "template.chosen-unknown-size";

    /// <summary>Items wait for each other in a circle: the path of codes, first and last the same, as text "A > B > A".</summary>
    public const string ItemsInCircle = "template.items-in-circle";

    /// <summary>
    /// The code of the template is empty, too long or has other characters than A-Z, 0-9 and _: the code, the longest length.
    /// </summary>
    public const string BadTemplateCode = "template.bad-template-code";

    /// <summary>The template ends before Day 1: its length in days.</summary>
    public const string BadLength = "template.bad-length";

    /// <summary>Several rows have one code: the code, how many rows.</summary>
    public const string CodeTwice = "template.code-twice";

    /// <summary>A joint plan has no row that lies far enough after the kick-off: the days it should.</summary>
    public const string JointPlanTooShort = "template.joint-plan-too-short";

    /// <summary>The code of a row is empty, too long or has other characters than A-Z, 0-9 and _: the code, the longest length.</summary>
    public const string BadItemCode = "template.bad-item-code";

    /// <summary>An offset is too large: code of the row, the offset, the largest.</summary>
    public const string OffsetTooLarge = "template.offset-too-large";

    /// <summary>A duration is negative or too long: code of the row, the duration in working days, the longest.</summary>
    public const string BadDuration = "template.bad-duration";

    /// <summary>
    /// A row says when it is due until its anchor is known, but counts from that very anchor, or from the win: code of the row.
    /// </summary>
    public const string UselessDateUntilKnown = "template.useless-date-until-known";

    /// <summary>The condition of a row can never hold, its values leave no room: code of the row.</summary>
    public const string ConditionNeverHolds = "template.condition-never-holds";

    /// <summary>A row waits for a row that is not there: code of the row, code waited for.</summary>
    public const string UnknownPredecessor = "template.unknown-predecessor";

    /// <summary>A row waits twice for one row: code of the row, code waited for.</summary>
    public const string PredecessorTwice = "template.predecessor-twice";

    /// <summary>A lag is too large: code of the row, code waited for, the lag in working days.</summary>
    public const string LagTooLarge = "template.lag-too-large";

    /// <summary>An anchor that is always known was given a source: the anchor.</summary>
    public const string AnchorNeedsNoSource = "template.anchor-needs-no-source";

    /// <summary>Rows count from an anchor that is planned from a row that is not there: the anchor, the code.</summary>
    public const string UnknownAnchorSource = "template.unknown-anchor-source";

    /// <summary>An anchor has several sources: the anchor.</summary>
    public const string AnchorSourceTwice = "template.anchor-source-twice";

    /// <summary>A published version is locked and there is no draft to edit: code of the template.</summary>
    public const string VersionIsLocked = "template.version-is-locked";

    /// <summary>There is no draft to publish: code of the template.</summary>
    public const string NoDraft = "template.no-draft";
}
