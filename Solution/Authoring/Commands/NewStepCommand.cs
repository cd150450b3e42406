using System.CommandLine;
using CrmOnboarding.Authoring.Components;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>new step</c>.</summary>
internal static class NewStepCommand
{
    private static readonly Dictionary<string, int> Stages = new(StringComparer.Ordinal)
    {
        ["pre-validation"] = 10,
        ["pre-operation"] = 20,
        ["post-operation"] = 40,
    };

    public static Command Create()
    {
        var plugin = new Argument<string>("plugin") { Description = "Full name of the plug-in class" };
        var message = new Argument<string>("message") { Description = "Create, Update, Delete ..." };
        var table = new Argument<string>("table") { Description = "Logical name of the table, for example onb_plan" };
        var stage = new Option<string>("--stage") { Description = string.Join(", ", Stages.Keys), Required = true };
        stage.AcceptOnlyFromAmong([.. Stages.Keys]);
        var asynchronous = new Option<bool>("--asynchronous") { Description = "Runs after the operation, in a job of its own" };
        var filter = Many("--filter", "Columns that raise an Update; without them, every Update does");
        var before = Many("--before", "Columns of the image from before the operation");
        var rank = new Option<int>("--rank") { Description = "Place among the steps of one stage, from 1", DefaultValueFactory = _ => 10 };
        var description = new Option<string>("--description") { Description = "What it does, one sentence in English", Required = true };
        var command = new Command("step", "A step, and the registration of its plug-in")
        {
            plugin, message, table, stage, asynchronous, filter, before, rank, description,
        };
        command.Adds((draft, parsed) => new NewStep
        {
            Plugin = parsed.GetRequiredValue(plugin),
            Message = parsed.GetRequiredValue(message),
            Table = parsed.GetRequiredValue(table),
            Stage = Stages[parsed.GetRequiredValue(stage)],
            IsAsynchronous = parsed.GetValue(asynchronous),
            Filter = parsed.GetRequiredValue(filter),
            Before = parsed.GetRequiredValue(before),
            Rank = parsed.GetValue(rank),
            Description = parsed.GetRequiredValue(description),
        }.AddTo(draft));
        return command;
    }

    private static Option<string[]> Many(string name, string description) => new(name)
    {
        Description = description,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };
}
