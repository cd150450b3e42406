using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>What the platform asks of custom APIs at import: what they name exists, and what is fixed at their creation stays.</summary>
internal static class CustomApiRules
{
    private const string Target = "Target";

    /// <param name="metadata">The organization with the solution.</param>
    /// <param name="before">The organization before it.</param>
    /// <exception cref="SolutionImportException">A custom API breaks a rule.</exception>
    public static void Check(OrganizationMetadata metadata, OrganizationMetadata before)
    {
        var privileges = new Lazy<HashSet<string>>(() => PrivilegesOf(metadata));
        foreach (var api in metadata.Components.CustomApis)
        {
            var problem = ProblemOf(api, metadata, privileges)
                ?? (before.FindCustomApi(api.UniqueName) is { } old ? ProblemOf(old, api) : null);
            if (problem is not null)
            {
                throw new SolutionImportException($"Custom API {api.UniqueName}: {problem}");
            }
        }
    }

    private static string? ProblemOf(CustomApiMetadata api, OrganizationMetadata metadata, Lazy<HashSet<string>> privileges)
    {
        var all = api.Parameters.Concat(api.Responses).ToList();
        return (api.Binding, api.BoundTable) switch
        {
            (CustomApiBinding.Global, not null) => "it is bound to nothing and must name no table.",
            (not CustomApiBinding.Global, null) => "it is bound and must name its table (boundentitylogicalname).",
            (not CustomApiBinding.Global, { } table) when metadata.FindTable(table) is null =>
                $"it is bound to the table {table}, which the organization does not have.",
            _ when api.Binding == CustomApiBinding.Entity && api.Parameters.Any(parameter => parameter.UniqueName == Target) =>
                "a bound API has the parameter Target by itself; do not define it.",
            _ when api.IsFunction && api.Responses.Count == 0 => "a function needs a response property.",
            _ when api.IsFunction && api.IsWorkflowStep => "a function cannot be a step of a workflow (workflowsdkstepenabled).",
            _ when api.Responses.FirstOrDefault(response => response.IsOptional) is { } response =>
                $"the response property {response.UniqueName} must not be optional.",
            _ when Twice(api.Parameters) is { } name => $"two request parameters are named {name}.",
            _ when Twice(api.Responses) is { } name => $"two response properties are named {name}.",
            _ when all.FirstOrDefault(parameter => !Enum.IsDefined(parameter.Type)) is { } parameter =>
                $"the type of {parameter.UniqueName} is none from 0 to 12.",
            _ when all.FirstOrDefault(parameter => parameter.Table is { } table && metadata.FindTable(table) is null) is { } parameter =>
                $"{parameter.UniqueName} is of the table {parameter.Table}, which the organization does not have.",
            _ when api.PluginTypeId is { } type && metadata.FindPluginType(type) is null =>
                $"it runs the plug-in type {type}, which no assembly registers.",
            _ when api.ExecutePrivilege is { } privilege && !privileges.Value.Contains(privilege) =>
                $"it asks for the privilege {privilege}, which does not exist.",
            _ => null,
        };
    }

    private static string? ProblemOf(CustomApiMetadata old, CustomApiMetadata api)
    {
        if (old.Binding != api.Binding || old.BoundTable != api.BoundTable || old.IsFunction != api.IsFunction
            || old.AllowedSteps != api.AllowedSteps || old.IsWorkflowStep != api.IsWorkflowStep)
        {
            return "binding, function, allowed steps and use in workflows are fixed; a change needs a new unique name.";
        }

        var changed = old.Parameters.Concat(old.Responses).FirstOrDefault(parameter =>
            api.Parameters.Concat(api.Responses).Any(other => other.UniqueName == parameter.UniqueName && other != parameter));
        return changed is null ? null : $"type, table and optionality of {changed.UniqueName} are fixed; a change needs a new unique name.";
    }

    private static string? Twice(IEnumerable<CustomApiParameterMetadata> parameters) => parameters
        .GroupBy(parameter => parameter.UniqueName, StringComparer.OrdinalIgnoreCase)
        .FirstOrDefault(group => group.Count() > 1)?.Key;

    private static HashSet<string> PrivilegesOf(OrganizationMetadata metadata) =>
    [
        .. from table in metadata.Tables.Values
            from right in Enum.GetValues<AccessRight>()
            select PrivilegeNames.Of(right, table),
        .. metadata.Components.Roles.SelectMany(role => role.Privileges.Keys),
    ];
}
