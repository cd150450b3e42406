namespace CrmOnboarding.Packer.Linting;

/// <summary>How bad a finding is: an error keeps the package from being written, a warning does not.</summary>
internal enum Severity
{
    Error,
    Warning,
}

/// <summary>One thing that is wrong with a solution: where, what, and what to do about it. Each a sentence.</summary>
internal sealed record Finding(string Rule, Severity Severity, string File, string What, string WhatToDo);

/// <summary>Collects findings of one rule.</summary>
internal sealed class FindingList(string rule, ICollection<Finding> all)
{
    public void Error(string file, string what, string whatToDo) => all.Add(new Finding(rule, Severity.Error, file, what, whatToDo));

    public void Warning(string file, string what, string whatToDo) => all.Add(new Finding(rule, Severity.Warning, file, what, whatToDo));
}
