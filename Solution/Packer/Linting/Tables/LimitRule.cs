using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L24: lengths, ranges and precisions are possible ones.</summary>
internal sealed class LimitRule : ILintRule
{
    private const decimal HighestAccuracy = 10;
    private const decimal HighestMoneyAccuracy = 4;

    public string Id => "L24";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var column in input.Model.Tables.SelectMany(table => table.Columns))
        {
            var file = column.Element.FileOf();
            if (column.Type == "nvarchar")
            {
                if (column.Number("MaxLength") is not > 0)
                {
                    findings.Error(file, $"The text column '{column.LogicalName}' has no MaxLength.", "Write the number of characters.");
                }
                else if (column.Number("Length") != 2 * column.Number("MaxLength"))
                {
                    findings.Error(
                        file,
                        $"The text column '{column.LogicalName}' has Length {column.Number("Length")} and MaxLength "
                            + $"{column.Number("MaxLength")}.",
                        "Length is twice MaxLength.");
                }
            }

            if (column.Number("MinValue") > column.Number("MaxValue"))
            {
                findings.Error(
                    file,
                    $"The lowest value of '{column.LogicalName}' is above its highest.",
                    "Exchange MinValue and MaxValue.");
            }
            CheckAccuracy(column, file, findings);
        }
    }

    private static void CheckAccuracy(ColumnModel column, string file, FindingList findings)
    {
        // The exchange rate is the platform's own column and has twelve digits.
        if (column.Number("Accuracy") is not { } accuracy || FirstParty.IsServerColumn(column.LogicalName))
        {
            return;
        }

        var highest = column.Type == "money" ? HighestMoneyAccuracy : HighestAccuracy;
        if (accuracy < 0 || accuracy > highest)
        {
            findings.Error(file, $"The column '{column.LogicalName}' has {accuracy} decimal digits.", $"0 to {highest} are possible.");
        }
    }
}
