using CrmOnboarding.Packer.Linting;

namespace CrmOnboarding.Packer.Commands;

/// <summary>Prints findings by file, errors first.</summary>
internal static class FindingReport
{
    public static void Write(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings.OrderBy(finding => finding.Severity).ThenBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal))
        {
            if (finding.Severity == Severity.Error)
            {
                Screen.Write($"[red]{finding.Rule} error[/] [grey]{finding.File}[/]");
            }
            else
            {
                Screen.Write($"[yellow]{finding.Rule} warning[/] [grey]{finding.File}[/]");
            }

            Screen.Write($"  {finding.What} {finding.WhatToDo}");
        }
    }
}
