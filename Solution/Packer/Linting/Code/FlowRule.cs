using System.Text.Json;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>
/// L57: a cloud flow names connection references of the solution, calls only actions of the solution with parameters that they have,
/// and fits together: what it runs after, the variables it uses and the outputs it reads are there.
/// </summary>
/// <remarks>
/// Whoever packs does not read the JSON, and an import takes it; the flow then cannot be switched on, or fails each time.
/// </remarks>
internal sealed class FlowRule : ILintRule
{
    private const string CloudFlow = "5";

    public string Id => "L57";

    public void Check(LintInput input, FindingList findings)
    {
        var connections = input.Package.Components("connectionreferences", "connectionreference")
            .Select(reference => (string?)reference.Attribute("connectionreferencelogicalname") ?? string.Empty).ToList();
        var actions = FlowAction.Of(input.Package);
        foreach (var workflow in input.Model.Workflows.Where(workflow => (string?)workflow.Element("Category") == CloudFlow))
        {
            var file = (string?)workflow.Element("JsonFileName");
            if (input.Package.FindPart(file) is not { } content)
            {
                findings.Error(workflow.FileOf(), $"The flow's file '{file}' is not there.", "Add it, or correct JsonFileName.");
                continue;
            }

            using var json = Parse(content, file!.TrimStart('/'), findings);
            if (json is not null)
            {
                new FlowCheck(file.TrimStart('/'), json.RootElement, connections, actions, findings).Run();
            }
        }
    }

    private static JsonDocument? Parse(byte[] content, string file, FindingList findings)
    {
        try
        {
            return JsonDocument.Parse(content);
        }
        catch (JsonException e)
        {
            findings.Error(file, $"The flow is no JSON: {e.Message}", "Correct it.");
            return null;
        }
    }
}
