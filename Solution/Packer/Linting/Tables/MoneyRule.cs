using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L28: a money column comes with its base column, and its table with currency and exchange rate.</summary>
internal sealed class MoneyRule : ILintRule
{
    public string Id => "L28";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var table in input.Model.Tables)
        {
            var amounts = table.Columns.Where(column => column.Type == "money").ToList();
            foreach (var amount in amounts.Where(amount => amount.Text("CalculationOf") is null))
            {
                if (!amounts.Exists(other => other.Text("CalculationOf") == amount.SchemaName))
                {
                    findings.Error(
                        amount.Element.FileOf(),
                        $"The money column '{amount.SchemaName}' has no base column.",
                        $"Add {amount.LogicalName}_Base with CalculationOf {amount.SchemaName}.");
                }
            }

            if (amounts.Count == 0 || !table.IsOwn)
            {
                continue;
            }

            foreach (var column in new[] { "transactioncurrencyid", "exchangerate" }.Where(name => table.FindColumn(name) is null))
            {
                findings.Error(
                    table.Element.FileOf(),
                    $"The table '{table.LogicalName}' has money columns but no column '{column}'.",
                    "Add it.");
            }
        }
    }
}
