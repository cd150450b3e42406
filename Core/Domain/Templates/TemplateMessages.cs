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
}
