namespace CrmOnboarding.Host.Shell.Commands;

/// <summary>A command of a command bar.</summary>
internal sealed record Command
{
    /// <summary>Id, unique in the bar.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Label { get; init; }

    /// <summary>How it is carried out.</summary>
    public required CommandKind Kind { get; init; }

    /// <summary>Of a link: where it leads. Of a script: the function.</summary>
    public string Target { get; init; } = string.Empty;

    /// <summary>Whether a link opens over the page.</summary>
    public bool IsDialog { get; init; }

    /// <summary>Whether it is what people mostly want.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>What is said before it is carried out; null to carry it out at once.</summary>
    public string? Question { get; init; }

    /// <summary>What is asked before it is carried out.</summary>
    public IReadOnlyList<CommandInput> Inputs { get; init; } = [];

    /// <summary>Of a script: the web resource and the parameters.</summary>
    public CommandScript? Script { get; init; }
}

/// <summary>How a command is carried out.</summary>
internal enum CommandKind
{
    /// <summary>By going to another page.</summary>
    Link,

    /// <summary>By sending the form of the page.</summary>
    Submit,

    /// <summary>By sending a form of its own.</summary>
    Post,

    /// <summary>By a function of a web resource.</summary>
    Script,
}

/// <summary>Something that a command asks for.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Label">What people read.</param>
/// <param name="Type">Type of the input, as HTML has it.</param>
/// <param name="Value">What stands in it at first.</param>
internal sealed record CommandInput(string Name, string Label, string Type, string Value);

/// <summary>A function of a web resource that a command calls.</summary>
/// <param name="Library">Name of the web resource.</param>
/// <param name="Function">Name of the function.</param>
/// <param name="Parameters">What it is given, each a kind and a value.</param>
/// <param name="LeastPicked">How many rows must be picked at least; 0 for none.</param>
/// <param name="MostPicked">How many at most; null for any number.</param>
internal sealed record CommandScript(
    string Library, string Function, IReadOnlyList<(string Kind, string Value)> Parameters, int LeastPicked, int? MostPicked);
