using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>Reads custom APIs, which stand in files of their own: customapis/name/customapi.xml and below.</summary>
internal static class CustomApiReader
{
    private const string Folder = "customapis/";

    public static IEnumerable<CustomApiMetadata> Read(SolutionPackage package) => package.Paths
        .Where(path => path.StartsWith(Folder, StringComparison.OrdinalIgnoreCase)
            && path.EndsWith("/customapi.xml", StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal)
        .Select(path => Read(package, path));

    private static CustomApiMetadata Read(SolutionPackage package, string path)
    {
        var api = package.Xml(path).Root!;
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var pluginType = api.Element("plugintypeid")?.Value("plugintypeid");
        return new CustomApiMetadata
        {
            UniqueName = api.RequiredAttribute("uniquename"),
            Binding = (CustomApiBinding)(api.Integer("bindingtype") ?? 0),
            BoundTable = api.Value("boundentitylogicalname")?.ToLowerInvariant(),
            IsFunction = api.Flag("isfunction", whenMissing: false),
            IsPrivate = api.Flag("isprivate", whenMissing: false),
            IsWorkflowStep = api.Flag("workflowsdkstepenabled", whenMissing: false),
            ExecutePrivilege = api.Value("executeprivilegename"),
            PluginTypeId = pluginType is null ? null : api.Id("plugintypeid", pluginType),
            AllowedSteps = (CustomApiStepType)(api.Integer("allowedcustomprocessingsteptype") ?? 0),
            Parameters = Parameters(package, folder, "customapirequestparameter"),
            Responses = Parameters(package, folder, "customapiresponseproperty"),
        };
    }

    private static List<CustomApiParameterMetadata> Parameters(SolutionPackage package, string folder, string kind) =>
        [.. package.Paths
            .Where(path => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)
                && path.EndsWith($"/{kind}.xml", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(path => package.Xml(path).Root!)
            .Select(parameter => new CustomApiParameterMetadata(
                parameter.RequiredAttribute("uniquename"),
                (CustomApiParameterType)(parameter.Integer("type") ?? 0),
                parameter.Flag("isoptional", whenMissing: false),
                parameter.Value("logicalentityname")?.ToLowerInvariant()))];
}
