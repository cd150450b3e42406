using System.Text.Json;
using System.Text.RegularExpressions;

namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>Looks through the definition of one flow.</summary>
/// <param name="file">Path of the flow.</param>
/// <param name="flow">Its JSON.</param>
/// <param name="connections">Logical names of the solution's connection references.</param>
/// <param name="callable">Custom APIs of the solution, by name.</param>
/// <param name="findings">Gets what is wrong.</param>
internal sealed partial class FlowCheck(
    string file,
    JsonElement flow,
    IReadOnlyCollection<string> connections,
    IReadOnlyDictionary<string, FlowAction> callable,
    FindingList findings)
{
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _actions = new(StringComparer.Ordinal);

    public void Run()
    {
        if (!Find(flow, out var properties, "properties") || !Find(properties, out var top, "definition", "actions"))
        {
            findings.Error(file, "The flow has no properties.definition.actions.", "Write it as the designer exports it.");
            return;
        }

        if (Find(properties, out var references, "connectionReferences"))
        {
            foreach (var reference in references.EnumerateObject())
            {
                var name = Find(reference.Value, out var logical, "connection", "connectionReferenceLogicalName")
                    ? logical.GetString()
                    : null;
                if (name is null || !connections.Contains(name))
                {
                    findings.Error(
                        file,
                        $"The flow names the connection reference '{name}', which is not in the solution.",
                        "Add it to <connectionreferences> of Other/Customizations.xml.");
                }
            }
        }

        Collect(top, isTop: true);
        Check(top, references);
    }

    private void Collect(JsonElement actions, bool isTop)
    {
        foreach (var action in actions.EnumerateObject())
        {
            if (!_actions.Add(action.Name))
            {
                findings.Error(file, $"Two actions are called '{action.Name}'.", "Give each a name of its own.");
            }

            if (TypeOf(action.Value) == "InitializeVariable" && Find(action.Value, out var variables, "inputs", "variables"))
            {
                _variables.UnionWith(variables.EnumerateArray().Select(variable => variable.GetProperty("name").GetString()!));
                if (!isTop)
                {
                    findings.Error(file, $"'{action.Name}' makes a variable inside another action.", "Make variables at the top.");
                }
            }

            foreach (var inner in Inner(action.Value))
            {
                Collect(inner, isTop: false);
            }
        }
    }

    private void Check(JsonElement actions, JsonElement references)
    {
        var beside = actions.EnumerateObject().Select(action => action.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var action in actions.EnumerateObject())
        {
            if (Find(action.Value, out var after, "runAfter"))
            {
                foreach (var unknown in after.EnumerateObject().Where(each => !beside.Contains(each.Name)))
                {
                    findings.Error(
                        file, $"'{action.Name}' runs after '{unknown.Name}', which is not beside it.", "Name an action of the same level.");
                }
            }

            CheckText(action);
            if (TypeOf(action.Value) == "OpenApiConnection")
            {
                CheckCall(action, references);
            }

            foreach (var inner in Inner(action.Value))
            {
                Check(inner, references);
            }
        }
    }

    // The text of an action without that of the actions inside it.
    private void CheckText(JsonProperty action)
    {
        var text = string.Join('\n', action.Value.EnumerateObject().Where(each => each.Name is not ("actions" or "else" or "runAfter"))
            .Select(each => each.Value.GetRawText()));
        foreach (Match used in Variable().Matches(text))
        {
            CheckVariable(action.Name, used.Groups[1].Value);
        }

        foreach (Match used in Output().Matches(text))
        {
            if (!_actions.Contains(used.Groups[1].Value))
            {
                findings.Error(
                    file, $"'{action.Name}' reads the outputs of '{used.Groups[1].Value}', which is not there.", "Correct the name.");
            }
        }

        if (TypeOf(action.Value) == "SetVariable" && Find(action.Value, out var name, "inputs", "name"))
        {
            CheckVariable(action.Name, name.GetString()!);
            if (text.Contains($"variables('{name.GetString()}')", StringComparison.Ordinal))
            {
                findings.Error(
                    file, $"'{action.Name}' sets a variable from itself, which flows refuse.", "Compute it in a Compose action before.");
            }
        }
    }

    private void CheckVariable(string action, string name)
    {
        if (!_variables.Contains(name))
        {
            findings.Error(file, $"'{action}' uses the variable '{name}', which nothing makes.", "Make it at the top of the flow.");
        }
    }

    private void CheckCall(JsonProperty action, JsonElement references)
    {
        var connection = Find(action.Value, out var host, "inputs", "host", "connectionName") ? host.GetString() : null;
        if (connection is null || references.ValueKind != JsonValueKind.Object || !references.TryGetProperty(connection, out _))
        {
            findings.Error(file, $"'{action.Name}' uses the connection '{connection}', which the flow does not name.", "Name it.");
        }

        if (!Find(action.Value, out var parameters, "inputs", "parameters")
            || !Find(parameters, out var called, "actionName") || called.GetString() is not { } name)
        {
            return;
        }

        if (!callable.TryGetValue(name, out var api) || !api.IsCallable)
        {
            findings.Error(
                file,
                $"'{action.Name}' calls '{name}', which is no unbound, public action of the solution.",
                "The connector offers actions only, no functions; correct actionName.");
            return;
        }

        var given = parameters.EnumerateObject().Where(each => each.Name.StartsWith("item/", StringComparison.Ordinal))
            .Select(each => each.Name["item/".Length..]).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in given.Where(each => !api.Required.Contains(each) && !api.Optional.Contains(each)))
        {
            findings.Error(file, $"'{action.Name}' gives '{unknown}', which '{name}' does not have.", "Correct the name.");
        }

        foreach (var missing in api.Required.Where(each => !given.Contains(each)))
        {
            findings.Error(file, $"'{action.Name}' does not give '{missing}', which '{name}' needs.", "Give it.");
        }
    }

    private static IEnumerable<JsonElement> Inner(JsonElement action)
    {
        if (Find(action, out var actions, "actions"))
        {
            yield return actions;
        }

        if (Find(action, out var otherwise, "else", "actions"))
        {
            yield return otherwise;
        }
    }

    private static string? TypeOf(JsonElement action) => Find(action, out var type, "type") ? type.GetString() : null;

    private static bool Find(JsonElement element, out JsonElement found, params string[] path)
    {
        found = element;
        foreach (var name in path)
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out found))
            {
                found = default;
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"variables\('([^']+)'\)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"outputs\('([^']+)'\)")]
    private static partial Regex Output();
}
