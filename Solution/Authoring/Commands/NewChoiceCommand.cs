using System.CommandLine;
using CrmOnboarding.Authoring.Components;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>new choice</c>.</summary>
internal static class NewChoiceCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Name in lower case, for example onb_rulesetstatus" };
        var label = TextOptions.Label();
        var description = TextOptions.Description();
        var options = new Option<string[]>("--option")
        {
            Description = "An option, \"English|German\"; repeat it in the order of the values",
            Required = true,
        };
        var command = new Command("choice", "A global choice") { name, label, description, options };
        command.Adds((draft, parsed) => new NewChoice
        {
            Name = parsed.GetRequiredValue(name),
            Label = parsed.Label(label),
            Description = parsed.Sentence(description),
            Options = [.. parsed.GetRequiredValue(options).Select(option => BilingualText.Parse("--option", option))],
        }.AddTo(draft));
        return command;
    }
}
