using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>
/// L25: a date column's format and behaviour go together. Behaviour 1 is user local, 2 date only, 3 independent of time zones.
/// </summary>
internal sealed class DateRule : ILintRule
{
    public string Id => "L25";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var column in input.Model.Tables.SelectMany(table => table.Columns).Where(column => column.Type == "datetime"))
        {
            var format = column.Text("Format");
            var behavior = column.Text("Behavior");
            if (format is not ("date" or "datetime") || behavior is not ("1" or "2" or "3"))
            {
                findings.Error(
                    column.Element.FileOf(),
                    $"The date column '{column.LogicalName}' has format '{format}' and behaviour '{behavior}'.",
                    "Use format date or datetime, and behaviour 1, 2 or 3.");
            }
            else if (behavior == "2" && format != "date")
            {
                findings.Error(
                    column.Element.FileOf(),
                    $"The column '{column.LogicalName}' has behaviour 2 (date only) and a format with a time.",
                    "Write <Format>date</Format>.");
            }
        }
    }
}
