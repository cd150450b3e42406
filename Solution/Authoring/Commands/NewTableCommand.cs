using System.CommandLine;
using CrmOnboarding.Authoring.Components;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>new table</c>.</summary>
internal static class NewTableCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "Schema name, for example onb_Ruleset" };
        var label = TextOptions.Label();
        var plural = TextOptions.Label("--plural", "What people call many of it");
        var description = TextOptions.Description();
        var nameDescription = TextOptions.Description("--name-description", "What its name column holds");
        var nameLength = new Option<int>("--name-length")
        {
            Description = "Most characters of its name, 1 to 4000",
            DefaultValueFactory = _ => 200,
        };
        var owner = new Option<string>("--owner") { Description = "Who owns its rows: user or organization", Required = true };
        owner.AcceptOnlyFromAmong("user", "organization");
        var rolesLike = new Option<string>("--roles-like")
        {
            Description = "Table whose privileges it gets, for example onb_TemplateItem",
            Required = true,
        };
        var area = new Option<string>("--area") { Description = "Group of the app's site map, for example admin", Required = true };
        var command = new Command("table", "A table with columns, forms, views, relationships and privileges")
        {
            name, label, plural, description, nameDescription, nameLength, owner, rolesLike, area,
        };
        command.Adds((draft, parsed) => new NewTable
        {
            SchemaName = parsed.GetRequiredValue(name),
            Label = parsed.Label(label),
            Plural = parsed.Label(plural),
            Description = parsed.Sentence(description),
            NameDescription = parsed.Sentence(nameDescription),
            NameLength = parsed.GetValue(nameLength),
            IsUserOwned = parsed.GetRequiredValue(owner) == "user",
            RolesLike = parsed.GetRequiredValue(rolesLike),
            Area = parsed.GetRequiredValue(area),
        }.AddTo(draft));
        return command;
    }
}
