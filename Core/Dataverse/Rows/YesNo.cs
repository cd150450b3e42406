namespace CrmOnboarding.Dataverse.Rows;

/// <summary>The values of yes/no columns: the same two objects in every row, of which a plan has hundreds.</summary>
internal static class YesNo
{
    private static readonly object Yes = true;
    private static readonly object No = false;

    /// <summary>The value to write.</summary>
    public static object Write(bool value) => value ? Yes : No;
}
