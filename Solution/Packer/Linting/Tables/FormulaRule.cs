using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L26: a calculated or rollup column has its formula file, and only such a column has one.</summary>
internal sealed class FormulaRule : ILintRule
{
    public string Id => "L26";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var column in input.Model.Tables.SelectMany(table => table.Columns))
        {
            var file = column.Text("FormulaDefinitionFileName");
            var isComputed = column.Text("SourceType") is "1" or "2" or "3";
            if (isComputed != file is not null)
            {
                findings.Error(
                    column.Element.FileOf(),
                    $"The column '{column.LogicalName}' has SourceType {column.Text("SourceType")} and the formula file "
                        + $"'{file ?? "none"}'.",
                    "A computed column has both, any other neither.");
            }
            else if (file is not null && input.Package.FindPart(file) is null)
            {
                findings.Error(
                    column.Element.FileOf(),
                    $"The formula file {file} of '{column.LogicalName}' is missing.",
                    "Add it to the table's Formulas folder.");
            }
        }
    }
}
