using System.CommandLine;
using CrmOnboarding.Authoring.Components;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>new view</c>.</summary>
internal static class NewViewCommand
{
    public static Command Create()
    {
        var table = new Argument<string>("table") { Description = "Schema name of the table, for example onb_Plan or Opportunity" };
        var label = TextOptions.Label();
        var description = TextOptions.Description(what: "Which rows it shows");
        var columns = Many("--columns", "Columns by their logical names, with a width where 125 is wrong: onb_name:300", isRequired: true);
        var order = Many("--order", "Columns it is ordered by; :desc after a name turns the order round");
        var conditions = new Option<string[]>("--where")
        {
            Description = "A condition, \"onb_status eq Draft\" or \"onb_dueon null\"; repeat it for more",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("view", "A view beside the usual ones") { table, label, description, columns, order, conditions };
        command.Adds((draft, parsed) => new NewView
        {
            Table = parsed.GetRequiredValue(table),
            Label = parsed.Label(label),
            Description = parsed.Sentence(description),
            Columns = parsed.GetRequiredValue(columns),
            Order = parsed.GetRequiredValue(order),
            Conditions = parsed.GetRequiredValue(conditions),
        }.AddTo(draft));
        return command;
    }

    private static Option<string[]> Many(string name, string description, bool isRequired = false) => new(name)
    {
        Description = description,
        Required = isRequired,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };
}
