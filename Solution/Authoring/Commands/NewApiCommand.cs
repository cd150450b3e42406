using System.CommandLine;
using CrmOnboarding.Authoring.Components;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>new api</c>.</summary>
internal static class NewApiCommand
{
    private static readonly Dictionary<string, int> StepKinds = new(StringComparer.Ordinal)
    {
        ["none"] = 0,
        ["asynchronous"] = 1,
        ["all"] = 2,
    };

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Name by which it is called, for example onb_PublishRuleset" };
        var label = TextOptions.Label();
        var description = TextOptions.Description(what: "What it does");
        var plugin = new Option<string>("--plugin") { Description = "Full name of the plug-in class", Required = true };
        var privilege = new Option<string?>("--privilege") { Description = "Privilege that a caller needs, for example prvWriteonb_Plan" };
        var boundTo = new Option<string?>("--bound-to") { Description = "Logical name of the table whose row it is called on" };
        var isFunction = new Option<bool>("--function") { Description = "It only reads; flows call no functions" };
        var isPrivate = new Option<bool>("--private") { Description = "Hidden from makers" };
        var steps = new Option<string>("--steps")
        {
            Description = "Steps that others may register on it: none, asynchronous or all",
            DefaultValueFactory = _ => "none",
        };
        steps.AcceptOnlyFromAmong([.. StepKinds.Keys]);
        var parameters = Values("--in", "A request parameter, \"Name|Type|Label|Label in German|Sentence.|Satz.\"; Type? is optional");
        var responses = Values("--out", "A response property, likewise");
        var command = new Command("api", "A message of our own, and the registration of its plug-in")
        {
            name, label, description, plugin, privilege, boundTo, isFunction, isPrivate, steps, parameters, responses,
        };
        command.Adds((draft, parsed) => new NewApi
        {
            Name = parsed.GetRequiredValue(name),
            Label = parsed.Label(label),
            Description = parsed.Sentence(description),
            Plugin = parsed.GetRequiredValue(plugin),
            Privilege = parsed.GetValue(privilege),
            BoundTable = parsed.GetValue(boundTo),
            IsFunction = parsed.GetValue(isFunction),
            IsPrivate = parsed.GetValue(isPrivate),
            AllowedSteps = StepKinds[parsed.GetRequiredValue(steps)],
            Parameters = [.. parsed.GetRequiredValue(parameters).Select(text => ApiValue.Parse("--in", text))],
            Responses = [.. parsed.GetRequiredValue(responses).Select(text => ApiValue.Parse("--out", text))],
        }.AddTo(draft));
        return command;
    }

    private static Option<string[]> Values(string name, string description) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => [],
    };
}
