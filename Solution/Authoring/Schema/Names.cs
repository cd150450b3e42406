namespace CrmOnboarding.Authoring.Schema;

/// <summary>Names in code, made from names and labels of the solution.</summary>
internal static class Names
{
    /// <summary>"On site" becomes OnSite, "Sign-off" SignOff.</summary>
    public static string Pascal(string label)
    {
        var words = new string([.. label.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return name.Length > 0 && char.IsDigit(name[0]) ? "_" + name : name;
    }

    /// <summary>HealthScore becomes healthScore.</summary>
    public static string Camel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];

    /// <summary>onb_HealthScore becomes HealthScore.</summary>
    public static string WithoutPrefix(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name;

    /// <summary>PlanId becomes Plan.</summary>
    public static string WithoutEnding(string name, string ending) =>
        name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
}
