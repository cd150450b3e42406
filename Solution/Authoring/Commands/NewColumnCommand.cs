using System.CommandLine;
using CrmOnboarding.Authoring.Components;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>new column</c>.</summary>
internal static class NewColumnCommand
{
    private static readonly string[] Kinds = [.. Enum.GetNames<ColumnKind>().Select(name => name.ToLowerInvariant())];

    public static Command Create()
    {
        var table = new Argument<string>("table") { Description = "Schema name of the table, for example onb_Plan or Opportunity" };
        var name = new Argument<string>("name") { Description = "Schema name of the column, for example onb_DueOn" };
        var kind = new Option<string>("--type") { Description = string.Join(", ", Kinds), Required = true };
        kind.AcceptOnlyFromAmong(Kinds);
        var label = TextOptions.Label();
        var description = TextOptions.Description(what: "What it holds");
        var required = new Option<bool>("--required") { Description = "Forms ask for it" };
        var computed = new Option<bool>("--computed") { Description = "Code alone writes it: locked on forms" };
        var inViews = new Option<bool>("--in-views") { Description = "The usual views show it" };
        var quickCreate = new Option<bool>("--in-quick-create") { Description = "The quick create form asks for it" };
        var length = new Option<int?>("--length") { Description = "Most characters of text or memo" };
        var minimum = new Option<decimal?>("--min") { Description = "Lowest number, included" };
        var maximum = new Option<decimal?>("--max") { Description = "Highest number, included" };
        var digits = new Option<int?>("--digits") { Description = "Digits after the point" };
        var choice = new Option<string?>("--choice") { Description = "Global choice, for example onb_segment" };
        var initial = new Option<string?>("--default") { Description = "English label of the option that new rows get; or yes, no" };
        var target = new Option<string?>("--target") { Description = "Schema name of the table that a lookup leads to" };
        var onDelete = new Option<string>("--on-delete")
        {
            Description = "When the row is deleted that a lookup leads to: cascade, restrict or unlink",
            DefaultValueFactory = _ => "unlink",
        };
        var format = new Option<string?>("--format") { Description = "How the platform numbers rows, for example RS-{SEQNUM:5}" };
        var size = new Option<int?>("--size") { Description = "Largest file, in KB" };
        var command = new Command("column", "A column, on the main form, with its relationship where it is a lookup")
        {
            table, name, kind, label, description, required, computed, inViews, quickCreate, length, minimum, maximum, digits, choice,
            initial, target, onDelete, format, size,
        };
        command.Adds((draft, parsed) => new NewColumn
        {
            Table = parsed.GetRequiredValue(table),
            SchemaName = parsed.GetRequiredValue(name),
            Kind = Enum.Parse<ColumnKind>(parsed.GetRequiredValue(kind), ignoreCase: true),
            Label = parsed.Label(label),
            Description = parsed.Sentence(description),
            IsRequired = parsed.GetValue(required),
            IsComputed = parsed.GetValue(computed),
            IsInViews = parsed.GetValue(inViews),
            IsInQuickCreate = parsed.GetValue(quickCreate),
            Length = parsed.GetValue(length),
            Minimum = parsed.GetValue(minimum),
            Maximum = parsed.GetValue(maximum),
            Digits = parsed.GetValue(digits),
            Choice = parsed.GetValue(choice),
            Default = parsed.GetValue(initial),
            Target = parsed.GetValue(target),
            OnDelete = parsed.GetRequiredValue(onDelete),
            AutoNumber = parsed.GetValue(format),
            Size = parsed.GetValue(size),
        }.AddTo(draft));
        return command;
    }
}
