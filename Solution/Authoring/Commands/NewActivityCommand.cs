using System.CommandLine;
using CrmOnboarding.Authoring.Components;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>new activity</c>.</summary>
internal static class NewActivityCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("activity") { Description = "Full name of the class" };
        var label = new Option<string>("--label") { Description = "What the workflow designer calls it, in English", Required = true };
        var command = new Command("activity", "The registration of a workflow activity") { name, label };
        command.Adds((draft, parsed) =>
            ExtensionTypes.AddActivity(draft, parsed.GetRequiredValue(name), parsed.GetRequiredValue(label)));
        return command;
    }
}
