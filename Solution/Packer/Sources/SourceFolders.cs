namespace CrmOnboarding.Packer.Sources;

/// <summary>The folders that an unpacked solution may have.</summary>
internal static class SourceFolders
{
    /// <summary>
    /// Folders without a node in customizations.xml: their files go into the package at the same path.
    /// </summary>
    public static readonly IReadOnlyList<string> Generic = ["appactions", "customapis", "duplicaterules", "environmentvariabledefinitions"];

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "AppModules", "AppModuleSiteMaps", "Dashboards", "Entities", "InteractionCentricDashboards", "OptionSets", "Other",
        "PluginAssemblies", "Roles", "SdkMessageProcessingSteps", "Templates", "WebResources", "Workflows",
    };

    public static bool IsGeneric(string folder) => Generic.Contains(folder);

    public static bool IsKnown(string folder) => Known.Contains(folder) || IsGeneric(folder);
}
