using System.Text.Json.Nodes;
using CrmOnboarding.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.Night;

/// <summary>
/// Runs the cloud flow of the solution as its definition says: variables, loops, branches, and actions after success or failure. What the
/// connector calls goes to an organization.
/// </summary>
/// <param name="send">Sends a message; answers its response properties.</param>
internal sealed class CloudFlow(Func<OrganizationRequest, ParameterCollection> send)
{
    private readonly Dictionary<string, object?> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> _outputs = new(StringComparer.Ordinal);

    /// <summary>The message and parameters of every call, in order.</summary>
    public List<OrganizationRequest> Calls { get; } = [];

    /// <summary>Whether the run ended as failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Runs it once.</summary>
    public void Run()
    {
        var file = Directory.GetFiles(Repository.PathOf("Solution/src/Workflows"), "*.json").Single();
        RunAll(JsonNode.Parse(File.ReadAllText(file))!["properties"]!["definition"]!["actions"]!.AsObject());
    }

    // In the order in which what they run after allows it.
    private void RunAll(JsonObject actions)
    {
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!HasFailed && states.Count < actions.Count)
        {
            var (name, action) = actions.First(each => !states.ContainsKey(each.Key)
                && each.Value!["runAfter"]!.AsObject().All(before => states.ContainsKey(before.Key)));
            var runs = action!["runAfter"]!.AsObject().All(before =>
                before.Value!.AsArray().Any(state => (string?)state == states[before.Key]));
            states[name] = runs ? Run(name, action) : "Skipped";
        }

        if (states.Any(each => each.Value == "Failed" && !IsSeenTo(actions, states, each.Key)))
        {
            HasFailed = true;
        }
    }

    private static bool IsSeenTo(JsonObject actions, Dictionary<string, string> states, string failed) => actions.Any(each =>
        states[each.Key] == "Succeeded"
        && each.Value!["runAfter"]!.AsObject().Any(before =>
            before.Key == failed && before.Value!.AsArray().Any(state => (string?)state == "Failed")));

    private string Run(string name, JsonNode action)
    {
        switch ((string?)action["type"])
        {
            case "InitializeVariable":
                var made = action["inputs"]!["variables"]![0]!;
                _variables[(string)made["name"]!] = Value(made["value"]);
                return "Succeeded";
            case "SetVariable":
                _variables[(string)action["inputs"]!["name"]!] = Value(action["inputs"]!["value"]);
                return "Succeeded";
            case "Compose":
                _outputs[name] = Value(action["inputs"]);
                return "Succeeded";
            case "Until":
                var most = (int)action["limit"]!["count"]!;
                for (var round = 0; round < most && !HasFailed; round++)
                {
                    RunAll(action["actions"]!.AsObject());
                    if ((bool)Value(action["expression"])!)
                    {
                        break;
                    }
                }

                return "Succeeded";
            case "If":
                var sides = action["expression"]!["equals"]!.AsArray();
                if (Equals(Value(sides[0]), Value(sides[1])))
                {
                    RunAll(action["actions"]!.AsObject());
                }

                return "Succeeded";
            case "Terminate":
                HasFailed = (string?)action["inputs"]!["runStatus"] == "Failed";
                return "Succeeded";
            case "OpenApiConnection":
                return Call(name, action["inputs"]!["parameters"]!.AsObject());
            default:
                throw new NotSupportedException($"'{name}' is an action of the kind {action["type"]}.");
        }
    }

    private string Call(string name, JsonObject parameters)
    {
        var request = new OrganizationRequest((string)parameters["actionName"]!);
        foreach (var parameter in parameters.Where(each => each.Key.StartsWith("item/", StringComparison.Ordinal)))
        {
            request[parameter.Key["item/".Length..]] = Value(parameter.Value);
        }

        Calls.Add(request);
        try
        {
            var body = send(request).ToDictionary(each => each.Key, each => (object?)each.Value);
            _outputs[name] = new Dictionary<string, object?> { ["body"] = body };
            return "Succeeded";
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault>)
        {
            _outputs.Remove(name);
            return "Failed";
        }
    }

    private object? Value(JsonNode? input) => FlowExpression.Of(
        input,
        name => _variables.TryGetValue(name, out var value)
            ? value
            : throw new InvalidOperationException($"There is no variable '{name}'."),
        name => _outputs.GetValueOrDefault(name));
}
