namespace CrmOnboarding.Authoring.Schema;

/// <summary>The names of the global choices, and the members of those that the rules have no enum for.</summary>
internal static class CSharpChoices
{
    /// <summary>The class with a constant for each choice.</summary>
    public static string Names(IReadOnlyList<Choice> choices)
    {
        var file = new CSharpText();
        file.Summary(
            string.Empty,
            "The solution's global choices. A value is the first value plus the position of the member in the enum of the same name.");
        file.Line("internal static class Choices");
        file.Line("{");
        file.Summary("    ", "First value of every choice.");
        file.Line($"    public const int Base = {choices.SelectMany(choice => choice.Options).Min(option => option.Value)};");
        foreach (var choice in choices)
        {
            file.Line(string.Empty);
            var first = choice.Options.Min(option => option.Value);
            var options = string.Join(", ", choice.Options.Select(option => $"{option.Name} {option.Value - first}"));
            file.Summary("    ", $"{choice.Description} {options}.");
            file.Line($"    public const string {choice.Name} = \"{choice.LogicalName}\";");
        }

        file.Line("}");
        return file.ToString();
    }

    /// <summary>The enum of one choice.</summary>
    public static string Members(Choice choice)
    {
        var file = new CSharpText();
        file.Summary(string.Empty, $"{choice.Description} Members of the choice {choice.LogicalName}, in the order of their values.");
        file.Line($"internal enum {choice.Name}");
        file.Line("{");
        foreach (var option in choice.Options.OrderBy(option => option.Value))
        {
            file.Line($"    {option.Name},");
        }

        file.Line("}");
        return file.ToString();
    }
}
