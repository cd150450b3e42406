using System.CommandLine;
using CrmOnboarding.Authoring.Components;

namespace CrmOnboarding.Authoring.Commands;

/// <summary>Options for what people read, in both languages.</summary>
internal static class TextOptions
{
    public static Option<string> Label(string name = "--label", string what = "What people call it") =>
        new(name) { Description = $"{what}: \"English|German\"", Required = true };

    public static Option<string> Description(string name = "--description", string what = "What it is") =>
        new(name) { Description = $"{what}, one sentence a language: \"English.|German.\"", Required = true };

    public static BilingualText Label(this ParseResult parsed, Option<string> option) =>
        BilingualText.Parse(option.Name, parsed.GetRequiredValue(option));

    public static BilingualText Sentence(this ParseResult parsed, Option<string> option) =>
        BilingualText.ParseSentence(option.Name, parsed.GetRequiredValue(option));
}
